import type { OwnScript } from '../scripts/own';
import { formatField, isFieldRole } from './fields';
import { createPaths, type Library } from './plan';
import { type Role, roleNames } from './roles';

/** The columns of our own sheets, in their order: every member of a script has one. */
export const ownColumns = [
  'group',
  'subgroup',
  'title',
  'text',
  'code',
  'stage',
  'intents',
  'words',
  'narrow',
  'tone',
  'category',
  'needs',
  'nudge',
  'from',
  'until',
  'hidden',
  'note',
  'id',
] as const satisfies readonly Role[];
type OwnColumn = (typeof ownColumns)[number];

/** Scripts as they stand in the library: group by group, each at its place. */
export function inOrder({ own, groups }: Library): readonly OwnScript[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const placeOf = (id: string | null): readonly number[] => {
    const group = id === null ? undefined : byId.get(id);
    const parent = group?.parent ? byId.get(group.parent) : undefined;
    return group ? [...(parent ? [parent.place] : []), group.place] : [-1];
  };
  const order = new Map(own.map((script) => [script.id, [...placeOf(script.group), Number.NEGATIVE_INFINITY]]));
  return [...own].sort((a, b) => compare(order.get(a.id) ?? [], order.get(b.id) ?? []) || a.place - b.place);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** What stands in a column for a script. */
export function createCells({ groups }: Library): (script: OwnScript, column: OwnColumn) => string {
  const pathOf = createPaths(groups);
  return (script, column) => {
    if (column === 'group') return pathOf(script.group)[0] ?? '';
    if (column === 'subgroup') return pathOf(script.group)[1] ?? '';
    if (isFieldRole(column)) return formatField(script, column);
    return script[column];
  };
}

export const ownHeader: readonly string[] = ownColumns.map((column) => roleNames[column]);

/** Names of all groups, outer first: those too in which nothing stands. */
export function groupPaths({ groups }: Library): (readonly string[])[] {
  const pathOf = createPaths(groups);
  return [...groups].sort((a, b) => a.place - b.place).map(({ id }) => pathOf(id));
}
