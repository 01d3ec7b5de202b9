import type { Leftover } from './drafts';
import { protect } from './protect';
import { toCsv } from './to-csv';

/** Rows that were not taken, as they were, with the reason. */
export function writeLeftovers(leftovers: readonly (Leftover & { sheet: string })[]): string {
  const rows = leftovers.map(({ sheet, line, reason, isIn, cells }) => [
    sheet,
    String(line),
    isIn ? '已导入' : '没导入',
    reason,
    ...cells.map(protect),
  ]);
  return toCsv([['工作表', '行号', '结果', '原因', '原来的内容'], ...rows]);
}
