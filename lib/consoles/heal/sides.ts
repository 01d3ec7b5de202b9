import { sideOfPage } from '../alignment';
import type { ConsoleDefinition } from '../definition';
import type { Names } from './heal';
import { partsOf } from './parts';

type Rule = ConsoleDefinition['messages']['side'][number];

/**
 * Where no selector tells any more whose a line is, its place does: buyers stand at the left, the shop at the right, on every console. Only
 * where lines do stand at both sides.
 */
export function healedSides(definition: ConsoleDefinition, names: Names, document: Document): ConsoleDefinition {
  const rows = partsOf('row', definition, document).filter((part) => part instanceof Element);
  const sides = new Set(rows.map((row) => sideOfPage(row)));
  if (!sides.has('left') || !sides.has('right')) return definition;
  const found = new Set(Object.values(names).map(({ css }) => css));
  const side = definition.messages.side.map((rule): Rule => {
    const { css, side: whose, ...rest } = rule;
    if (css === undefined || found.has(css) || whose === 'system') return rule;
    if (rows.some((row) => row.matches(css) || row.querySelector(css) !== null)) return rule;
    return { ...rest, stands: whose === 'buyer' ? 'left' : 'right', side: whose };
  });
  return { ...definition, messages: { ...definition.messages, side } };
}
