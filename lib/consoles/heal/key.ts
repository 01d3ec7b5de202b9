import type { ConsoleDefinition, Locator } from '../definition';
import { locateLine } from '../locate';
import { elementsAt } from '../place';
import { firstMatch, isVisible } from '../query';

/** Attributes in which pages keep which one a thing is; never a size, an order or a text. */
const telling = /^(?:data-[\w-]+|[a-z]*(?:id|key)[a-z]*)$/;
/** Shorter ones are counts and kinds. */
const leastLength = 5;

/** The visible elements by the attribute in which they have a value that fits. */
function bearersOf(match: string, document: Document): Map<string, Element[]> {
  const bearers = new Map<string, Element[]>();
  for (const element of document.body.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      const key = telling.test(name) ? firstMatch(value, match) : null;
      if (key === null || key.length < leastLength || !isVisible(element)) continue;
      bearers.set(name, [...(bearers.get(name) ?? []), element]);
    }
  return bearers;
}

/** What tells the open row's bearer from those of the other rows: a class that it, what is in it or around it has alone. */
function selectorOf(attr: string, own: Element, all: readonly Element[]): string | null {
  const near = [own, ...own.querySelectorAll('*'), ...(own.parentElement ? [own.parentElement] : [])];
  const classes = near.flatMap((element) => [...element.classList].map((name) => `.${CSS.escape(name)}`));
  const forms = classes.flatMap((css) => [`${css}[${attr}]`, `[${attr}]:has(${css})`, `${css} > [${attr}]`]);
  return forms.find((css) => own.matches(css) && all.every((each) => each === own || !each.matches(css))) ?? null;
}

function keyBy(match: string, { buyer }: ConsoleDefinition, document: Document): Locator | null {
  const said = buyer.nameAgain?.flatMap((locator) => elementsAt(document, locator).find(isVisible) ?? []) ?? [];
  for (const [attr, all] of bearersOf(match, document)) {
    const keys = new Set(all.map((element) => firstMatch(element.getAttribute(attr) ?? '', match)));
    if (keys.size === 1 && all.length > 1) return { css: `[${attr}]`, attr, match, pick: 'last' };
    const own = all.filter((element) => said.some((name) => element.contains(name) || name.contains(element)));
    const css = own[0] && own.length === 1 ? selectorOf(attr, own[0], all) : null;
    if (css !== null) return { css, attr, match };
  }
  return null;
}

/**
 * The buyer's key, where nothing says it any more: found by what keys of this console are made of, in the row that bears the open buyer's name,
 * or where all that have such a value have the same. Whether it is to be believed is for others to say.
 */
export function healedKey(definition: ConsoleDefinition, document: Document): ConsoleDefinition {
  const { buyer } = definition;
  if (locateLine(document, buyer.key) !== null) return definition;
  for (const { attr, match } of buyer.key) {
    const found = attr === undefined || match === undefined ? null : keyBy(match, definition, document);
    if (found) return { ...definition, buyer: { ...buyer, key: [found, ...buyer.key] } };
  }
  return definition;
}
