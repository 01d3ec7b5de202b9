import type { ConsoleDefinition, Locator } from '../definition';
import { isFragment } from '../fragment';
import { onOneLine, textOf } from '../page-text';
import { elementsAt } from '../place';
import { firstMatch, isVisible, queryAll } from '../query';
import type { PageShape, UnitShape } from './shape';
import { similarity } from './similar';
import { createTraits } from './traits';
import { uniqueSelector } from './unique';
import { nameOf, type Unit } from './units';

function lineUnit({ css, attr, match, url }: Locator): Unit | null {
  const isCut = css !== undefined && match !== undefined && attr === undefined && url === undefined;
  return isCut ? { scope: 'page', css, attr, use: 'inside', line: match } : null;
}

/** Where the buyer's name is cut out of more, what bears it alone: a row's text begins with it. */
export const lineUnits = ({ buyer }: ConsoleDefinition): Unit[] =>
  buyer.name.flatMap((locator) => lineUnit(locator) ?? []);

/** What stands in it and says something, the innermost of what says the same. */
const piecesIn = (whole: Element): Element[] =>
  [...whole.querySelectorAll('*')].filter((piece) => {
    const text = textOf(piece);
    const isInner = [...piece.children].some((child) => textOf(child) === text);
    return text !== '' && !isInner && !isFragment(piece) && isVisible(piece);
  });

/** What stands in it and says this line alone; null where nothing does. */
export function lineIn(whole: Element, match: string): Element | null {
  const line = firstMatch(textOf(whole), match);
  const says = (piece: Element): boolean => onOneLine(textOf(piece)) === onOneLine(line ?? '');
  return line === null ? null : (piecesIn(whole).find(says) ?? null);
}

/** So much likelier must another piece be than the one that stands where the name did. */
const margin = 0.02;

/** What is like what bore the name, where what stands in its place now is not. */
function otherLine(whole: Element, match: string, known: UnitShape): Element | null {
  const traitsOf = createTraits();
  const scoreOf = (element: Element): number =>
    similarity(known, { ...traitsOf([{ element, part: whole }]), hit: 1, count: 1 }, false);
  const scored = piecesIn(whole).map((element) => ({ element, score: scoreOf(element) }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  const now = lineIn(whole, match);
  return !best || (now && scoreOf(now) >= best.score - margin) ? null : best.element;
}

/** Nothing is said of it, nor of anything in it. */
const bare = ':not([class], :has([class]))';

/**
 * The name, where it is cut out of more by its place: parts of a row change places, and then another line stands in its own. What is found of it
 * by what it was like is asked for by itself; where that has no mark of its own, nobody is named by this.
 */
export function healedLine(
  was: ConsoleDefinition,
  healed: ConsoleDefinition,
  shape: PageShape,
  document: Document,
): ConsoleDefinition {
  const lines = new Map(lineUnits(was).map((unit) => [unit.line, shape.units[nameOf(unit)]]));
  const name = healed.buyer.name.flatMap((locator): Locator[] => {
    const { css, match = '' } = locator;
    const known = lines.get(match);
    const whole = elementsAt(document, locator).find(isVisible);
    const other = known && known.readings > 0 && whole ? otherLine(whole, match, known) : null;
    if (!whole || !other) return [locator];
    // A box around it alone says the same.
    const isIt = (found: Element | undefined): boolean =>
      found?.contains(other) === true && textOf(found) === textOf(other);
    const own = [uniqueSelector(other, whole), `${other.localName}${bare}`]
      .map((inner) => `:is(${css}) ${inner}`)
      .find((each) => isIt(queryAll(document, each)[0]));
    return own === undefined ? [] : [{ ...locator, css: own }];
  });
  return { ...healed, buyer: { ...healed.buyer, name } };
}
