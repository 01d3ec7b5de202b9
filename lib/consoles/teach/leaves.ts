import { textOf } from '../page-text';
import { isVisible } from '../query';

/** Elements that hold text of their own, or are a picture, in page order. */
export function leavesIn(scope: Element): Element[] {
  const holdsText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '');
  return [scope, ...scope.querySelectorAll('*')].filter(
    (element) => (holdsText(element) || element.localName === 'img') && isVisible(element),
  );
}

/** The element with the most words, which in a message is what was said. */
export function longestLeaf(scope: Element): Element | null {
  let longest: Element | null = null;
  let length = 0;
  for (const leaf of leavesIn(scope)) {
    const { length: own } = textOf(leaf);
    if (own > length) [longest, length] = [leaf, own];
  }
  return longest;
}
