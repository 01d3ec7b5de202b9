import type { Box } from '../consoles/alignment';
import { editableIn, parentOf } from '../consoles/teach/composed';

function topmost(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const isPages = (element: Element) =>
    element.localName !== 'chengdan-host' && element.localName !== 'html' && element.getRootNode() === root;
  const found = root.elementsFromPoint(x, y).find(isPages) ?? null;
  return (found?.shadowRoot && topmost(found.shadowRoot, x, y)) || (found && (editableIn(found) ?? found));
}

/** What of the page lies at this point, beneath our pane: in open shadow roots too, and in an editor's own frame what is written in. */
export const elementAt = (document: Document, x: number, y: number): Element | null => topmost(document, x, y);

/** Where an element stands in the page, be it in an editor's own frame. */
export function boxInPage(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.location.protocol === 'about:' && element.ownerDocument.defaultView?.frameElement;
  const outer = frame ? frame.getBoundingClientRect() : { left: 0, top: 0 };
  return { left: left + outer.left, top: top + outer.top, width, height };
}

/** The wheel moves what it would have moved without us. */
export function scrollAt(document: Document, x: number, y: number, by: { left: number; top: number }): void {
  for (let at = elementAt(document, x, y); at; at = parentOf(at)) {
    const { overflowY } = getComputedStyle(at);
    if (!/auto|scroll/.test(overflowY) || at.scrollHeight <= at.clientHeight) continue;
    at.scrollBy(by);
    return;
  }
  document.defaultView?.scrollBy(by);
}
