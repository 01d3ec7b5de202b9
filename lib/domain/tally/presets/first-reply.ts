import { dayOf } from '../day';
import { type Session, startOf } from '../responses';
import { isInHours } from './hours';
import { type Entry, entriesFor } from './preset';
import { agentOfTurns, eventsOfTurns, firstTurnOf, isMet } from './turns';

/** Sessions begun from 09:00:00 to 22:59:59, and those of them whose first reply came within the limit. */
export function firstReplyEntries(
  sessions: readonly Session[],
  limitMs: number,
  dayStartMs: number,
): Entry<'sessions' | 'ok'>[] {
  return sessions
    .filter((session) => isInHours(startOf(session), 9, 23))
    .flatMap((session) => {
      const first = [firstTurnOf(session)];
      return entriesFor(dayOf(startOf(session), dayStartMs), agentOfTurns(first), [
        ['sessions', 1, eventsOfTurns(first)],
        ['ok', isMet(firstTurnOf(session), limitMs), eventsOfTurns(first)],
      ]);
    });
}
