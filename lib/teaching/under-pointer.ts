/** What of the page lies at this point, beneath our pane. */
export function elementAt(document: Document, x: number, y: number): Element | null {
  const isPages = (element: Element) => element.localName !== 'chengdan-host' && element !== document.documentElement;
  return document.elementsFromPoint(x, y).find(isPages) ?? null;
}

/** The wheel moves what it would have moved without us. */
export function scrollAt(document: Document, x: number, y: number, by: { left: number; top: number }): void {
  for (let at = elementAt(document, x, y); at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (!/auto|scroll/.test(overflowY) || at.scrollHeight <= at.clientHeight) continue;
    at.scrollBy(by);
    return;
  }
  document.defaultView?.scrollBy(by);
}
