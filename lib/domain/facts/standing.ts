import type { Script } from '../scripts/script';
import { dayOf } from '../tally/day';
import { factOf } from './facts';
import { answerTo, type Known } from './known';

/**
 * Whether a script may be said now. `unconfirmed`: the agent has to say yes to `needs` first. `blocked`: it is not to be said, whatever the
 * agent says. `reason`: one short line for the card.
 */
export type Standing =
  | { is: 'ready' }
  | { is: 'unconfirmed'; needs: readonly string[]; reason: string }
  | { is: 'blocked'; reason: string };

const ready: Standing = { is: 'ready' };

/** `2026-11-01` → `11月1日`. */
function spoken(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)}月${Number(date)}日`;
}

function outOfTime({ from, until }: Script, { now, dayStartMs }: Known): string | null {
  if (from === undefined && until === undefined) return null;
  const today = dayOf(now, dayStartMs);
  if (from !== undefined && today < from) return `${spoken(from)}才开始用`;
  return until !== undefined && until < today ? `${spoken(until)}已过期` : null;
}

/** For cards, search results, pins, codes and the form alike. Whether slots are empty is another question. */
export function standingOf(script: Script, known: Known): Standing {
  const late = outOfTime(script, known);
  if (late !== null) return { is: 'blocked', reason: late };
  if (!script.needs?.length) return ready;
  const answers = script.needs.map((need) => ({ need, answer: answerTo(need, known) }));
  for (const { answer } of answers) if (answer?.is === false) return { is: 'blocked', reason: answer.why };
  const needs = answers.flatMap(({ need, answer }) => (answer ? [] : [need]));
  if (needs.length === 0) return ready;
  return { is: 'unconfirmed', needs, reason: `需确认：${needs.map((need) => factOf(need).claim).join('、')}` };
}
