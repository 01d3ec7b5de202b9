import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './pricing';

async function aFile(examples: object[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'pricing-')), 'examples.json');
  await writeFile(file, JSON.stringify({ examples }));
  return file;
}

const cart = [{ id: 'a', price: 79_00, qty: 3 }];
const steps = [
  { op: 'presale', deposit: 30_00, off: 30_00 },
  { op: 'amount_off', off: 78_00, id: 'cp' },
];

it('passes what is right to the fen and tells what is not', async () => {
  const expected = { total: 129_00, deposit: 30_00, balance: 99_00, by_step: { cp: 78_00 }, net: { a: 129_00 } };
  const examples = [
    { id: 'right', mode: 'price', cart, steps, expected },
    { id: 'wrong', mode: 'price', cart, steps, expected: { ...expected, balance: 69_00 } },
  ];
  const result = await run(await aFile(examples));
  expect(result).toMatchObject({ passed: 1, failed: 1, lines: ['wrong balance：9900，应为 6900'] });
});

it.each([
  ['an unknown mode', { mode: 'dream' }],
  ['an unknown op', { mode: 'price', cart, steps: [{ op: 'dream' }] }],
  ['an unknown figure', { mode: 'price', cart, steps, expected: { dream: 1 } }],
  ['a cart that cannot be', { mode: 'price', cart: [{ id: 'a', price: -1, qty: 1 }], steps }],
])('fails %s and goes on', async (_title, example) => {
  const examples = [
    { id: 'x', expected: { total: 1 }, ...example },
    { id: 'y', mode: 'floor', price: 2, floor: 1, max_concession: 9, expected: { max_off: 1 } },
  ];
  expect(await run(await aFile(examples))).toMatchObject({ passed: 1, failed: 1 });
});
