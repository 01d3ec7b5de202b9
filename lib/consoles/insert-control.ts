import { readBeforeTyping } from './before-typing';
import type { TextControl } from './composer';
import { isSameText } from './same-text';
import { hasFocus } from './selection';

/** After all the page's own answers to the event, promises included, and before the next frame. */
function pageAnswered(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function announce(control: TextControl, inputType: string, data: string | null): void {
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data }));
}

function restore(control: TextControl, value: string): void {
  control.ownerDocument.execCommand('undo');
  if (control.value === value) return;
  control.setRangeText(value, 0, control.value.length, 'end');
  announce(control, 'historyUndo', null);
}

/** Insert like typing does: one trusted `input` event, which plain pages, React and Vue all hear, and native undo. */
function insert(control: TextControl, text: string, replaced: number): void {
  const { value, selectionEnd } = control;
  const caret = selectionEnd ?? value.length;
  const from = caret - replaced;
  // What is selected stays: a draft is never typed over.
  control.setSelectionRange(from, caret);
  control.ownerDocument.execCommand('insertText', false, text);
  if (control.value !== value) return;
  control.setRangeText(text, from, caret, 'end');
  announce(control, 'insertText', text);
}

export interface ControlInsertion {
  /** So many units of the text stand behind the caret in the end. */
  behind: number;
  /** The caret of a box that the agent never was in says nothing; the text goes to the end. */
  isNew: boolean;
  /** Stands before the caret, and gives way to the text in the same step: one undo brings it back. */
  replaces: string;
}

/** Null when the box did not take the text; it then stands as before. */
export async function insertIntoControl(
  control: TextControl,
  text: string,
  { behind, isNew, replaces }: ControlInsertion,
): Promise<string | null> {
  const atEnd = isNew && !hasFocus(control);
  control.focus({ preventScroll: true });
  const { value } = control;
  if (atEnd) control.setSelectionRange(value.length, value.length);
  const caret = control.selectionEnd ?? value.length;
  const line = control.matches('input') ? text.replaceAll('\n', ' ') : text;
  const from = caret - replaces.length;
  insert(control, line, replaces.length);
  const { text: standing, hasTyped } = await readBeforeTyping(control, pageAnswered(), () => control.value);
  if (isSameText(standing, value.slice(0, from) + line + value.slice(caret))) {
    const at = from + line.length - behind;
    if (behind > 0 && !hasTyped) control.setSelectionRange(at, at);
    return standing;
  }
  if (!hasTyped) restore(control, value);
  return null;
}
