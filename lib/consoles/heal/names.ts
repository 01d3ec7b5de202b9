import type { ConsoleDefinition } from '../definition';
import { candidatesIn } from './candidates';
import { isOthers } from './others';
import { partsOf } from './parts';
import { compoundsIn, marksIn, piecesOf, valuesIn } from './pieces';
import { findUnit } from './remember';
import { rewrite } from './rewrite';
import { healedRows, wereWhole } from './rows';
import { findSameName } from './same-name';
import { isBeside, type Now, type Place } from './score';
import { type Searched, searchUnit } from './search';
import { always, isSteady, type PageShape, type UnitShape } from './shape';
import type { Work } from './slices';
import { createTraits } from './traits';
import { nameOf, oppositeUnits, type Scope, scopes, type Unit, unitsOf } from './units';

/** What units are answered by since a redesign. */
export type Names = Readonly<Record<string, Now>>;

/** Whatever the page is like now, nothing less like than this is the same thing. */
const least = 0.72;
/** What is always there may be so much less like than most, and what comes and goes so much: it may simply not be there. */
const slack = { steady: 0.2, other: 0.1 } as const;
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 1;

/** Asks for what is nowhere. */
const nothing = ':not(*)';

/** What is so much liker than all else is there, though it comes and goes. */
const unrivalled = 0.15;

/** The definition with what was found in the place of what it says. */
export const patched = (definition: ConsoleDefinition, names: Names): ConsoleDefinition =>
  rewrite(definition, (unit: Unit) => names[nameOf(unit)] ?? unit);

/** One look for all that a definition asks. */
interface Search {
  definition: ConsoleDefinition;
  shape: PageShape;
  former: Names;
  /** What is found, as it is found. */
  names: Record<string, Now>;
  /** How like what was found is, by its name; what was found before and stands since has none. */
  scores: Record<string, number>;
  /** How like most of the page is to what it was: little after a thorough redesign. */
  usual: number;
}

const partUse = ({ use }: Pick<Unit, 'use'>) => (use === 'self' ? ('self' as const) : ('inside' as const));

/** Wherever that in which it stands was, it was too; and that is found. */
function isHeld({ shape, names }: Search, { scope, css = '', use }: Unit, known: UnitShape): boolean {
  return compoundsIn(css).some((piece) => {
    const name = nameOf({ scope, css: piece, attr: undefined, use: partUse({ use }) });
    const holder = shape.units[name];
    return name in names && holder !== undefined && Math.max(holder.there - known.there, holder.hit - known.hit) < 0.02;
  });
}

/** What is found, as far as it is like enough; null where the old selector finds it still, or nothing does. */
function accepted(search: Search, unit: Unit, known: UnitShape, { now, score, lead, isKept }: Searched): Now | null {
  const isSure = isSteady(known, unit.scope) || isHeld(search, unit, known) || lead >= unrivalled;
  const bound = Math.max(least, search.usual - (isSure ? slack.steady : slack.other));
  return isKept || score < bound ? null : now;
}

/** What says another side or kind than this, never stood in one row with it, and stands in rows where this is now. */
function opposed({ definition, shape, names }: Search, unit: Unit, now: Now, { parts }: Place): Unit[] {
  const known = shape.units[nameOf(unit)];
  const found = findUnit({ ...unit, ...now }, parts);
  return oppositeUnits(definition.messages, unit).filter((other) => {
    const seen = shape.units[nameOf(other)];
    const isApart = known && seen && seen.readings > 0 && !known.with.includes(nameOf(other));
    return isApart && isBeside(found, { ...other, ...names[nameOf(other)] });
  });
}

const marked = ({ css = '' }: Now): string => marksIn(css).toSorted().join();

/** What says another side or kind than this is asked for by the very same marks, and was there oftener: then they are that one's. */
function isAsOpposite({ definition, shape, names }: Search, unit: Unit, now: Now): boolean {
  const often = (asked: Unit): number => {
    const { there = 0, hit = 0 } = shape.units[nameOf(asked)] ?? {};
    return there * hit;
  };
  return oppositeUnits(definition.messages, unit).some((other) => {
    const its = names[nameOf(other)];
    const isSame = its !== undefined && marked(its) === marked(now);
    return isSame && nameOf(other) !== nameOf(unit) && often(other) > often(unit);
  });
}

/**
 * Whether nothing that never was in one row with it contradicts what was found. What does may have been found too wide, as long as nothing was
 * there that it is not: then it is found again, narrower.
 */
function isAgreed(search: Search, unit: Unit, now: Now, place: Place): boolean {
  const { shape, names } = search;
  if (isAsOpposite(search, unit, now)) return false;
  const narrower = opposed(search, unit, now, place).map((other): [string, Now | null] => {
    const [name, seen] = [nameOf(other), shape.units[nameOf(other)]];
    const isFoundAnew = name in names && seen;
    const apart = { ...unit, ...now };
    return [name, isFoundAnew ? accepted(search, other, seen, searchUnit(other, { ...place, apart }, seen)) : null];
  });
  if (narrower.some(([, other]) => other === null)) return false;
  for (const [name, other] of narrower) if (other) names[name] = other;
  return true;
}

/** Finds the units of one scope, yielding after each; gives how like what is always there is to what it was. */
function* findIn(scope: Scope, units: readonly Unit[], search: Search, place: Place): Work<number[]> {
  const { shape, former, names } = search;
  const scores: number[] = [];
  /** Of what is always there and not known by its tag alone: does the old selector find it still? */
  const asEver: boolean[] = [];
  const isMarked = ({ css = '' }: Unit): boolean => marksIn(css).length > 0;
  const asked = new Set<string>();
  const isNew = (unit: Unit): boolean => nameOf(unit) in names && !(nameOf(unit) in former);
  const look = (unit: Unit, known: UnitShape): void => {
    const searched = searchUnit(unit, place, known);
    if (isSteady(known, scope)) {
      scores.push(searched.score);
      if (isMarked(unit)) asEver.push(searched.isKept);
    }
    const now = accepted(search, unit, known, searched);
    search.scores[nameOf(unit)] = searched.score;
    if (now && isAgreed(search, unit, now, place)) names[nameOf(unit)] = now;
    // A value is rather not read than read of something else.
    else if (searched.isOther && unit.takes !== undefined) names[nameOf(unit)] = { css: nothing, attr: unit.attr };
    else delete names[nameOf(unit)];
  };
  const find = (unit: Unit): void => {
    const name = nameOf(unit);
    const known = shape.units[name];
    if (!known || known.readings === 0 || asked.has(name)) return;
    asked.add(name);
    const part = (css: string): Unit => ({ scope, css, attr: undefined, use: partUse(unit) });
    const [pieces, kinds] = [piecesOf(unit.css ?? '').map(part), known.kinds.map(part)];
    for (const each of [...pieces, ...kinds]) find(each);
    // What was found stands until the page contradicts it: a piece of it was found only now, or what was there before is there again.
    if (names[name] && names[name].css !== nothing && ![...pieces, ...kinds].some(isNew)) {
      if (isSteady(known, scope)) asEver.push(false);
      return;
    }
    const found = kinds.flatMap((kind) => names[nameOf(kind)]?.css ?? []);
    // Where all that is always there is called as ever, what comes and goes is simply not there.
    if (!isSteady(known, scope) && asEver.length > 0 && asEver.every(Boolean)) delete names[name];
    else if (found.length === 0) look(unit, known);
    else names[name] = { css: found.length === 1 ? found[0] : `:is(${found.join(', ')})`, attr: unit.attr };
  };
  // What is always there comes first: it tells what stands beside it.
  const isThere = (unit: Unit): boolean => (shape.units[nameOf(unit)]?.there ?? 0) >= always;
  for (const unit of [...units.filter(isThere), ...units.filter((each) => !isThere(each))]) {
    find(unit);
    yield;
  }
  const others = units.filter((unit) => isOthers(search, unit, units, place));
  for (const unit of others) delete names[nameOf(unit)];
  return scores;
}

/** Finds the units of a definition one scope after the other, each within what the ones before it have found. */
export function* search(
  definition: ConsoleDefinition,
  document: Document,
  shape: PageShape,
  former: Names,
): Work<Names> {
  const traitsOf = createTraits();
  const units = unitsOf(definition);
  const taken = new Set(units.flatMap(({ css }) => css ?? []));
  const said = Map.groupBy(
    units.flatMap(({ css }) => valuesIn(css ?? '')),
    ({ name }) => name,
  );
  const names: Record<string, Now> = { ...former };
  const search: Search = { definition, shape, former, names, scores: {}, usual: 1 };
  const areWhole = wereWhole(definition, shape);
  for (const scope of scopes) {
    const parts = partsOf(scope, healedRows(patched(definition, names), document, areWhole), document);
    if (parts.length === 0) continue;
    const place: Place = {
      parts,
      all: candidatesIn(parts, {
        withSelf: scope === 'row' || scope === 'chat',
        isSmall: scope === 'row' || scope === 'card' || scope === 'order',
      }),
      traitsOf,
      taken,
      said: new Map([...said].map(([name, values]) => [name, new Set(values.map(({ value }) => value))])),
      skipped: scope === 'row' ? definition.messages.skipId : undefined,
      pieces: (piece, use) => {
        const name = nameOf({ scope, css: piece, attr: undefined, use: partUse({ use }) });
        const css = names[name]?.css;
        return css === undefined || css === nothing ? undefined : { css, score: search.scores[name] ?? 1 };
      },
    };
    const own = units.filter((unit) => unit.scope === scope);
    const scores = yield* findIn(scope, own, search, place);
    if (scope !== 'page') continue;
    search.usual = Math.min(1, median(scores));
    findSameName(definition.buyer, patched(definition, names).buyer, document, place, shape, (name, now) => {
      names[name] = now;
    });
  }
  return names;
}
