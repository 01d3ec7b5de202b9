import { expect, it } from 'vitest';
import { followUpItem, followUpKind } from '../../lib/domain/nudges/follow-up';
import { ChengdanDb } from '../../lib/store/db';
import { dropOldFollowUps } from '../../lib/store/follow-ups';
import { writeItems } from '../../lib/store/items';
import { aFollowUp, minute, noon } from '../support/follow-ups';

it('follow-ups that are over leave the database, with the name; the others and all else stay', async () => {
  const db = new ChengdanDb('follow-ups-over');
  const day = 1440 * minute;
  const wake = { about: '双11开始', at: noon + 5 * day };
  await writeItems(db, [
    followUpItem(aFollowUp({ id: 'old', changedAt: noon - 3 * day })),
    followUpItem(aFollowUp({ id: 'fresh', changedAt: noon - 2 * day })),
    followUpItem(aFollowUp({ id: 'promised', changedAt: noon - 3 * day, wake })),
    followUpItem(aFollowUp({ id: 'paid', state: 'paid', changedAt: noon - 3 * day, wake })),
    { kind: 'script', id: 'old', value: {}, at: 0, deletedAt: null },
  ]);
  await dropOldFollowUps(db, noon);
  const left = await db.items.toArray();
  expect(left.filter(({ kind }) => kind === followUpKind).map(({ id }) => id)).toEqual(['fresh', 'promised']);
  expect(left.some(({ kind }) => kind === 'script')).toBe(true);
});
