/** Chromium keeps a selection of its own in every shadow root; other browsers have one for the whole document. */
interface SelectingRoot {
  getSelection?: () => Selection | null;
}

const rootOf = (box: Element): (DocumentOrShadowRoot & SelectingRoot) | null => {
  const root = box.getRootNode();
  return 'activeElement' in root ? (root as Document | ShadowRoot) : null;
};

/** The selection that knows where in the box the caret stands. */
export function selectionFor(box: Element): Selection | null {
  return rootOf(box)?.getSelection?.() ?? box.ownerDocument.getSelection();
}

/** Whether the keyboard is in the box, in whatever root or frame it stands. */
export function hasFocus(box: Element): boolean {
  return box.contains(rootOf(box)?.activeElement ?? null);
}
