import type { Sheet } from '../records/sheet';
import type { Library } from './plan';
import { readFile } from './read-file';
import { readPasted } from './read-pasted';
import { type Encoding, type Readable, type Row, readable, type Table } from './table';
import { writeCsv } from './write-csv';
import { writeJson } from './write-json';
import { writeSheets } from './write-sheets';
import { writeXlsx } from './write-xlsx';

export const formats = ['xlsx', 'csv', 'json'] as const;
export type Format = (typeof formats)[number];

/** Work that takes long enough for a page to stutter: a worker does it. */
export type Job =
  | { kind: 'file'; bytes: ArrayBuffer; encoding: Encoding | null }
  | { kind: 'pasted'; text: string }
  | { kind: 'write'; format: Format; library: Library }
  /** Records as one workbook. */
  | { kind: 'sheets'; sheets: readonly Sheet[] };

/** What a file holds besides its rows, which follow in portions: a page that takes 50,000 at once would stand still. */
export interface Head {
  names: readonly string[];
  /** Of all tables. */
  rows: number;
  groups: readonly (readonly string[])[];
  encoding: Encoding | null;
  remarks: readonly string[];
}

export type Report =
  | { kind: 'refused'; line: string }
  | { kind: 'head'; head: Head }
  | { kind: 'rows'; table: number; rows: readonly Row[] }
  | { kind: 'read' }
  | { kind: 'written'; file: Blob };

const PORTION = 2_000;

type Content = { tables: readonly Table[] } & Pick<Head, 'groups' | 'encoding' | 'remarks'>;

function report(read: Readable<Content>, post: (report: Report) => void): void {
  if (!read.ok) {
    post({ kind: 'refused', line: read.line });
    return;
  }
  const { tables, groups, encoding, remarks } = read.value;
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  post({ kind: 'head', head: { names: tables.map(({ name }) => name), rows, groups, encoding, remarks } });
  tables.forEach((table, at) => {
    for (let start = 0; start < table.rows.length; start += PORTION) {
      post({ kind: 'rows', table: at, rows: table.rows.slice(start, start + PORTION) });
    }
  });
  post({ kind: 'read' });
}

function pastedContent(text: string): Readable<Content> {
  const read = readPasted(text);
  return read.ok ? readable({ tables: [read.value], groups: [], encoding: null, remarks: [] }) : read;
}

async function write(format: Format, library: Library): Promise<Blob> {
  if (format === 'xlsx') return writeXlsx(library);
  const text = format === 'csv' ? writeCsv(library) : writeJson(library);
  return new Blob([text], { type: format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json' });
}

/** Does a job and tells of it as it goes on; the last report is `refused`, `read` or `written`. */
export async function runJob(job: Job, post: (report: Report) => void): Promise<void> {
  if (job.kind === 'write') post({ kind: 'written', file: await write(job.format, job.library) });
  else if (job.kind === 'sheets') post({ kind: 'written', file: await writeSheets(job.sheets) });
  else if (job.kind === 'pasted') report(pastedContent(job.text), post);
  else report(await readFile(new Uint8Array(job.bytes), job.encoding), post);
}
