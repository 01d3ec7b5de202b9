import { checkUnanswered } from '../compliance/talk/unanswered';
import type { Message, Snapshot } from '../conversation';
import { asksForOrder } from './asks';
import type { BuyerTalk } from './buyer-talk';
import { isWaitingForGift } from './ladder';
import { valueGroup } from './objection';
import type { PlaybookReading } from './reading';
import { openOrder } from './stage';

const minuteMs = 60_000;
/** So long a talk without the order once asked for is one of the two faults. */
const longTalkMs = 30 * minuteMs;
/** After such a silence a new talk begins, and an old one is over. */
const silenceMs = 60 * minuteMs;
/** 去问了: nobody waits longer for a yes or no without a word. */
export const giftWaitMs = 5 * minuteMs;

/** When the talk that is going on began; null where it shows no times or has ended. */
function talkBegan(messages: readonly Message[], now: number): number | null {
  let began: number | null = null;
  let next = now;
  for (const { side, at } of messages.toReversed()) {
    if (at === null || side === 'system') continue;
    if (next - at > silenceMs) break;
    began = at;
    next = at;
  }
  return began;
}

export interface HintInput {
  snapshot: Snapshot;
  reading: PlaybookReading;
  talk: BuyerTalk;
  /** What stands in the reply box. */
  draft: string;
  now: number;
}

/** The order is asked for in the draft while something stands in its way. */
function tooEarly({ snapshot, reading, draft }: HintInput): string | null {
  if (!asksForOrder(draft)) return null;
  if (reading.refusal === 'gone') return '买家已经不买了，别再催单';
  const [first] = reading.objections;
  if (first?.kind === 'anger') return '买家在气头上，先道歉、给时间，别催单';
  if (first && reading.group < valueGroup + 1) return `「${first.name}」还没谈开，先别催单`;
  const [missed] = checkUnanswered(snapshot.messages, draft);
  return missed ? `${missed.why}，先答再请下单` : null;
}

/** Half an hour of talk, and the order was never asked for. */
function tooLate({ snapshot, reading, talk, now }: HintInput): string | null {
  const began = talkBegan(snapshot.messages, now);
  if (began === null || now - began < longTalkMs || reading.refusal !== null) return null;
  if (reading.objections[0]?.kind === 'anger' || openOrder(snapshot.orders)) return null;
  const asked = snapshot.messages.some(
    ({ side, at, text }) => side === 'agent' && (at ?? 0) >= began && asksForOrder(text),
  );
  if (asked || Object.values(talk.steps).some((steps) => steps.includes('close'))) return null;
  return `聊了 ${Math.floor((now - began) / minuteMs)} 分钟，还没请买家下单`;
}

/** The two opposite faults of a talk, in one line; null where neither is made. */
export function hintOf(input: HintInput): string | null {
  return tooEarly(input) ?? tooLate(input);
}

/** What the agent said he would come back with, once it is due; null before that. */
export function dueOf({ ladder, promisedAt }: BuyerTalk, now: number): string | null {
  if (promisedAt !== null && now >= promisedAt - minuteMs) return '答应买家的时间到了，去回个准话';
  if (!isWaitingForGift(ladder) || !ladder.gift) return null;
  const waited = now - ladder.gift.askedAt;
  return waited < giftWaitMs ? null : `去问赠品 ${Math.floor(waited / minuteMs)} 分钟了，问到就勾上，回买家一声`;
}
