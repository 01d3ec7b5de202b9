import type { ConsoleDefinition } from '../definition';
import { findCards } from '../locate';
import { createMemory } from '../memory';
import { readTranscript } from '../messages';
import { findFirst } from '../place';
import type { ProductParts } from '../product';
import { isVisible, queryAll } from '../query';
import type { Scope, Unit } from './units';

type Part = Document | Element;

const some = (part: Element | null | undefined): Element[] => (part ? [part] : []);

/** The product in talk, though nothing in it can be read. */
function cardOf({ product }: ConsoleDefinition, parts: ProductParts): Element[] {
  for (const locator of product?.card ?? []) {
    const part = parts[locator.within];
    const found = part ? findCards(part, locator) : [];
    if (found.length > 0) return some(found.at(locator.pick === 'last' ? -1 : 0));
  }
  return [];
}

/** What the units of one scope are asked of, as a definition finds it on a page: rows, cards … Empty where the page shows none. */
export function partsOf(scope: Scope, definition: ConsoleDefinition, document: Document): readonly Part[] {
  const list = findFirst(document, definition.messages.list);
  const panel = definition.panel ? findFirst(document, definition.panel) : null;
  const among: Record<Scope, () => readonly Part[]> = {
    page: () => [document],
    list: () => some(list),
    row: () => (list ? readTranscript(definition, list, 0, createMemory()).map(({ element }) => element) : []),
    panel: () => some(panel),
    card: () => cardOf(definition, { transcript: list, panel }),
    order: () => (panel && definition.orders ? findCards(panel, definition.orders.card) : []),
    chat: () => {
      const css = definition.conversations?.row.find((row) => queryAll(document, row).some(isVisible));
      return css === undefined ? [] : queryAll(document, css).filter(isVisible).slice(0, 40);
    },
  };
  return among[scope]();
}

/** What a unit finds in one part. */
export function foundIn(part: Part, { css, use }: Pick<Unit, 'css' | 'use'>): Element[] {
  if (css === undefined) return part instanceof Element ? [part] : [];
  const inside = queryAll(part, css);
  const self = use === 'self' && part instanceof Element && part.matches(css) ? [part] : [];
  return [...self, ...inside];
}
