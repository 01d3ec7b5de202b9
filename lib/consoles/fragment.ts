export const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());

/** A piece of a text that is dressed in pieces: nothing of its own, beside others of its kind, with no text between them. */
export function isFragment(element: Element): boolean {
  const { parentElement: parent } = element;
  if (!isBare(element) || !parent || parent.childElementCount < 2) return false;
  return [...parent.children].every(isBare) && !hasOwnText(parent);
}

/** The same where something is said of one of them, though nothing dresses it: what it says is but a piece of what stands there. */
export function isPieceOfText({ parentElement: parent }: Element): boolean {
  const pieces = [...(parent?.children ?? [])];
  if (!parent || pieces.length < 2 || hasOwnText(parent)) return false;
  return pieces.filter((piece) => !isBare(piece)).length < 2 && pieces.every(isUndressed);
}

const isUndressed = (element: Element): boolean =>
  element.localName === 'span' &&
  element.childElementCount === 0 &&
  !['class', 'id', 'style'].some((name) => element.hasAttribute(name));

const isBare = (element: Element): boolean =>
  element.attributes.length === 0 && element.childElementCount === 0 && element.localName === 'span';
