import type { Format } from '../domain/exchange/job';
import type { Cell, Sheet } from '../domain/records/sheet';
import { csvHead, csvRows } from '../domain/records/sheet-csv';
import { jsonRows } from '../domain/records/sheet-json';

/** Above this a workbook takes more memory than a browser should be asked for. */
export const mostXlsxRows = 200_000;

/** Thrown with a line that tells the agent what to do. */
export class TooLarge extends Error {}

/**
 * Takes the rows of one sheet as they come. Texts go straight to blobs, which the browser may keep on disk; only a workbook is held until its end.
 */
export function createSink({ name, columns }: Omit<Sheet, 'rows'>, format: Format) {
  const parts: Blob[] = format === 'csv' ? [new Blob([csvHead(columns)])] : [];
  const rows: (readonly Cell[])[] = [];
  let count = 0;
  return {
    add(more: readonly (readonly Cell[])[]): void {
      if (more.length === 0) return;
      if (format === 'xlsx') {
        for (const row of more) rows.push(row);
      } else if (format === 'csv') parts.push(new Blob([csvRows(more)]));
      else parts.push(new Blob([count > 0 ? ',\n' : '', jsonRows({ name, columns, rows: more })]));
      count += more.length;
      if (rows.length > mostXlsxRows)
        throw new TooLarge(`${name}超过 ${mostXlsxRows / 10_000} 万行，请缩短日期，或者改用 CSV`);
    },
    name,
    blob: (type: string): Blob => new Blob(parts, { type }),
    sheet: (): Sheet => ({ name, columns, rows }),
  };
}
export type Sink = ReturnType<typeof createSink>;
