import type { Snapshot } from '../../conversation';
import type { Correction } from '../../intents/corrections';
import { openMessages } from '../../intents/recognise';
import type { TalkFinding, TalkKind } from './finding';
import { checkRepeated, type SentText } from './repeated';
import { checkUnanswered } from './unanswered';
import { checkWaiting } from './waiting';
import { checkExpiry, checkLength, checkPrice } from './wording';

export interface TalkContext {
  /** ms since 1970. */
  now: number;
  /** What the agent sent in the last ten minutes, to anyone. */
  sent: readonly SentText[];
  /** What the agent said that messages mean. */
  corrections?: readonly Correction[];
  /** Kinds that the shop does not want to hear of. */
  muted: readonly TalkKind[];
}

/** What this draft lacks in this talk. It warns, like `checkReply`; with an empty draft only an old 稍等 is said. */
export function checkTalk(
  snapshot: Snapshot,
  draft: string,
  { now, sent, muted, corrections }: TalkContext,
): TalkFinding[] {
  if (!snapshot.buyer) return [];
  const { messages } = snapshot;
  const openTexts = openMessages(messages).map(({ text }) => text);
  return [
    ...checkWaiting(messages, draft, now),
    ...checkUnanswered(messages, draft, corrections),
    ...checkRepeated(messages, draft, now, sent),
    ...checkLength(draft, openTexts),
    ...checkPrice(draft),
    ...checkExpiry(draft, now),
  ].filter(({ kind }) => !muted.includes(kind));
}
