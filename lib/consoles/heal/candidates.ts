import { isFragment } from '../fragment';
import { isVisible } from '../query';
import { isKindWord } from '../teach/names';
import type { Found } from './remember';

/** More than a chat console's page has. */
const mostElements = 4000;

const isData = (value: string): boolean => /\d{3}|[\u3400-\u9fff]/.test(value);

/** Words in place of a picture that say what it is: `头像`. What the page also says may be the name of somebody. */
const isCaption = (value: string, pageText: () => string): boolean =>
  /^[\u3400-\u9fff]{1,4}$/.test(value) && !pageText().includes(value);

/** Selectors that an element answers to by what itself bears. */
function ownKeys(element: Element, pageText: () => string): string[] {
  const classes = [...element.classList].slice(0, 6).map((name) => `.${CSS.escape(name)}`);
  const pairs = classes.slice(0, 4).flatMap((one, at) => classes.slice(at + 1, 4).map((other) => one + other));
  const ids = element.id && !isData(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const attributes = element.getAttributeNames().flatMap((name) => {
    if (!/^[a-z][\w-]{0,40}$/.test(name) || /^(?:class|style|id|src|href|title|value)$/.test(name)) return [];
    const value = element.getAttribute(name) ?? '';
    const isTold = isKindWord(value) || value === 'true' || (name === 'alt' && isCaption(value, pageText));
    return [`[${name}]`, ...(isTold ? [`[${name}="${value}"]`] : [])];
  });
  return [...classes, ...ids, ...pairs, ...attributes];
}

/** And by its tag, under what bears something; what bears nothing itself and has sisters of its tag, by which of the children it is too. */
function placedKeys(
  element: Element,
  within: Document | Element,
  isSmall: boolean,
  own: (element: Element) => string[],
): string[] {
  const { parentElement: parent, localName: tag } = element;
  const above = parent && within.contains(parent) ? own(parent).slice(0, 2) : [];
  const sisters = [...(isSmall && above.length > 0 && !element.classList.length ? (parent?.children ?? []) : [])];
  const isOneOf = sisters.filter(({ localName }) => localName === tag).length > 1;
  const nth = isOneOf ? [`${above[0]} > ${tag}:nth-child(${sisters.indexOf(element) + 1})`] : [];
  return [...above.map((key) => `${key} > ${tag}`), ...nth, ...(/^(?:div|span)$/.test(tag) ? [] : [tag])];
}

/**
 * Every selector that something visible in these parts answers to, with all that does. `withSelf`: also the parts themselves. `isSmall`: of parts
 * that are built alike, so that it says something which of the children a thing is.
 */
export function candidatesIn(
  parts: readonly (Document | Element)[],
  { withSelf, isSmall }: { withSelf: boolean; isSmall: boolean },
): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  let text: string | undefined;
  for (const part of parts) {
    const pageText = () => {
      text ??= (part instanceof Element ? part.ownerDocument : part).body.textContent ?? '';
      return text;
    };
    const own = (element: Element) => ownKeys(element, pageText);
    const self = withSelf && part instanceof Element ? [part] : [];
    for (const element of [...self, ...part.querySelectorAll('*')].slice(0, mostElements)) {
      if (
        /^(?:html|head|body|script|style|chengdan-host)$/.test(element.localName) ||
        element.closest('svg') !== null ||
        isFragment(element) ||
        !isVisible(element)
      )
        continue;
      for (const key of new Set([...own(element), ...placedKeys(element, part, isSmall, own)])) {
        const others = found.get(key);
        if (others) others.push({ element, part });
        else found.set(key, [{ element, part }]);
      }
    }
  }
  return found;
}
