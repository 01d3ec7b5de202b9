import { boxOf, sideOfPage, widestText } from '../alignment';
import type { ConsoleDefinition } from '../definition';
import { holds } from '../query';
import type { Names } from './heal';
import { partsOf } from './parts';

type Rule = ConsoleDefinition['messages']['side'][number];

/** A line that takes most of the width stands nowhere: beside it there is room for an avatar, at whichever side. */
const isNarrow = (row: Element): boolean => boxOf(widestText(row)).width < boxOf(row.parentElement ?? row).width * 0.6;

/**
 * Whose a line is must be so by its place too: buyers stand at the left, the shop at the right, on every console. Where a selector finds nothing
 * any more, or was found anew and contradicts that, the place alone says it. Only where lines do stand at both sides.
 */
export function healedSides(
  definition: ConsoleDefinition,
  names: Names,
  former: Names,
  document: Document,
): ConsoleDefinition {
  const rows = partsOf('row', definition, document).flatMap((row) =>
    row instanceof Element ? { row, at: isNarrow(row) ? sideOfPage(row) : null } : [],
  );
  const shop = rows.filter(({ at }) => at === 'right');
  if (shop.length === 0 || !rows.some(({ at }) => at === 'left')) return definition;
  const before = new Set(Object.values(former).map(({ css }) => css));
  const anew = new Set(Object.values(names).map(({ css }) => css));
  const side = definition.messages.side.flatMap((rule): Rule[] => {
    const { css, side: whose, ...rest } = rule;
    if (css === undefined || whose === 'system') return [rule];
    const found = rows.filter(({ row }) => holds(row, css));
    if (found.length > 0 && !anew.has(css)) return [rule];
    const stands = whose === 'buyer' ? 'left' : 'right';
    // It was found where it did stand so, or where lines of this side stood at all.
    if ((found.length === 0 && anew.has(css)) || before.has(css)) return [rule];
    const elsewhere = found.filter(({ at }) => at !== null && at !== stands);
    const others = definition.messages.side.flatMap((other) =>
      other.css !== undefined && other.side !== 'system' && (other.side === 'buyer') !== (whose === 'buyer')
        ? other.css
        : [],
    );
    // Words of a card may stand anywhere in it; a line that both sides claim is of the side where it stands.
    const isClaimed = elsewhere.some(({ row }) => others.some((other) => holds(row, other)));
    const isRight = found.length > 0 && !isClaimed && elsewhere.length <= found.length / 2;
    // A mark of the robot's own is gone when all that the shop says bears it.
    const isRobots = whose !== 'robot' || rest.text !== undefined || found.length < shop.length;
    if (isRight && isRobots) return [rule];
    return whose === 'robot' && rest.text === undefined ? [] : [{ ...rest, stands, side: whose }];
  });
  return { ...definition, messages: { ...definition.messages, side } };
}
