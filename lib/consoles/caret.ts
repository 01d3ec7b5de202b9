import { isTextControl } from './composer';
import { hasFocus, selectionFor } from './selection';

/** What the agent was last doing in the reply box. A click on the overlay takes the focus, and rich editors then lose their selection. */
export interface CaretMemory {
  /** Was the keyboard ever in this box? */
  hasVisited: (box: Element) => boolean;
  /** Where the caret last stood in a rich editor. */
  rangeIn: (box: Element) => Range | null;
  /** An input method holds letters that are not text yet. */
  isComposing: () => boolean;
}

/** Follows the caret of the reply box until the signal ends it. */
export function rememberCaret(document: Document, find: () => Element | null, signal: AbortSignal): CaretMemory {
  const visited = new WeakSet<Element>();
  let range: Range | null = null;
  let composing = false;
  const note = (): void => {
    const box = find();
    if (!box) return;
    follow(box.ownerDocument);
    if (!hasFocus(box)) return;
    visited.add(box);
    const selection = selectionFor(box);
    if (isTextControl(box) || !selection?.rangeCount) return;
    const current = selection.getRangeAt(0);
    if (box.contains(current.commonAncestorContainer)) range = current.cloneRange();
  };
  const followed = new WeakSet<Document>();
  /** A reply box in a frame of its own is heard of in that frame's document alone. */
  function follow(inner: Document): void {
    if (followed.has(inner)) return;
    followed.add(inner);
    const listen = (type: string, react: () => void): void =>
      inner.addEventListener(type, react, { capture: true, passive: true, signal });
    for (const type of ['selectionchange', 'focusin', 'keyup']) listen(type, note);
    listen('compositionstart', () => (composing = true));
    // An input method that is cut off by leaving the box may send no end.
    for (const type of ['compositionend', 'focusout']) listen(type, () => (composing = false));
  }
  follow(document);
  // All that is heard outside when the keyboard goes into a frame.
  document.defaultView?.addEventListener('blur', note, { signal });
  note();
  return {
    hasVisited: (box) => visited.has(box),
    rangeIn: (box) => (range && box.contains(range.commonAncestorContainer) ? range : null),
    isComposing: () => composing,
  };
}
