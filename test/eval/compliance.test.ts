import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './compliance';

async function aFile(cases: unknown[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'compliance-')), 'cases.json');
  await writeFile(file, JSON.stringify({ version: 1, cases }));
  return file;
}

it('passes when the violating are found in their category and the clean are not flagged', async () => {
  const cases = [
    { id: 'a', text: '加我微信', label: 'violating', category: 'offplatform' },
    { id: 'b', text: '好的', label: 'clean' },
  ];
  expect(await run(await aFile(cases))).toMatchObject({
    passed: 2,
    failed: 0,
    score: true,
    json: { found: 1, flagged: 0 },
  });
});

it('fails on the wrong category and on a flagged clean case, and lists both', async () => {
  const cases = [
    { id: 'a', text: '加我微信', label: 'violating', category: 'medical' },
    { id: 'b', text: '加我微信', label: 'clean' },
  ];
  const result = await run(await aFile(cases));
  expect(result).toMatchObject({ passed: 0, failed: 2, score: false, json: { found: 0, flagged: 1 } });
  expect(result.lines.slice(0, 2)).toEqual([expect.stringContaining('a medical'), expect.stringContaining('b clean')]);
});
