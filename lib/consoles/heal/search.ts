import { onOneLine, textOf } from '../page-text';
import { firstMatch } from '../query';
import { foundIn } from './parts';
import { alternativesIn, aroundOf, marksIn, valuesIn, variantsOf } from './pieces';
import { type Found, findUnit, someOf, takenOf, valuesOf } from './remember';
import type { UnitShape } from './shape';
import { similarity } from './similar';
import type { createTraits } from './traits';
import type { Unit } from './units';
import { knownShare, shapesOf } from './values';

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
  /** What the definition itself means by other things: where it still stands it is those. */
  taken: ReadonlySet<string>;
  /** Values of an attribute by which a part is no part: among those that were known there were none. */
  skipped: string | undefined;
  /** By attribute, the values by which the definition tells things from one another. */
  said: ReadonlyMap<string, ReadonlySet<string>>;
  /** What must not be in one row with what is looked for. */
  apart?: Unit;
  /** What a piece of a selector is called now. */
  pieces: (css: string, use: Unit['use']) => string | undefined;
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
function scored(unit: Unit, { css, attr }: Now, given: readonly Found[], place: Place, shape: UnitShape): Scored {
  const found = attr === undefined ? given : given.filter(({ element }) => element.hasAttribute(attr));
  const like = likenessOf({ ...unit, attr }, found, place, shape);
  if (attr === undefined) return { css, attr, found, score: like };
  return { css, attr, found, score: like * (1 - byValue) + valueLikeness(found, attr, place, shape) * byValue };
}

/** Most of the fewer stand in, around, or at the same place as the others. */
function areKin(one: readonly Found[], other: readonly Found[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const near = few.filter(({ element }) =>
    many.some((each) => each.element.contains(element) || element.contains(each.element)),
  );
  return near.length >= few.length * 0.8;
}

/** The same attribute of other parts: what stands on a line itself here stands in it there. */
const isOfOthers = (rival: Scored, best: Scored): boolean =>
  rival.attr !== undefined &&
  rival.attr === best.attr &&
  rival.found.every(({ part }) => best.found.every((one) => one.part !== part));

function isPlausible(found: readonly Found[], parts: readonly Part[], shape: UnitShape): boolean {
  const hits = new Set(found.map(({ part }) => part)).size;
  const count = found.length / hits;
  // Of what there was always one, there is one: the open row is told from its sisters by nothing else.
  if (shape.count < 1.05 && count > 1) return false;
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

/** So many rows of what is found may hold what never was there beside it. */
const mostBeside = 0.2;

export function isBeside(found: readonly Found[], apart: Unit | undefined): boolean {
  const rows = apart ? [...new Set(found.map(({ part }) => part))] : [];
  const shared = rows.filter((row) => apart && foundIn(row, apart).length > 0);
  return shared.length > rows.length * mostBeside;
}

const attributesOf = (found: readonly Found[]): string[] =>
  [...new Set(found.flatMap(({ element }) => element.getAttributeNames()))].filter(
    (name) => !/^(?:class|style)$/.test(name),
  );

/** A candidate that says nothing but a tag, and what it stands in. */
const isTag = /(?:^|> )[a-z][a-z\d]*$/;

function rivalsOf(unit: Unit, place: Place, shape: UnitShape): Scored[] {
  const rivals: Scored[] = [];
  const isMarked = unit.css !== undefined && marksIn(unit.css.split(/[\s>+~]/).at(-1) ?? '').length > 0;
  const isOut = (found: readonly Found[]): boolean =>
    found.length === 0 ||
    !isPlausible(found, place.parts, shape) ||
    isBeside(found, place.apart) ||
    saysOther(unit, found, place);
  const isSelf = (one: Found): boolean => one.element === one.part;
  for (const [css, all] of place.all) {
    if (css !== unit.css && place.taken.has(css)) continue;
    const found = unit.use === 'self' ? all : all.filter((one) => !isSelf(one));
    if (isOut(found)) continue;
    const attrs = unit.attr === undefined ? [undefined] : attributesOf(someOf(found, 4));
    // What was marked is likelier marked still than told by its tag.
    const loss = isMarked && isTag.test(css) ? likeness : 0;
    for (const attr of attrs) {
      const one = scored(unit, { css, attr }, found, place, shape);
      rivals.push({ ...one, score: one.score - loss });
    }
  }
  const own = place.parts.flatMap((part) => (part instanceof Element ? [{ element: part, part }] : []));
  if (unit.attr !== undefined) {
    for (const attr of attributesOf(someOf(own, 4))) {
      const one = scored(unit, { css: undefined, attr }, own, place, shape);
      // What was said of the part itself is likelier said there still than of something in it.
      rivals.push(unit.css === undefined && one.score > 0 ? { ...one, score: one.score + likeness } : one);
    }
  }
  const tryMade = (css: string, attr: string | undefined): void => {
    const found = findUnit({ ...unit, css }, place.parts);
    if (css === unit.css || isOut(found)) return;
    const one = scored(unit, { css, attr }, found, place, shape);
    rivals.push({ ...one, score: one.score === 0 ? 0 : one.score + likeness });
  };
  const heldIn = (boxes: readonly Found[]): Found[] =>
    boxes.flatMap(({ element, part }) => [...element.querySelectorAll('*')].map((inner) => ({ element: inner, part })));
  const holdersOf = (boxes: readonly Found[]): Found[] =>
    boxes.flatMap(({ element, part }) =>
      element.parentElement && element !== part ? [{ element: element.parentElement, part }] : [],
    );
  // What was said of the part itself may stand in one thing here and in another there.
  if (unit.css === undefined && unit.attr !== undefined)
    for (const attr of attributesOf(heldIn(someOf(own, 4)))) tryMade(`[${attr}]`, attr);
  for (const css of unit.css === undefined ? [] : variantsOf(unit.css, (piece) => place.pieces(piece, unit.use))) {
    tryMade(css, unit.attr);
    // What it bore stands in it now, perhaps under another name.
    if (unit.attr === undefined) continue;
    const found = findUnit({ ...unit, css }, place.parts).slice(0, 3);
    for (const attr of attributesOf(heldIn(found))) tryMade(`${css} [${attr}]`, attr);
    // Or right around it.
    for (const attr of attributesOf(holdersOf(found))) tryMade(aroundOf(css, attr) ?? css, attr);
  }
  const joined = joinedOf(unit, rivals);
  if (joined && !isOut(joined.found)) rivals.push(scored(unit, joined, joined.found, place, shape));
  return rivals.sort((a, b) => b.score - a.score);
}

/** Of a list of selectors whose things look alike, the likeliest, as many as there are in it: which of them is which, nobody needs to know. */
function joinedOf({ css, attr }: Unit, rivals: readonly Scored[]): (Now & { found: readonly Found[] }) | null {
  const most = css === undefined || attr !== undefined ? 1 : alternativesIn(css).length;
  if (most < 2) return null;
  const sorted = rivals.toSorted((a, b) => b.score - a.score);
  const joined: Scored[] = [];
  for (const one of sorted.filter(({ score }) => score > (sorted[0]?.score ?? 0) - margin))
    if (joined.length < most && joined.every(({ found }) => !areKin(found, one.found))) joined.push(one);
  if (joined.length < 2) return null;
  const found = joined.flatMap((one) => one.found);
  return { css: joined.flatMap((one) => one.css ?? []).join(', '), attr, found };
}

/** Of what all these rows answer to too, and others like them: rows differ among each other, and one sort of them is not all. */
function widest(best: Scored, rivals: readonly Scored[]): Scored {
  const isWider = ({ found, score }: Scored): boolean =>
    score > best.score - likeness &&
    found.length > best.found.length &&
    best.found.every(({ element }) => found.some((one) => one.element === element));
  return rivals.filter(isWider).reduce((wide, one) => (one.found.length > wide.found.length ? one : wide), best);
}

/** So much less like may the box around a row be: what says whose it is may stand there. */
const boxLoss = 0.12;

/** Of the boxes of which each holds one of these rows, and few others stand beside them, the outermost. */
function outermost(best: Scored, rivals: readonly Scored[], { parts }: Place): Scored {
  const holdsOne = ({ found, attr, score }: Scored): boolean => {
    if (attr !== undefined || score < best.score - boxLoss) return false;
    if (found.length < best.found.length || found.length > best.found.length * 1.5) return false;
    const held = new Set(best.found.map(({ element }) => found.find((one) => one.element.contains(element))?.element));
    return (
      held.size === best.found.length && !held.has(undefined) && found.every(({ element }) => !parts.includes(element))
    );
  };
  return rivals
    .filter(holdsOne)
    .reduce(
      (outer, one) =>
        one.found.some(({ element }) =>
          outer.found.some((each) => element !== each.element && element.contains(each.element)),
        )
          ? one
          : outer,
      best,
    );
}

/** With what else the page says of it, so much likeness is enough. */
const enough = 0.6;

/** Is there but one, and does it say this? */
const says = ({ found, attr }: Scored, wanted: string): boolean =>
  found.length === 1 &&
  found.every(
    ({ element }) => onOneLine(attr === undefined ? textOf(element) : (element.getAttribute(attr) ?? '')) === wanted,
  );

/** Looks for what a unit found when its shape was taken. `wanted`: what it must say, where that is known from elsewhere. */
export function searchUnit(unit: Unit, place: Place, shape: UnitShape, wanted?: string): Searched {
  if (wanted !== undefined) {
    const [best] = rivalsOf(unit, place, shape).filter((one) => one.score >= enough && says(one, wanted));
    return { now: best ? { css: best.css, attr: best.attr } : null, score: best?.score ?? 0, isKept: false };
  }
  const old = scored(unit, unit, findUnit(unit, place.parts), place, shape);
  const rivals = rivalsOf(unit, place, shape);
  const [best] = rivals;
  // A selector of which a piece is called otherwise now finds half of what it should.
  const isWhole =
    unit.css === undefined || marksIn(unit.css).every((piece) => place.pieces(piece, unit.use) === undefined);
  // Tags alone always find something.
  const isNamed = unit.css === undefined || marksIn(unit.css).length > 0;
  if (old.score > 0 && old.score >= (best?.score ?? 0) - (isWhole ? (isNamed ? loyalty : likeness) : 0))
    return { now: unit, score: old.score, isKept: true };
  if (!best) return { now: null, score: 0, isKept: false };
  const whole = unit.use === 'row' ? outermost(widest(best, rivals), rivals, place) : best;
  const isDoubtful = rivals.some(
    (rival) => rival.score > best.score - margin && !areKin(whole.found, rival.found) && !isOfOthers(rival, whole),
  );
  return { now: isDoubtful ? null : { css: whole.css, attr: whole.attr }, score: best.score, isKept: false };
}
