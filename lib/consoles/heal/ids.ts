import type { ConsoleDefinition, Locator } from '../definition';
import { locateLine } from '../locate';
import { partsOf } from './parts';

/**
 * The ids of lines where some lines have none: what says it stands on the line itself for one sort of them, and in it for another, so that both
 * places are asked for each attribute that was found.
 */
export function healedIds(definition: ConsoleDefinition, document: Document): ConsoleDefinition {
  const { messages } = definition;
  const rows = partsOf('row', definition, document);
  const lacking = (id: readonly Locator[] | undefined) => rows.filter((row) => locateLine(row, id) === null).length;
  const both = (messages.id ?? []).flatMap(({ css: _css, ...of }): Locator[] =>
    of.attr === undefined ? [] : [of, { ...of, css: `[${of.attr}]` }],
  );
  const id = [...(messages.id ?? []), ...both];
  return both.length > 0 && lacking(id) < lacking(messages.id)
    ? { ...definition, messages: { ...messages, id } }
    : definition;
}
