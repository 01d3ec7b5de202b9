import { onOneLine, textOf } from '../page-text';
import { marksIn } from './pieces';
import { findUnit } from './remember';
import { rivalsOf } from './rivals';
import { areKin, isCutOff, isOfOtherSort, likeness, margin, type Now, type Place, type Scored, scored } from './score';
import type { UnitShape } from './shape';
import type { Unit } from './units';

/** What still answers to the old selector is left alone unless something is so much likelier. */
const loyalty = 0.06;
export interface Searched {
  /** The likeliest; null where two are equally likely, or nothing was found at all. */
  now: Now | null;
  /** How like, between 0 and 1. */
  score: number;
  /** How much liker than whatever else stands elsewhere. */
  lead: number;
  /** The old selector finds it still. */
  isKept: boolean;
  /** The old selector finds something, and that is something else. */
  isOther: boolean;
}

/** The same attribute of other parts: what stands on a line itself here stands in it there. */
const isOfOthers = (rival: Scored, best: Scored): boolean =>
  rival.attr !== undefined &&
  rival.attr === best.attr &&
  rival.found.every(({ part }) => best.found.every((one) => one.part !== part));

const hitsOf = ({ found }: Scored): number => new Set(found.map(({ part }) => part)).size;

/** Of values that are equally like, those that most of the parts have: what stands at every line is not read of some. */
const fullest = (best: Scored, rivals: readonly Scored[]): Scored =>
  best.attr === undefined
    ? best
    : rivals
        .filter(({ score }) => score > best.score - margin)
        .reduce((full, one) => (hitsOf(one) > hitsOf(full) ? one : full), best);

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
    return {
      now: best ? { css: best.css, attr: best.attr } : null,
      score: best?.score ?? 0,
      lead: 0,
      isKept: false,
      isOther: false,
    };
  }
  const old = scored(unit, unit, findUnit(unit, place.parts), place, shape);
  const rivals = rivalsOf(unit, place, shape);
  const [best] = rivals;
  // A selector of which a piece is called otherwise now finds half of what it should.
  const isWhole =
    unit.css === undefined || marksIn(unit.css).every((piece) => place.pieces(piece, unit.use) === undefined);
  // Tags alone always find something.
  const isNamed = unit.css === undefined || marksIn(unit.css).length > 0;
  if (
    old.score > 0 &&
    !isOfOtherSort(unit, old.found, place, shape) &&
    !isCutOff(unit, old.found) &&
    old.score >= (best?.score ?? 0) - (isWhole ? (isNamed ? loyalty : likeness) : 0)
  )
    return { now: unit, score: old.score, lead: 0, isKept: true, isOther: false };
  const isOther = old.found.length > 0;
  if (!best) return { now: null, score: 0, lead: 0, isKept: false, isOther };
  const whole = unit.use === 'row' ? outermost(widest(best, rivals), rivals, place) : fullest(best, rivals);
  const second = rivals.find((rival) => !areKin(whole.found, rival.found) && !isOfOthers(rival, whole));
  const lead = best.score - (second?.score ?? 0);
  const now = lead < margin ? null : { css: whole.css, attr: whole.attr };
  return { now, score: best.score, lead, isKept: false, isOther };
}
