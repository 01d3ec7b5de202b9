import { marksIn, variantsOf } from './pieces';
import { type Found, findUnit, someOf, valuesOf } from './remember';
import type { UnitShape } from './shape';
import { similarity } from './similar';
import type { createTraits } from './traits';
import type { Unit } from './units';
import { shapesOf } from './values';

type Part = Document | Element;
type TraitsOf = ReturnType<typeof createTraits>;
export type Now = Pick<Unit, 'css' | 'attr'>;

/** So much likelier must it be than anything else that stands elsewhere. */
const margin = 0.02;
/** What still answers to the old selector is left alone unless something is so much likelier. */
const loyalty = 0.06;
/** Numbers and names stay what they are when a redesign puts them at another element; so much they tell of where it is. */
const byValue = 0.7;
/** What is made like the old selector is likelier meant than what only looks alike. */
const likeness = 0.03;

interface Scored extends Now {
  found: readonly Found[];
  score: number;
}

export interface Searched {
  /** The likeliest; null where two are equally likely, or nothing was found at all. */
  now: Now | null;
  /** How like, between 0 and 1. */
  score: number;
  /** The old selector finds it still. */
  isKept: boolean;
}

/** What is asked of all units of one scope. */
export interface Place {
  parts: readonly Part[];
  all: Map<string, Found[]>;
  traitsOf: TraitsOf;
  /** What a piece of a selector is called now. */
  pieces: (css: string) => string | undefined;
}

function likenessOf(found: readonly Found[], { parts, traitsOf }: Place, shape: UnitShape, isPage: boolean): number {
  const hits = new Set(found.map(({ part }) => part)).size;
  if (hits === 0) return 0;
  const counted = { hit: hits / parts.length, count: found.length / hits };
  return similarity(shape, { ...traitsOf(someOf(found)), ...counted }, isPage);
}

/** Of a value: how many are of a sort that the attribute's values had, and whether they differ as they did. */
function valueLikeness(found: readonly Found[], attr: string, shape: UnitShape): number {
  const now = shapesOf(valuesOf(found, attr));
  const known = Object.entries(now).reduce(
    (sum, [sort, share]) => (sort !== '*' && shape.values[sort] ? sum + share : sum),
    0,
  );
  return known * (1 - Math.abs((shape.values['*'] ?? 0) - (now['*'] ?? 0)) * 0.5);
}

/** How like what an answer finds is to what the unit found. */
function scored(unit: Unit, { css, attr }: Now, given: readonly Found[], place: Place, shape: UnitShape): Scored {
  const found = attr === undefined ? given : given.filter(({ element }) => element.hasAttribute(attr));
  const like = likenessOf(found, place, shape, unit.scope === 'page');
  if (attr === undefined) return { css, attr, found, score: like };
  return { css, attr, found, score: like * (1 - byValue) + valueLikeness(found, attr, shape) * byValue };
}

/** Most of the fewer stand in, around, or at the same place as the others. */
function areKin(one: readonly Found[], other: readonly Found[]): boolean {
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
  if (shape.count < 1.05 && count > 1) return false;
  return count <= Math.max(shape.count * 4, shape.count + 2) && (shape.hit < 0.9 || hits >= parts.length * 0.5);
}

const attributesOf = (found: readonly Found[]): string[] =>
  [...new Set(someOf(found, 4).flatMap(({ element }) => element.getAttributeNames()))].filter(
    (name) => !/^(?:class|style)$/.test(name),
  );

function rivalsOf(unit: Unit, place: Place, shape: UnitShape): Scored[] {
  const rivals: Scored[] = [];
  for (const [css, found] of place.all) {
    if (!isPlausible(found, place.parts, shape)) continue;
    const attrs = unit.attr === undefined ? [undefined] : attributesOf(found);
    for (const attr of attrs) rivals.push(scored(unit, { css, attr }, found, place, shape));
  }
  for (const css of unit.css === undefined ? [] : variantsOf(unit.css, place.pieces)) {
    const found = findUnit({ ...unit, css }, place.parts);
    if (css === unit.css || found.length === 0 || !isPlausible(found, place.parts, shape)) continue;
    const one = scored(unit, { css, attr: unit.attr }, found, place, shape);
    rivals.push({ ...one, score: one.score === 0 ? 0 : one.score + likeness });
  }
  return rivals.sort((a, b) => b.score - a.score);
}

/** What a row bears itself is taken from it without a selector, for within it the row is not found. */
function nowOf(unit: Unit, { css, attr, found }: Scored): Now {
  const isOwn = attr !== undefined && unit.scope !== 'page' && found.every(({ element, part }) => element === part);
  return { css: isOwn ? undefined : css, attr };
}

/** Looks for what a unit found when its shape was taken. */
export function searchUnit(unit: Unit, place: Place, shape: UnitShape): Searched {
  const old = scored(unit, unit, findUnit(unit, place.parts), place, shape);
  const rivals = rivalsOf(unit, place, shape);
  const [best] = rivals;
  // A selector of which a piece is called otherwise now finds half of what it should.
  const isWhole = unit.css === undefined || marksIn(unit.css).every((piece) => place.pieces(piece) === undefined);
  if (old.score > 0 && old.score >= (best?.score ?? 0) - (isWhole ? loyalty : 0))
    return { now: unit, score: old.score, isKept: true };
  if (!best) return { now: null, score: 0, isKept: false };
  const isDoubtful = rivals.some(({ found, score }) => score > best.score - margin && !areKin(best.found, found));
  return { now: isDoubtful ? null : nowOf(unit, best), score: best.score, isKept: false };
}
