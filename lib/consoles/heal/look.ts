import type { ConsoleDefinition, Place } from '../definition';
import { findFirst } from '../place';
import { read } from '../read';
import { type Healed, heal } from './heal';
import { partsOf } from './parts';
import { findUnit, rememberShape, someOf } from './remember';
import { wereWhole, wholeShare } from './rows';
import { isSteady, type PageShape, type UnitShape } from './shape';
import { similarity } from './similar';
import type { Work } from './slices';
import { createTraits } from './traits';
import { nameOf, scopes, type Unit, unitsOf } from './units';

/** What is kept of one console between two looks. */
export interface Kept {
  shape: PageShape | null;
  /** What a redesign made necessary; null while the console's own definition reads the page. */
  healed: Healed | null;
}

/** Of what was always there, so much finds nothing: then the page was drawn anew, or shows less than a chat. */
const broken = 0.1;
/** While buyer, lines and reply box are read, a quiet conversation shows much less than others. */
const quiet = 0.35;

/** A part of the page in which things are read stood there always, and is gone: no conversation is as quiet as that. */
function lacksPart(definition: ConsoleDefinition, { units }: PageShape, document: Document): boolean {
  const { present, panel = [], messages, composer } = definition;
  const wasThere = (place: Place): boolean => {
    const css = typeof place === 'string' ? place : place.css;
    const known = units[nameOf({ scope: 'page', css, attr: undefined, use: 'inside' })];
    return css !== undefined && known !== undefined && isSteady(known, 'page');
  };
  return [present, panel, messages.list, composer].some(
    (places) => places.some(wasThere) && findFirst(document, places) === null,
  );
}

/** Rows less like what rows were than this are pieces of them, or boxes around them. */
const likeRows = 0.75;

function areRows(unit: Unit, known: UnitShape, parts: readonly (Document | Element)[]): boolean {
  const found = findUnit(unit, parts);
  const hits = new Set(found.map(({ part }) => part)).size;
  const counted = { hit: hits / parts.length, count: found.length / hits };
  return (
    hits === 0 || similarity(known, { ...createTraits()(someOf(found)), ...counted }, unit.scope === 'page') >= likeRows
  );
}

const nearlyEvery = 0.9;
const several = 3;

function isWhole(definition: ConsoleDefinition, shape: PageShape, document: Document, now: number): boolean {
  let [asked, empty] = [0, 0];
  const units = unitsOf(definition);
  for (const scope of scopes) {
    const parts = partsOf(scope, definition, document);
    for (const unit of units) {
      const known = shape.units[nameOf(unit)];
      if (unit.scope !== scope || !known || !isSteady(known, scope)) continue;
      asked += 1;
      const found = findUnit(unit, parts);
      if (unit.use === 'row' && !areRows(unit, known, parts)) return false;
      if (found.some(({ element }) => unit.attr === undefined || element.hasAttribute(unit.attr))) continue;
      // What nearly every one of them had, none of several has.
      if (known.hit >= nearlyEvery && parts.length >= several) return false;
      empty += 1;
    }
  }
  if (lacksPart(definition, shape, document)) return false;
  if (wereWhole(definition, shape) && (wholeShare(definition, document) ?? 1) < 1) return false;
  if (empty <= asked * broken) return true;
  const seen = read(definition, document, now);
  const reads = seen?.buyer != null && seen.messages.length > 0 && seen.composer.found;
  return reads && empty <= asked * quiet;
}

const hasBuyer = (healed: Healed | null, document: Document, now: number): boolean =>
  healed !== null && read(healed.definition, document, now)?.buyer != null;

/**
 * One look at the page: remembers what it is like while the console's own definition reads it; finds anew what a redesign has taken; drops
 * what was found so as soon as it disagrees with itself, or is needed no more. Changes nothing in the page. What is found anew takes long, and
 * may be left for a while after each field.
 */
export function* looking(
  definition: ConsoleDefinition,
  { shape, healed }: Kept,
  document: Document,
  now: number,
): Work<Kept> {
  if (!shape || isWhole(definition, shape, document, now))
    return { shape: rememberShape(definition, document, now, shape) ?? shape, healed: shape ? null : healed };
  const next = yield* heal(definition, healed, { document, shape, now });
  // Nothing is to be found anew: what is not there comes and goes, and is remembered so.
  if (!next && !healed) return { shape: rememberShape(definition, document, now, shape) ?? shape, healed: null };
  if (!healed || hasBuyer(next, document, now)) return { shape, healed: next };
  // Whoever was found before is found no more: between two buyers, or wrongly. What is found from the beginning must name one.
  const anew = yield* heal(definition, null, { document, shape, now });
  return { shape, healed: hasBuyer(anew, document, now) ? anew : (next ?? healed) };
}
