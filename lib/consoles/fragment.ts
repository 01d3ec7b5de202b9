export const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());

/** A piece of a text that is dressed in pieces: nothing of its own, beside others of its kind, with no text between them. */
export function isFragment(element: Element): boolean {
  const { parentElement: parent } = element;
  if (!isBare(element) || !parent || parent.childElementCount < 2) return false;
  return [...parent.children].every(isBare) && !hasOwnText(parent);
}

const isBare = (element: Element): boolean =>
  element.attributes.length === 0 && element.childElementCount === 0 && element.localName === 'span';
