import type { FillFailure, FillResult, FillTarget } from '../link/protocol';
import { readAroundCaret } from './before-caret';
import { type CaretMemory, rememberCaret } from './caret';
import { isTextControl } from './composer';
import type { FillPlace } from './fill-place';
import { insertIntoControl } from './insert-control';
import { insertIntoRich } from './insert-rich';
import { hasFocus, selectionFor } from './selection';

/** Slate reads the selection throttled by 100 ms; a paste before that is lost. */
const refocusMs = 150;

/** Puts texts into the reply box. Dispatches no key, click or submit, ever: sending stays with the agent. */
export interface Filler {
  /** `caret`: where in the text it goes once the text stands; null: behind it. `replaces`: what stands before the caret and gives way to it. */
  fill: (target: FillTarget, text: string, caret?: number | null, replaces?: string | null) => Promise<FillResult>;
  /** What stands before and behind the caret; null while the keyboard is elsewhere, or with an input method. */
  aroundCaret: () => { before: string; after: string } | null;
  /** Gives the keyboard back to the reply box, with its caret where it was. */
  focus: () => void;
}

function normalise(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/\n+$/, '');
}

function isLocked(box: HTMLElement): boolean {
  if (box.getAttribute('aria-disabled') === 'true') return true;
  return isTextControl(box)
    ? box.matches(':disabled') || box.readOnly
    : box.getAttribute('contenteditable') === 'false';
}

/** True when the caret stood in the box already, as the page itself knows it. */
function bringCaret(box: HTMLElement, caret: CaretMemory): boolean {
  const selection = selectionFor(box);
  if (hasFocus(box) && selection?.rangeCount && box.contains(selection.anchorNode)) return true;
  const remembered = caret.rangeIn(box);
  box.focus({ preventScroll: true });
  selection?.removeAllRanges();
  if (remembered) selection?.addRange(remembered);
  else selection?.selectAllChildren(box);
  selection?.collapseToEnd();
  return false;
}

/** Fills the reply box of one console's page and remembers its caret in between; ends with the signal. */
export function createFiller(
  { findBox, isNoteOpen, isStill }: FillPlace,
  document: Document,
  signal: AbortSignal,
): Filler {
  const caret = rememberCaret(document, findBox, signal);

  function refusal(target: FillTarget, box: HTMLElement | null): FillFailure | null {
    if (!isStill(target)) return 'buyer-changed';
    if (!box) return isNoteOpen() ? 'internal-note' : 'no-composer';
    if (isLocked(box)) return 'locked';
    return caret.isComposing() ? 'composing' : null;
  }

  async function fill(target: FillTarget, text: string, caretAt: number | null, replaces: string): Promise<FillResult> {
    const box = findBox();
    let reason = refusal(target, box);
    if (box && !reason && !isTextControl(box) && !bringCaret(box, caret)) {
      await new Promise((resolve) => setTimeout(resolve, refocusMs));
      reason = refusal(target, findBox());
    }
    if (!box || reason) return { ok: false, reason: reason ?? 'no-composer' };
    if (replaces !== '' && !readAroundCaret(box)?.before.endsWith(replaces)) return { ok: false, reason: 'code-gone' };
    const line = normalise(text);
    // As far from the end as it was meant: what was cleaned away may have stood before it.
    const behind = caretAt === null ? 0 : Math.min(line.length, normalise(text.slice(caretAt)).length);
    const standing = isTextControl(box)
      ? await insertIntoControl(box, line, { behind, isNew: !caret.hasVisited(box), replaces })
      : await insertIntoRich(box, line, { behind, replaces });
    return standing === null ? { ok: false, reason: 'not-taken' } : { ok: true, text: standing };
  }

  let queue: Promise<unknown> = Promise.resolve();
  return {
    // One after the other: two texts at once would be put into each other.
    fill: (target, text, caretAt = null, replaces = null) => {
      const result = queue.then(() => fill(target, text, caretAt, replaces ?? ''));
      queue = result.catch(() => undefined);
      return result;
    },
    aroundCaret: () => {
      const box = findBox();
      return box && hasFocus(box) && !caret.isComposing() ? readAroundCaret(box) : null;
    },
    focus: () => {
      const box = findBox();
      if (box && isTextControl(box)) box.focus({ preventScroll: true });
      else if (box) bringCaret(box, caret);
    },
  };
}
