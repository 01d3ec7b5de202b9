import type { Message } from '../../conversation';
import { openMessages } from '../../intents/recognise';
import type { TalkFinding } from './finding';

const minute = 60_000;
const longestWait = 3 * minute;
const longestHold = 15 * minute;

const apology = /抱歉|不好意思|对不起|久等|让您等|让你等|见谅|sorry/i;
const hold =
  /稍等|等一下|等一等|等我|等下|请等|这就(?:帮您)?(?:查|核|问)|(?:帮您|给您|去)(?:查|核实|问|确认)(?:一下|下|一声)/;

export const isHold = (text: string): boolean => hold.test(text);

/** `16 分钟`, `5 小时`, `3 天`. */
function spanText(ms: number): string {
  const minutes = Math.floor(ms / minute);
  if (minutes < 120) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
}

/** 稍等 was the last word of the agent and is old: a promise that waits. */
function heldFor(messages: readonly Message[], now: number): number | null {
  const last = messages.findLast(({ side }) => side === 'agent');
  if (!last || last.at === null || !isHold(last.text)) return null;
  return now - last.at > longestHold ? now - last.at : null;
}

/** How long the oldest unanswered message of the buyer has waited. */
function waitedFor(messages: readonly Message[], now: number): number | null {
  const first = openMessages(messages).findLast(({ at }) => at !== null);
  return first?.at != null && now - first.at > longestWait ? now - first.at : null;
}

/** Too long a silence that the draft says nothing about. An old 稍等 is said even while nothing is written. */
export function checkWaiting(messages: readonly Message[], draft: string, now: number): TalkFinding[] {
  const whole = { start: 0, end: draft.length };
  if (apology.test(draft)) return [];
  const held = heldFor(messages, now);
  if (held !== null) {
    const why = `说了“稍等”已经 ${spanText(held)}，还没给结果`;
    return [{ kind: 'held', ...whole, why, plainer: '让您久等了，刚才那件事我先跟您说下进展' }];
  }
  const waited = waitedFor(messages, now);
  if (waited === null || draft.trim() === '') return [];
  const why = `买家等了 ${spanText(waited)}，先道个歉再答`;
  return [{ kind: 'late', ...whole, why, plainer: '不好意思，让您久等了～' }];
}
