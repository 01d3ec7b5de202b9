import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './intents';

async function aFile(rows: string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'intents-')), 'cases.tsv');
  await writeFile(file, ['id\ttext\tlabels', ...rows, ''].join('\n'));
  return file;
}

it('scores what is read against the labels and lists what was missed', async () => {
  const result = await run(
    await aFile(['a\t太贵了\tprice_high', 'b\t多久发货\tshipping,worry', 'c\t好的\tother', 'd\t嗯\tcompare']),
  );
  expect(result).toMatchObject({ passed: 2, failed: 2, score: true });
  // price_high and shipping hit, worry and compare missed, other once right and once wrong.
  expect(result.json.micro).toBeCloseTo((2 * 3) / (2 * 3 + 1 + 2));
  expect(result.json.macro).toBeCloseTo((1 + 1 + 2 / 3) / 12);
  expect(result.json.perIntent.other).toEqual({ p: 0.5, r: 1, f1: 2 / 3, n: 1 });
  expect(result.json.first).toEqual({ precision: 1, coverage: 2 / 3 });
  expect(result.json.top3).toBeCloseTo(2 / 3);
  expect(result.lines.filter((line) => line.startsWith('b\t'))).toHaveLength(1);
});

it('refuses a file without the columns', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'intents-')), 'other.tsv');
  await writeFile(file, 'a,b\n1,2\n');
  await expect(run(file)).rejects.toThrow('id');
});
