import { isGluedTo } from '../buyer';
import type { ConsoleDefinition } from '../definition';
import { locateLine } from '../locate';
import { onOneLine, textOf } from '../page-text';
import { isVisible } from '../query';
import { partsOf } from './parts';
import { uniqueSelector } from './unique';

/** Above the messages, and over them. */
function isHeader(element: Element, list: Element): boolean {
  const [own, below] = [element.getBoundingClientRect(), list.getBoundingClientRect()];
  return own.width > 0 && own.bottom <= below.top + 8 && own.left < below.right && own.right > below.left;
}

type Says = (text: string) => boolean;

/** What stands over the messages and says the name and nothing else, the innermost; null where it is not one thing. */
function headerSaying(isName: Says, list: Element): Element | null {
  const found = [...list.ownerDocument.body.querySelectorAll('*')].filter(
    (element) =>
      element.childElementCount < 4 &&
      isName(onOneLine(textOf(element))) &&
      !list.contains(element) &&
      isVisible(element) &&
      isHeader(element, list),
  );
  const [outer] = found;
  return outer && found.every((element) => outer.contains(element)) ? outer : null;
}

/** Tells the name by what another place says: the open row, else the buyer's lines, at which it is glued to a time. Null where neither is found. */
function nameElsewhere({ buyer }: ConsoleDefinition, document: Document): Says | null {
  const said = locateLine(document, buyer.nameAgain);
  if (said !== null) return (text) => text === said;
  return locateLine(document, buyer.nameGlued?.at) === null
    ? null
    : (text) => text !== '' && isGluedTo(text, buyer, document);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The name that another place says, found again over the messages, where what was found there says something else: the row alone changes before
 * the talk does, and then nobody is named over it who stands in the row.
 */
export function healedName(definition: ConsoleDefinition, document: Document): ConsoleDefinition {
  const { buyer } = definition;
  const [list] = partsOf('list', definition, document);
  const isName = nameElsewhere(definition, document);
  if (!(list instanceof Element) || !isName || isName(locateLine(document, buyer.name) ?? '')) return definition;
  const header = headerSaying(isName, list);
  const css = header && uniqueSelector(header, document);
  if (!css) return definition;
  const isKey = same(buyer.key, buyer.name);
  return { ...definition, buyer: { ...buyer, name: [{ css }], ...(isKey ? { key: [{ css }] } : {}) } };
}
