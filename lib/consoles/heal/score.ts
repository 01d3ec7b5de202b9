import { isPieceOfText } from '../fragment';
import { firstMatch } from '../query';
import { foundIn } from './parts';
import { holdersIn, valuesIn } from './pieces';
import { type Found, someOf, takenOf, valuesOf } from './remember';
import type { UnitShape } from './shape';
import { similarity } from './similar';
import type { createTraits } from './traits';
import type { Unit } from './units';
import { knownShare, shapesOf } from './values';

type Part = Document | Element;
type TraitsOf = ReturnType<typeof createTraits>;
export type Now = Pick<Unit, 'css' | 'attr'>;

/** So much likelier must it be than anything else that stands elsewhere. */
export const margin = 0.02;
/** Numbers and names stay what they are when a redesign puts them at another element; so much they tell of where it is. */
const byValue = 0.7;
/** What is made like the old selector is likelier meant than what only looks alike. */
export const likeness = 0.03;

/** Of what there were no more than so many, there was always one. */
export const mostOfOne = 1.05;

export interface Scored extends Now {
  found: readonly Found[];
  score: number;
}

/** What a piece of a selector is called now, and how like what it finds is to what it found. */
export interface Piece {
  css: string;
  score: number;
}

/** What is asked of all units of one scope. */
export interface Place {
  parts: readonly Part[];
  all: Map<string, Found[]>;
  traitsOf: TraitsOf;
  /** What the definition itself means by other things: where it still stands it is those. */
  taken: ReadonlySet<string>;
  /** Values of an attribute by which a part is no part: among those that were known there were none. */
  skipped: string | undefined;
  /** By attribute, the values by which the definition tells things from one another. */
  said: ReadonlyMap<string, ReadonlySet<string>>;
  /** What must not be in one row with what is looked for. */
  apart?: Unit;
  /** What a piece of a selector is called now. */
  pieces: (css: string, use: Unit['use']) => Piece | undefined;
}

function likenessOf(unit: Unit, found: readonly Found[], { parts, traitsOf }: Place, shape: UnitShape): number {
  const hits = new Set(found.map(({ part }) => part)).size;
  if (hits === 0) return 0;
  const counted = { hit: hits / parts.length, count: found.length / hits };
  return similarity(shape, { ...traitsOf(someOf(takenOf(unit, found))), ...counted }, unit.scope === 'page');
}

/** Of a value: how many are of a sort that the attribute's values had, and whether they differ as they did. */
function valueLikeness(found: readonly Found[], attr: string, { skipped }: Place, shape: UnitShape): number {
  const values = valuesOf(found, attr).filter((value) => skipped === undefined || firstMatch(value, skipped) === null);
  const now = shapesOf(values);
  return knownShare(shape.values, now) * (1 - Math.abs((shape.values['*'] ?? 0) - (now['*'] ?? 0)) * 0.5);
}

/** How like what an answer finds is to what the unit found. */
export function scored(
  unit: Unit,
  { css, attr }: Now,
  given: readonly Found[],
  place: Place,
  shape: UnitShape,
): Scored {
  const found = attr === undefined ? given : given.filter(({ element }) => element.hasAttribute(attr));
  const like = likenessOf({ ...unit, attr }, found, place, shape);
  if (attr === undefined) return { css, attr, found, score: like };
  return { css, attr, found, score: like * (1 - byValue) + valueLikeness(found, attr, place, shape) * byValue };
}

/** Most of the fewer stand in, around, or at the same place as the others. */
export function areKin(one: readonly Found[], other: readonly Found[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const near = few.filter(({ element }) =>
    many.some((each) => each.element.contains(element) || element.contains(each.element)),
  );
  return near.length >= few.length * 0.8;
}

function isPlausible(found: readonly Found[], parts: readonly Part[], shape: UnitShape): boolean {
  const hits = new Set(found.map(({ part }) => part)).size;
  const count = found.length / hits;
  // Of what there was always one, there is one: the open row is told from its sisters by nothing else.
  if (shape.count <= mostOfOne && count > 1) return false;
  return count <= Math.max(shape.count * 4, shape.count + 2) && (shape.hit < 0.9 || hits >= parts.length * 0.5);
}

/** Most of it says still, by whatever attribute, that it is something else that the definition asks for. */
function saysOther({ css = '' }: Unit, found: readonly Found[], { said }: Place): boolean {
  const own = valuesIn(css);
  const others = new Set(own.flatMap(({ name }) => [...(said.get(name) ?? [])]));
  for (const { value } of own) others.delete(value);
  const other = found.filter(({ element }) => [...element.attributes].some(({ value }) => others.has(value)));
  return other.length > found.length / 2;
}

/** What is taken is a price or a time where it never was, or is none where it always was. */
export function isOfOtherSort(
  unit: Unit,
  found: readonly Found[],
  { traitsOf }: Place,
  { traits }: UnitShape,
): boolean {
  if (unit.takes === undefined || unit.attr !== undefined) return false;
  const { numbers } = traitsOf(someOf(takenOf(unit, found)));
  return ['isPrice', 'isTime'].some((sort) => Math.abs((numbers[sort] ?? 0) - (traits.numbers[sort] ?? 0)) > 0.9);
}

/** What is taken is a piece of a text only, which its other pieces go on with. */
export function isCutOff({ takes, attr }: Unit, found: readonly Found[]): boolean {
  if (takes === undefined || attr !== undefined || found.length === 0) return false;
  return found.filter(({ element }) => isPieceOfText(element)).length > found.length / 2;
}

/** So many rows of what is found may hold what never was there beside it. */
const mostBeside = 0.2;

export function isBeside(found: readonly Found[], apart: Unit | undefined): boolean {
  const rows = apart ? [...new Set(found.map(({ part }) => part))] : [];
  const shared = rows.filter((row) => apart && foundIn(row, apart).length > 0);
  return shared.length > rows.length * mostBeside;
}

/** What was written in is something else now. */
function isWrittenNoMore(found: readonly Found[], { traitsOf }: Place, { traits }: UnitShape): boolean {
  const edits = 'family edit';
  return (traits.sorts[edits] ?? 0) > 0.9 && !traitsOf(someOf(found)).sorts[edits];
}

/**
 * Most of it stands outside of that in which it always stood, by what the old selector itself says, and that is surer than this. Of two that
 * contradict each other the less sure one is not believed.
 */
export function isElsewhere({ css = '', use }: Unit, { found, score }: Scored, { pieces }: Place): boolean {
  const holders = holdersIn(css).flatMap((holder) => pieces(holder, use) ?? []);
  const surer = holders.filter((holder) => holder.score > score);
  const outside = found.filter(({ element }) => surer.some((holder) => !element.closest(holder.css)));
  return outside.length > found.length / 2;
}

/** So it cannot be this, however like it is. */
export const isOut = (unit: Unit, found: readonly Found[], place: Place, shape: UnitShape): boolean =>
  found.length === 0 ||
  !isPlausible(found, place.parts, shape) ||
  isBeside(found, place.apart) ||
  saysOther(unit, found, place) ||
  isCutOff(unit, found) ||
  isWrittenNoMore(found, place, shape) ||
  isOfOtherSort(unit, found, place, shape);
