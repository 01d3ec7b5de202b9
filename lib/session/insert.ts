import type { OverlayState } from '../state/overlay';
import type { Pick } from '../state/panel';
import { type Fill, failureLines, wireGoneLine } from './fill';

/** `caret`: where it goes in the text; null: behind it. */
export type Insert = (picked: Pick, text: string, caret?: number | null) => Promise<void>;

interface InsertPorts {
  state: OverlayState;
  fill: Fill;
  /** A text stands in the reply box now. */
  onUsed: (picked: Pick, text: string) => void;
}

/** The last step of every text into the reply box: for the buyer it was made for, or not at all, which is then said. */
export function createInsert({ state, fill, onUsed }: InsertPorts): Insert {
  return async (picked, text, caret = null) => {
    state.notice.value = null;
    const { buyerKey, newestId } = picked.target;
    const result = await fill({ buyerKey, newestId }, text, caret, picked.replaces ?? null);
    if (result?.ok) {
      onUsed(picked, text);
      return;
    }
    const line = result ? failureLines[result.reason] : wireGoneLine;
    // An answer for the former buyer must not get before this one by way of the clipboard either.
    state.notice.value = result?.reason === 'buyer-changed' ? { line } : { line, copy: text };
  };
}
