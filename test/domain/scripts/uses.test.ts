import { describe, expect, it } from 'vitest';
import type { Item } from '../../../lib/domain/items';
import { quickOf, unusedOf } from '../../../lib/domain/scripts/uses';
import { aLibrary, anOwn, aScript, idsOf } from '../../support/library';

const use = (scriptId: string, count: number, lastAt: number) => ({ scriptId, count, lastAt });

describe('scripts that nobody uses', () => {
  const entries = aLibrary(
    [
      anOwn('used'),
      anOwn('old', { place: 1 }),
      anOwn('new', { place: 2 }),
      anOwn('hidden', { hidden: true }),
      anOwn('s2', { place: 3 }),
    ],
    [aScript('s1'), aScript('s2')],
  );
  const changedAt = new Map(Object.entries({ used: 1, old: 1, new: 900, hidden: 1, s2: 1 }));
  const itemOf = (id: string): Item | undefined => {
    const at = changedAt.get(id);
    return at === undefined ? undefined : { kind: 'script', id, value: {}, at, deletedAt: null };
  };

  it('are the shop’s own, shown, older than the time that is looked at', () => {
    const uses = { since: 500, oldestAt: 1, uses: [use('used', 1, 600), use('old', 9, 400)] };
    expect(idsOf(unusedOf(entries, uses, itemOf))).toEqual(['old', 's2']);
  });
});

describe('what stands below the pins', () => {
  const uses = [
    use('a', 1, 50),
    use('b', 9, 10),
    use('c', 2, 40),
    use('d', 5, 5),
    use('e', 1, 30),
    use('f', 9, 20),
    use('g', 1, 1),
  ];

  it('is what was used last, and then what was used most', () => {
    expect(quickOf(uses, () => true)).toEqual({ recent: ['a', 'c', 'e'], frequent: ['f', 'b', 'd'] });
  });

  it('leaves out what is pinned or gone', () => {
    expect(quickOf(uses, (id) => id === 'g' || id === 'd')).toEqual({ recent: ['d', 'g'], frequent: [] });
  });
});
