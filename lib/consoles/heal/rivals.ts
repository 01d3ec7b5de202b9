import { alternativesIn, aroundOf, marksIn, variantsOf } from './pieces';
import { type Found, findUnit, someOf } from './remember';
import {
  areKin,
  isElsewhere,
  isOut,
  likeness,
  margin,
  mostOfOne,
  type Now,
  type Place,
  type Scored,
  scored,
} from './score';
import type { UnitShape } from './shape';
import type { Unit } from './units';

const attributesOf = (found: readonly Found[]): string[] =>
  [...new Set(found.flatMap(({ element }) => element.getAttributeNames()))].filter(
    (name) => !/^(?:class|style)$/.test(name),
  );

/** What stands in each of these. */
const heldIn = (boxes: readonly Found[]): Found[] =>
  boxes.flatMap(({ element, part }) => [...element.querySelectorAll('*')].map((inner) => ({ element: inner, part })));

/** What each of these stands in, as far as it is in the same part. */
const holdersOf = (boxes: readonly Found[]): Found[] =>
  boxes.flatMap(({ element, part }) =>
    element.parentElement && element !== part ? [{ element: element.parentElement, part }] : [],
  );

const selvesOf = ({ parts }: Place): Found[] =>
  parts.flatMap((part) => (part instanceof Element ? [{ element: part, part }] : []));

const likelier = (one: Scored, by: number): Scored => ({ ...one, score: one.score === 0 ? 0 : one.score + by });

/** A candidate that says nothing but a tag, and what it stands in. */
const isTag = /(?:^|> )[a-z][a-z\d]*(?::nth-child\(\d+\))?$/;

/** What of several in the whole page is taken: by a tag alone it would be whatever else has that tag in the next conversation. */
const isLoose = ({ takes, scope }: Unit, css: string, { count }: UnitShape): boolean =>
  scope === 'page' && takes !== undefined && count > mostOfOne && /^[a-z][a-z\d]*$/.test(css);

/** Whatever a selector of the page finds. */
function* standing(unit: Unit, place: Place, shape: UnitShape): Generator<Scored> {
  const isMarked = unit.css !== undefined && marksIn(unit.css.split(/[\s>+~]/).at(-1) ?? '').length > 0;
  for (const [css, all] of place.all) {
    if (css !== unit.css && (place.taken.has(css) || (isMarked && isLoose(unit, css, shape)))) continue;
    const inside = unit.use === 'self' ? all : all.filter(({ element, part }) => element !== part);
    const attrs = unit.attr === undefined ? [undefined] : attributesOf(someOf(inside, 4));
    // What was marked is likelier marked still than told by its tag.
    const by = isMarked && isTag.test(css) ? -likeness : 0;
    for (const attr of attrs) {
      const found = attr === undefined ? inside : inside.filter(({ element }) => element.hasAttribute(attr));
      if (!isOut(unit, found, place, shape)) yield likelier(scored(unit, { css, attr }, found, place, shape), by);
    }
  }
}

/** What parts say of themselves. */
function* ofSelves(unit: Unit, place: Place, shape: UnitShape): Generator<Scored> {
  if (unit.attr === undefined) return;
  const selves = selvesOf(place);
  // What was said of the part itself is likelier said there still than of something in it.
  const by = unit.css === undefined ? likeness : 0;
  for (const attr of attributesOf(someOf(selves, 4)))
    yield likelier(scored(unit, { css: undefined, attr }, selves, place, shape), by);
}

/** What may be asked now in the place of the old selector, by what its pieces are called, and by where its attribute may stand. */
function* madeOf(unit: Unit, place: Place): Generator<Now> {
  const { css: was, attr: said } = unit;
  // What was said of the part itself may stand in one thing here and in another there.
  if (was === undefined && said !== undefined)
    for (const attr of attributesOf(heldIn(someOf(selvesOf(place), 4)))) yield { css: `[${attr}]`, attr };
  for (const css of was === undefined ? [] : variantsOf(was, (piece) => place.pieces(piece, unit.use)?.css)) {
    yield { css, attr: said };
    if (said === undefined) continue;
    // What it bore stands in it now, perhaps under another name, or right around it.
    const found = findUnit({ ...unit, css }, place.parts).slice(0, 3);
    for (const attr of attributesOf(heldIn(found))) yield { css: `${css} [${attr}]`, attr };
    for (const attr of attributesOf(holdersOf(found))) yield { css: aroundOf(css, attr) ?? css, attr };
  }
}

function* made(unit: Unit, place: Place, shape: UnitShape): Generator<Scored> {
  for (const { css, attr } of madeOf(unit, place)) {
    const found = css === unit.css ? [] : findUnit({ ...unit, css }, place.parts);
    if (!isOut(unit, found, place, shape)) yield likelier(scored(unit, { css, attr }, found, place, shape), likeness);
  }
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

/** All that may be meant now by what a unit asks, the likeliest first. */
export function rivalsOf(unit: Unit, place: Place, shape: UnitShape): Scored[] {
  const rivals = [...standing(unit, place, shape), ...ofSelves(unit, place, shape), ...made(unit, place, shape)];
  const joined = joinedOf(unit, rivals);
  if (joined && !isOut(unit, joined.found, place, shape)) rivals.push(scored(unit, joined, joined.found, place, shape));
  return rivals.filter((one) => !isElsewhere(unit, one, place)).sort((a, b) => b.score - a.score);
}
