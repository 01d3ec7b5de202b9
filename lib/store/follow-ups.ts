import { endsAt, followUpKind, parseFollowUp } from '../domain/nudges/follow-up';
import type { ChengdanDb } from './db';

/** Follow-ups that are over are gone for good, with the buyer's name: no trash keeps them. */
export async function dropOldFollowUps(db: ChengdanDb, now: number): Promise<void> {
  await db.items
    .where('[kind+revision]')
    .above([followUpKind, 0])
    .and(({ kind, id, value }) => {
      const followUp = kind === followUpKind ? parseFollowUp(value, id) : null;
      return followUp !== null && endsAt(followUp) <= now;
    })
    .delete();
}
