import { dayOf } from '../day';
import { askedAtOf, sessionsOf } from '../responses';
import { SESSION_GAP_MS } from '../rules';
import { isInHours } from './hours';
import { entriesFor, type Preset } from './preset';
import { agentOfTurns, eventsOfTurns, isMet } from './turns';

/**
 * 旺旺3分钟响应率, one page (C): the rounds of 30 days, unanswered ones among them, and those answered at most 180 s after their first message by
 * a person, whom a robot may have helped. Only rounds begun from 08:00:00 to 22:59:59 count.
 */
export const r3Tb: Preset<'rounds' | 'ok', 'rate'> = {
  id: 'r3_tb',
  mark: 'C',
  names: ['rounds', 'ok'],
  rates: { rate: ['ok', 'rounds'] },
  openMs: SESSION_GAP_MS,
  spanDays: 30,
  entriesOf: (story, { dayStartMs, sessionGapMs }) =>
    sessionsOf(story.lines, sessionGapMs)
      .flatMap((session) => session.turns)
      .filter((turn) => isInHours(askedAtOf(turn), 8, 23))
      .flatMap((turn) =>
        entriesFor(dayOf(askedAtOf(turn), dayStartMs), agentOfTurns([turn]), [
          ['rounds', 1, eventsOfTurns([turn])],
          ['ok', isMet(turn, 180_000), eventsOfTurns([turn])],
        ]),
      ),
};
