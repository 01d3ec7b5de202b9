import { textOf } from '../page-text';
import { piecesOf } from './pieces';
import { type Found, findUnit, takenOf } from './remember';
import { margin, type Now, type Place, scored } from './score';
import type { PageShape } from './shape';
import { similarity } from './similar';
import { nameOf, type Unit } from './units';

/** Two that were so much alike were one thing, asked for in two ways. */
const oneThing = 0.95;

/** Each of these is one of those, or a box around it alone, where those are values: a part may stand in another and say the same. */
const areSame = (these: readonly Found[], those: readonly Found[], areValues: boolean): boolean =>
  these.every(({ element }) =>
    those.some(({ element: other }) => {
      const isAround = element.contains(other) || other.contains(element);
      return element === other || (areValues && isAround && textOf(element) === textOf(other));
    }),
  );

/** One asks for all of what the other asks for some: `.name`, `.head .name`. */
const areOfOne = ({ css: one = '' }: Unit, { css: other = '' }: Unit): boolean =>
  piecesOf(one).includes(other) || piecesOf(other).includes(one);

/** What is taken for this was found as something else, which it never was, and is liker that. */
export function isOthers(
  { shape, names }: { shape: PageShape; names: Readonly<Record<string, Now>> },
  unit: Unit,
  units: readonly Unit[],
  place: Place,
): boolean {
  const [now, own] = [names[nameOf(unit)], shape.units[nameOf(unit)]];
  if (!now || !own || unit.takes === undefined || now.attr !== undefined) return false;
  const found = findUnit({ ...unit, ...now }, place.parts);
  if (found.length === 0) return false;
  const { score } = scored(unit, now, found, place, own);
  return units.some((other) => {
    const [its, known] = [names[nameOf(other)], shape.units[nameOf(other)]];
    // Of what a thing says in an attribute, its text may be something else.
    if (!its || !known || its.attr !== undefined || other === unit || areOfOne(unit, other)) return false;
    if (similarity(own, { ...known.traits, ...known }, unit.scope === 'page') >= oneThing) return false;
    const those = findUnit({ ...other, ...its }, place.parts);
    return (
      areSame(takenOf(unit, found), those, other.takes !== undefined) &&
      scored(other, its, those, place, known).score > score + margin
    );
  });
}
