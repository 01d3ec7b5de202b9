import { guessOf } from './header';
import type { Row, Table } from './table';

const SEARCHED = 5;

/** Where a sheet that lists groups and no scripts has them: 客服宝 keeps 一级分类 and 二级分类 beside the scripts. */
function placesIn(cells: readonly string[]): { outer: number; inner: number } | null {
  const roles = cells.map((cell) => guessOf(cell)?.role);
  if (roles.includes('text')) return null;
  const outer = roles.indexOf('group');
  return outer < 0
    ? null
    : { outer, inner: roles.findIndex((role, at) => at > outer && (role === 'subgroup' || role === 'group')) };
}

/** The groups that a sheet lists, by name, outer first; null for a sheet of anything else. */
export function groupsIn(table: Table): string[][] | null {
  const header = table.rows.slice(0, SEARCHED).findIndex(({ cells }) => placesIn(cells) !== null);
  const places = placesIn(table.rows[header]?.cells ?? []);
  if (
    !places ||
    table.rows.slice(0, SEARCHED).some(({ cells }) => cells.some((cell) => guessOf(cell)?.role === 'text'))
  )
    return null;
  const pathOf = ({ cells }: Row): string[] =>
    [cells[places.outer] ?? '', places.inner < 0 ? '' : (cells[places.inner] ?? '')]
      .map((name) => name.trim())
      .filter(Boolean);
  return table.rows
    .slice(header + 1)
    .map(pathOf)
    .filter((path) => path.length > 0);
}
