import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './search';

async function aFile(rows: string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'search-')), 'queries.tsv');
  await writeFile(file, ['query\twanted\tkind\tcontext', ...rows, ''].join('\n'));
  return file;
}

it.each(['tuned', 'heldout'])('finds what agents look for: %s', async (name) => {
  const { json, score } = await run(`test/domain/scripts/relevance/${name}.tsv`);
  expect(json).toMatchObject({ all: { of: expect.any(Number) } });
  expect(score).toBe(true);
});

it('counts the places of the wanted and lists what is not first', async () => {
  const file = await aFile([
    '发货时间\to043\thanzi\t',
    'tg\to001,o033\tcode\t',
    '改 地址\torder.address.01\twords\t',
    '在\tnone\thanzi\t',
  ]);
  const { json, score, passed, failed, lines } = await run(file);
  expect(json.all).toEqual({ of: 4, first: 2, inThree: 3 });
  expect(json.hanzi).toEqual({ of: 2, first: 1, inThree: 1 });
  expect({ score, passed, failed }).toEqual({ score: false, passed: 3, failed: 1 });
  expect(lines.filter((line) => line.startsWith('at 3\twords\t改 地址'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('not found\thanzi\t在'))).toHaveLength(1);
});

it('refuses a file without the columns', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'search-')), 'other.tsv');
  await writeFile(file, 'a\tb\n1\t2\n');
  await expect(run(file)).rejects.toThrow('query');
});
