import { boxOf, sideOfPage, widestText } from '../alignment';
import type { ConsoleDefinition } from '../definition';
import { holds } from '../query';
import type { Names } from './names';
import { partsOf } from './parts';
import { alternativesIn } from './pieces';
import type { PageShape } from './shape';
import { nameOf } from './units';

type Rule = ConsoleDefinition['messages']['side'][number];

/** A line that takes most of the width stands nowhere: beside it there is room for an avatar, at whichever side. */
const isNarrow = (row: Element): boolean => boxOf(widestText(row)).width < boxOf(row.parentElement ?? row).width * 0.6;

/** A line, and where it stands; null where that tells nothing. */
interface Line {
  row: Element;
  at: 'left' | 'right' | null;
}

const linesOf = (definition: ConsoleDefinition, document: Document): Line[] =>
  partsOf('row', definition, document).flatMap((row) =>
    row instanceof Element ? { row, at: isNarrow(row) ? sideOfPage(row) : null } : [],
  );

/** What stood at one side alone, wherever that could be told, does so still; of what stood at both, or nowhere, the place tells nothing. */
const leastPure = 0.9;
function isPure(css: string, shape: PageShape): boolean {
  const unit = shape.units[nameOf({ scope: 'row', css, attr: undefined, use: 'self' })];
  const { side = 0, sided = 0 } = unit?.traits.numbers ?? {};
  return sided > 0 && Math.abs(side) >= sided * leastPure;
}

/** Of the lines that a selector finds, at least half stand where they should, and none elsewhere is claimed by what says the opposite. */
function standsRight(
  css: string,
  stands: 'left' | 'right',
  lines: readonly Line[],
  others: readonly string[],
): boolean {
  const found = lines.filter(({ row }) => holds(row, css));
  const elsewhere = found.filter(({ at }) => at !== null && at !== stands);
  // Words of a card may stand anywhere in it; a line that both sides claim is of the side where it stands.
  const isClaimed = elsewhere.some(({ row }) => others.some((other) => holds(row, other)));
  return found.length > 0 && !isClaimed && elsewhere.length <= found.length / 2;
}

/**
 * Whose a line is must be so by its place too: buyers stand at the left, the shop at the right, on every console. Where a selector finds nothing
 * any more, or was found anew and contradicts that, those of its list that do not contradict say it, or the place alone. Only where lines do
 * stand at both sides. `was`: the console's own definition.
 */
export function healedSides(
  was: ConsoleDefinition,
  definition: ConsoleDefinition,
  [names, former]: readonly [Names, Names],
  { document, shape }: { document: Document; shape: PageShape },
): ConsoleDefinition {
  const lines = linesOf(definition, document);
  const shop = lines.filter(({ at }) => at === 'right');
  if (shop.length === 0 || !lines.some(({ at }) => at === 'left')) return definition;
  const rules = definition.messages.side;
  const side = rules.flatMap((rule, at): Rule[] => {
    const { css, side: whose, ...rest } = rule;
    if (css === undefined || whose === 'system') return [rule];
    const found = lines.filter(({ row }) => holds(row, css));
    const name = nameOf({ scope: 'row', css: was.messages.side[at]?.css, attr: undefined, use: 'self' });
    const isStill = former[name]?.css === css;
    // It is as it was; or was found where it did stand so; or lines of this side stood at all.
    if (name in names ? found.length === 0 || isStill : found.length > 0) return [rule];
    const isBuyers = whose === 'buyer';
    const stands = isBuyers ? 'left' : 'right';
    const others = rules.flatMap((other) =>
      other.css !== undefined && other.side !== 'system' && (other.side === 'buyer') !== isBuyers ? other.css : [],
    );
    // A mark of the robot's own is gone when all that the shop says bears it.
    const isRobots = whose !== 'robot' || rest.text !== undefined || found.length < shop.length;
    const isTold = isPure(was.messages.side[at]?.css ?? '', shape);
    const right = alternativesIn(css).filter((one) => !isTold || standsRight(one, stands, lines, others));
    if (isRobots && found.length > 0 && right.length > 0) return [{ ...rule, css: right.join(', ') }];
    return whose === 'robot' && rest.text === undefined ? [] : [{ ...rest, stands, side: whose }];
  });
  return { ...definition, messages: { ...definition.messages, side } };
}
