import { sessionsOf } from '../responses';
import { SESSION_GAP_MS } from '../rules';
import { firstReplyEntries } from './first-reply';
import type { Preset } from './preset';

/** 3分钟回复率 of Xiaohongshu, one page (C): sessions whose first human reply came within 180 s, 09:00:00 to 22:59:59. */
export const r3Xhs: Preset<'sessions' | 'ok', 'rate'> = {
  id: 'r3_xhs',
  mark: 'C',
  names: ['sessions', 'ok'],
  rates: { rate: ['ok', 'sessions'] },
  openMs: SESSION_GAP_MS,
  entriesOf: (story, { dayStartMs, sessionGapMs }) =>
    firstReplyEntries(sessionsOf(story.lines, sessionGapMs), 180_000, dayStartMs),
};
