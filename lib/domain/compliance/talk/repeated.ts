import type { Message } from '../../conversation';
import type { TalkFinding } from './finding';

/** A text that left the agent's hands, to whichever buyer. */
export interface SentText {
  text: string;
  at: number;
}

const recently = 10 * 60_000;
/** Platforms may read the third as harassment. */
const mostInTenMinutes = 3;

const bare = (text: string) => text.replace(/[\s\p{P}\p{S}]|\p{Extended_Pictographic}/gu, '').toLowerCase();
/** Courtesies repeat in any talk. */
const shortest = 5;

/** The same text again to this buyer, or the third time in ten minutes to anyone. */
export function checkRepeated(
  messages: readonly Message[],
  draft: string,
  now: number,
  sent: readonly SentText[],
): TalkFinding[] {
  const text = bare(draft);
  if (text.length < shortest) return [];
  const whole = { start: 0, end: draft.length };
  const plainer = '换一种说法，或补上这位买家刚问到的内容';
  if (messages.some((one) => one.side === 'agent' && bare(one.text) === text)) {
    return [{ kind: 'repeated', ...whole, why: '同样的话已经发给过这位买家', plainer }];
  }
  const times = sent.filter((one) => now - one.at < recently && bare(one.text) === text).length + 1;
  if (times < mostInTenMinutes) return [];
  return [{ kind: 'repeated', ...whole, why: `十分钟内第 ${times} 次发同样的话，可能被判骚扰`, plainer }];
}
