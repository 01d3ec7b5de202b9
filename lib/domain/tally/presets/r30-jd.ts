import { sessionsOf } from '../responses';
import { SESSION_GAP_MS } from '../rules';
import { firstReplyEntries } from './first-reply';
import type { Preset } from './preset';

/**
 * 30秒应答率 of JD, the platform's text of 2021 (A): sessions begun from 09:00:00 to 22:59:59 whose first reply came within 30 s. Messages left
 * while nobody is on line are apart.
 */
export const r30Jd: Preset<'sessions' | 'ok', 'rate'> = {
  id: 'r30_jd',
  mark: 'A',
  names: ['sessions', 'ok'],
  rates: { rate: ['ok', 'sessions'] },
  openMs: SESSION_GAP_MS,
  entriesOf(story, { dayStartMs, sessionGapMs }) {
    const toSomebody = story.lines.filter((line) => !line.toNobody);
    return firstReplyEntries(sessionsOf(toSomebody, sessionGapMs), 30_000, dayStartMs);
  },
};
