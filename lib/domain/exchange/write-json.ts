import { splitList } from './lists';
import { createCells, groupPaths, inOrder, ownColumns } from './own-sheet';
import type { Library } from './plan';
import { jsonFormat } from './read-json';
import { roleNames } from './roles';

type Column = (typeof ownColumns)[number];

const lists: ReadonlySet<Column> = new Set<Column>(['intents', 'words', 'needs']);
const switches: ReadonlySet<Column> = new Set<Column>(['narrow', 'hidden']);

function jsonOf(column: Column, cell: string): string | boolean | string[] {
  if (lists.has(column)) return splitList(cell);
  return switches.has(column) ? true : cell;
}

/** The scripts as JSON: members are named as the columns of our sheets are, and absent where they are empty. */
export function writeJson(library: Library): string {
  const cellOf = createCells(library);
  const scripts = inOrder(library).map((script) =>
    Object.fromEntries(
      ownColumns.flatMap((column) => {
        const cell = cellOf(script, column);
        return cell === '' ? [] : [[roleNames[column], jsonOf(column, cell)]];
      }),
    ),
  );
  return JSON.stringify({ format: jsonFormat, version: 1, groups: groupPaths(library), scripts }, null, 1);
}
