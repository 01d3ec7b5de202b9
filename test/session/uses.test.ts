import { type Signal, signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OwnUse } from '../../lib/domain/scripts/search-context';
import { createUses } from '../../lib/session/uses';

const day = 86_400_000;
const now = 100 * day;
let uses: Signal<ReadonlyMap<string, OwnUse>>;
let asked: unknown[];
const logged = [
  { scriptId: 'a', count: 5, lastAt: now - day },
  { scriptId: 'b', count: 1, lastAt: now - 2 * day },
];

function answerWith(answer: () => unknown): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    asked.push(message);
    return answer();
  }) as never);
}

beforeEach(() => {
  uses = signal<ReadonlyMap<string, OwnUse>>(new Map());
  asked = [];
});

it('knows what the log knows of the last thirty days, and what is used from then on', async () => {
  answerWith(() => ({ ok: true, value: { since: 0, oldestAt: null, uses: logged } }));
  const { load, note } = createUses({ uses }, () => now);
  note('b');
  await load();
  note('a');
  expect(asked).toEqual([expect.objectContaining({ chengdan: 'tally.scriptUses', value: now - 30 * day })]);
  expect([...uses.value]).toEqual([
    ['b', { count: 1, lastAt: now }],
    ['a', { count: 6, lastAt: now }],
  ]);
});

it('goes on without the log', async () => {
  answerWith(() => {
    throw new Error('no worker');
  });
  const { load, note } = createUses({ uses }, () => now);
  await load();
  note('a');
  expect([...uses.value]).toEqual([['a', { count: 1, lastAt: now }]]);
});
