import { groupBy } from '../../group-by';
import { dayOf } from '../day';
import { askedAtOf, sessionsOf } from '../responses';
import { SESSION_GAP_MS } from '../rules';
import { isInHours } from './hours';
import { entriesFor, type Preset } from './preset';
import { agentOfTurns, eventsOfTurns, isMet } from './turns';

/**
 * 3分钟回复率 of Kuaishou, the platform's text (A): people, once a day, of whom none waited more than 180 s for a person. Only what they asked
 * from 08:00:00 to 22:59:59 counts (until 24:00 before March 2023).
 */
export const r3Ks: Preset<'people' | 'ok', 'rate'> = {
  id: 'r3_ks',
  mark: 'A',
  names: ['people', 'ok'],
  rates: { rate: ['ok', 'people'] },
  openMs: SESSION_GAP_MS,
  entriesOf(story, { dayStartMs, sessionGapMs }) {
    const turns = sessionsOf(story.lines, sessionGapMs)
      .flatMap((session) => session.turns)
      .filter((turn) => isInHours(askedAtOf(turn), 8, 23));
    return [...groupBy(turns, (turn) => dayOf(askedAtOf(turn), dayStartMs))].flatMap(([day, ofDay]) =>
      entriesFor(day, agentOfTurns(ofDay), [
        ['people', 1, eventsOfTurns(ofDay)],
        ['ok', ofDay.every((turn) => isMet(turn, 180_000)), eventsOfTurns(ofDay)],
      ]),
    );
  },
};
