import { readBuyer, whoseTranscript } from '../buyer';
import type { ConsoleDefinition, Locator } from '../definition';
import { locateLine } from '../locate';
import { elementsAt } from '../place';
import { isVisible } from '../query';
import { partsOf } from './parts';

const elementOf = (document: Document, locators: readonly Locator[] = []): Element | null => {
  for (const locator of locators) {
    if (locateLine(document, [locator]) === null) continue;
    const found = elementsAt(document, locator).filter(isVisible);
    return found.at(locator.pick === 'last' ? -1 : 0) ?? null;
  }
  return null;
};

const areApart = (one: Element | null, other: Element | null): boolean =>
  one !== null && other !== null && !one.contains(other) && !other.contains(one);

/**
 * Two places of the page that have nothing to do with each other say the same of who the buyer is: his name stands in the header and in the
 * open row, or on his lines; and the key comes from the same row, or is what the transcript says. Nothing less will do: whose chat it is
 * must never be guessed.
 */
export function isAgreed(healed: ConsoleDefinition, document: Document): boolean {
  const buyer = readBuyer(healed, document);
  if (!buyer?.name) return false;
  const { key, name, nameAgain = [], nameGlued } = healed.buyer;
  const whose = whoseTranscript(healed, document, buyer.key);
  if (whose === 'foreign') return false;
  const named = elementOf(document, name);
  const again = nameAgain
    .map((locator) => elementOf(document, [locator]))
    .filter((element) => areApart(element, named));
  const glued = nameGlued ? elementOf(document, nameGlued.at) : null;
  if (again.length === 0 && !areApart(glued, named) && whose !== 'own') return false;
  if (buyer.key === buyer.name || whose === 'own') return true;
  // A key of its own: from the row that bears the name, or from the transcript that does.
  const keyed = elementOf(document, key);
  const [list] = partsOf('list', healed, document);
  const rows = partsOf('chat', healed, document).filter((part) => part instanceof Element);
  const row = rows.find((each) => keyed !== null && (each.contains(keyed) || keyed.contains(each)));
  if (row && again.some((element) => element && (row.contains(element) || keyed?.contains(element)))) return true;
  return list instanceof Element && keyed !== null && list.contains(keyed) && glued !== null && list.contains(glued);
}
