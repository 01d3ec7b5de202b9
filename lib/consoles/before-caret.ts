import { isTextControl } from './composer';
import { selectionFor } from './selection';

/** Far more than a code with what stands around it. */
const most = 60;

const inline = /^(?:A|B|EM|FONT|I|SPAN|STRONG|U)$/;

/** The node before this one in its line; null at the line's beginning. */
function beforeInLine(node: Node, box: Element): Node | null {
  let at = node;
  while (!at.previousSibling && at.parentNode && at.parentNode !== box && inline.test(at.parentNode.nodeName))
    at = at.parentNode;
  const former = at.previousSibling;
  return former && (former.nodeType === Node.TEXT_NODE || inline.test(former.nodeName)) ? former : null;
}

/** What stands before and behind the caret in its line, of an editable part of a page. */
function aroundCaret(box: Element): { before: string; after: string } | null {
  const selection = selectionFor(box);
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || !node || node.nodeType !== Node.TEXT_NODE || !box.contains(node)) return null;
  const text = node.nodeValue ?? '';
  const former = beforeInLine(node, box)?.textContent ?? '';
  return { before: former + text.slice(0, selection.anchorOffset), after: text.slice(selection.anchorOffset) };
}

/** What stands right before and behind the caret of the reply box; null where it has none, or something is selected. Reads, changes nothing. */
export function readAroundCaret(box: HTMLElement): { before: string; after: string } | null {
  if (!isTextControl(box)) {
    const around = aroundCaret(box);
    return around && { before: around.before.slice(-most), after: around.after.slice(0, most) };
  }
  const { selectionStart, selectionEnd, value } = box;
  if (selectionStart === null || selectionStart !== selectionEnd) return null;
  return {
    before: value.slice(Math.max(0, selectionStart - most), selectionStart),
    after: value.slice(selectionStart, selectionStart + most),
  };
}
