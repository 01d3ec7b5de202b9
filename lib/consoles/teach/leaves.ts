import { textOf } from '../page-text';
import { isVisible } from '../query';
import { rootsOf } from './composed';

/** Elements that hold text of their own, or are a picture, in page order; `scope` itself may be one. */
export function leavesIn(scope: Element | ShadowRoot): Element[] {
  const holdsText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '');
  const own = 'localName' in scope ? [scope] : [];
  return [...own, ...scope.querySelectorAll('*')].filter(
    (element) => (holdsText(element) || element.localName === 'img') && isVisible(element),
  );
}

/** Those of the whole page, its open shadow roots too. */
export const leavesOf = (document: Document): Element[] =>
  rootsOf(document).flatMap((root) => leavesIn('body' in root ? root.body : root));

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
