import { expect, it } from 'vitest';
import { lastPlace, movedTo } from '../../../lib/domain/scripts/places';

const at = (id: string, place: number) => ({ id, place });
const [a, b, c] = [at('a', 1), at('b', 2), at('c', 3)];

it.each([
  ['between two', [a, b], [c], 1, [at('c', 1.5)]],
  ['before the first', [a, b], [c], 0, [at('c', 0)]],
  ['behind the last', [a, b], [c], 2, [at('c', 3)]],
  ['into nothing', [], [c], 0, [at('c', 1)]],
  ['several, in their order', [a, b], [c, at('d', 9), at('e', 5)], 1, [at('c', 1.25), at('d', 1.5), at('e', 1.75)]],
])('is put %s, and nothing else changes', (_name, siblings, moved, to, changed) => {
  expect(movedTo(siblings, moved, to)).toEqual(changed);
});

it('numbers all anew where places leave no room, and names only those that changed', () => {
  const crowded = [at('a', 1), at('b', 1), at('d', 4)];
  expect(movedTo(crowded, [at('c', 9)], 1)).toEqual([at('c', 2), at('b', 3)]);
});

it('finds room between two neighbours again and again', () => {
  let siblings = [a, b];
  for (let i = 0; i < 200; i++) {
    const changed = new Map(movedTo(siblings, [at(`n${i}`, 0)], 1).map((one) => [one.id, one]));
    const next = [...siblings.map((one) => changed.get(one.id) ?? one), changed.get(`n${i}`) ?? a];
    siblings = next.sort((x, y) => x.place - y.place);
    expect(siblings[1]?.id).toBe(`n${i}`);
  }
});

it('knows the place behind all', () => {
  expect([lastPlace([]), lastPlace([a, c, b])]).toEqual([1, 4]);
});
