import { dayOf } from '../day';
import { askedAtOf, sessionsOf, startOf, type Turn, waitOf } from '../responses';
import { SESSION_GAP_MS } from '../rules';
import { isInHours } from './hours';
import { entriesFor, type Preset } from './preset';
import { agentOfTurns, eventsOfTurns, isMet } from './turns';

const LIMIT_MS = 180_000;

/** Every turn is answered while the session lasts, after at most 3 minutes in the mean. */
function isOk(turns: readonly Turn[]): boolean {
  const total = turns.reduce((sum, turn) => sum + (waitOf(turn) ?? 0), 0);
  return turns.every((turn) => isMet(turn, Number.POSITIVE_INFINITY)) && total <= LIMIT_MS * turns.length;
}

/**
 * 3分钟回复率 of 飞鸽, several pages (B; another counts messages instead): sessions whose mean wait is at most 180 s with nothing left
 * unanswered; one given to nobody fails. Only what the buyer asked from 08:00:00 to 22:59:59 counts.
 */
export const r3Dy: Preset<'sessions' | 'ok', 'rate'> = {
  id: 'r3_dy',
  mark: 'B',
  names: ['sessions', 'ok'],
  rates: { rate: ['ok', 'sessions'] },
  openMs: SESSION_GAP_MS,
  entriesOf: (story, { dayStartMs, sessionGapMs }) =>
    sessionsOf(story.lines, sessionGapMs).flatMap((session) => {
      const turns = session.turns.filter((turn) => isInHours(askedAtOf(turn), 8, 23));
      const events = eventsOfTurns(turns);
      return entriesFor(dayOf(startOf(session), dayStartMs), agentOfTurns(turns), [
        ['sessions', 1, events],
        ['ok', isOk(turns), events],
      ]);
    }),
};
