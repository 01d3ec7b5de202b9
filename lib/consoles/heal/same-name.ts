import type { ConsoleDefinition, Locator } from '../definition';
import { locateLine } from '../locate';
import type { Place } from './score';
import { searchUnit } from './search';
import type { PageShape } from './shape';
import { nameOf, type Unit } from './units';

type Buyer = ConsoleDefinition['buyer'];

const unitsIn = (locators: readonly Locator[] = []): Unit[] =>
  locators.flatMap(({ css, attr, url }) =>
    css === undefined || url !== undefined ? [] : [{ scope: 'page' as const, css, attr, use: 'inside' as const }],
  );

/** What the healed definition reads at each place that shows the open buyer's name; null where it reads nothing. */
const readings = (locators: readonly Locator[] = [], document: Document): (string | null)[] =>
  locators.map((locator) => locateLine(document, [locator]));

/**
 * Of the places that show the open buyer's name, those that were not found, looked for by what the others say: the same name at a place
 * that is like it. `say` is told what was found.
 */
export function findSameName(
  was: Buyer,
  healed: Buyer,
  document: Document,
  place: Place,
  shape: PageShape,
  say: (name: string, now: { css: string | undefined; attr: string | undefined }) => void,
): void {
  const named = readings(healed.name, document).find((text) => text !== null) ?? null;
  const again = readings(healed.nameAgain, document);
  const seen = again.filter((text) => text !== null);
  const isAgreed = named !== null && seen.length > 0 && seen.every((text) => text === named);
  if (isAgreed || (was.nameAgain ?? []).length === 0) return;
  const look = (units: readonly Unit[], wanted: string): void => {
    for (const unit of units) {
      const known = shape.units[nameOf(unit)];
      const found = known && searchUnit(unit, place, known, wanted).now;
      if (found) say(nameOf(unit), found);
    }
  };
  // The open row is told from its sisters, and says the name alone; what is taken for the header may be anything.
  const [row] = seen;
  if (row !== undefined) look(unitsIn([...was.name, ...was.key]), row);
  else if (named !== null) look(unitsIn(was.nameAgain), named);
}
