import { describe, expect, it } from 'vitest';
import { type Item, TRASH_MS } from '../../../lib/domain/items';
import { thrownWith, trashOf } from '../../../lib/domain/scripts/trash';
import { aScript } from '../../support/library';

const dayMs = 86_400_000;
const now = 100 * dayMs;
const item = (kind: string, id: string, value: object, deletedAt: number): Item => ({
  kind,
  id,
  value,
  at: 1,
  deletedAt,
});
const script = (id: string, group: string | null, deletedAt: number, more = {}) =>
  item('script', id, { title: id, text: '话', group, ...more }, deletedAt);
const group = (id: string, parent: string | null, deletedAt: number) =>
  item('script-group', id, { name: id, parent }, deletedAt);

const items = [
  script('earlier', 'a', now - 5 * dayMs),
  group('a', null, now - dayMs),
  group('a1', 'a', now - dayMs),
  script('in-a', 'a', now - dayMs),
  script('in-a1', 'a1', now - dayMs),
  script('other', null, now - dayMs),
  script('nearly-gone', null, now - TRASH_MS + 1),
];

describe('the trash', () => {
  it('names what was thrown away last first, a group for all that went with it', () => {
    const shown = trashOf(items, new Map(), now).map(({ id, within, daysLeft }) => [id, within, daysLeft]);
    expect(shown).toEqual([
      ['a', 3, 29],
      ['other', 0, 29],
      ['earlier', 0, 25],
      ['nearly-gone', 0, 1],
    ]);
  });

  it('brings back with a group what went with it, and nothing else', () => {
    expect(thrownWith(items, 'a').map(({ id }) => id)).toEqual(['a1', 'in-a', 'in-a1']);
    expect(thrownWith(items, 'gone')).toEqual([]);
  });

  it('does not name a built-in script that was only hidden', () => {
    const shipped = aScript('s', { text: '话', title: 's', stage: null });
    const builtIn = new Map([['s', shipped]]);
    expect(trashOf([script('s', null, now, { hidden: true })], builtIn, now)).toEqual([]);
    expect(trashOf([script('s', null, now, { text: '本店的' })], builtIn, now)).toHaveLength(1);
  });
});
