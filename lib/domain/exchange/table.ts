/** One row of a sheet, as texts. */
export interface Row {
  /** Where it stands in the file, from 1: what the agent sees in Excel. */
  line: number;
  cells: readonly string[];
}

/** One sheet of a file, or all of a text file. */
export interface Table {
  /** The sheet's name; empty for a text file. */
  name: string;
  /** Rows in which something stands. */
  rows: readonly Row[];
}

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

/** A value, or one line that tells the agent why there is none and what to do. */
export type Readable<T> = { ok: true; value: T } | { ok: false; line: string };

export const readable = <T>(value: T): Readable<T> => ({ ok: true, value });
export const refuse = (line: string): { ok: false; line: string } => ({ ok: false, line });

/** Bounds, so that a file that is made to hurt is refused before it takes the memory. */
export const most = {
  fileBytes: 64 * 1024 * 1024,
  /** Of all that a workbook unpacks to. A sheet of 50,000 scripts has some 20 MB. */
  unpackedBytes: 192 * 1024 * 1024,
  packedFiles: 2_000,
  rows: 100_000,
  columns: 200,
  /** Characters of a cell that are looked at: no script and no note is near as long. */
  cell: 100_000,
  /** Empty ones among them, which a workbook can name without spending a byte. */
  cells: 12_000_000,
} as const;

const tooMany = (rows: number, columns: number): string | null => {
  if (rows > most.rows) return `一次最多导入 ${most.rows / 10_000} 万行，这个文件超过了。请分成几个文件再导入。`;
  return columns > most.columns
    ? `这个文件有 ${columns} 列，最多能读 ${most.columns} 列。请删掉用不上的列再导入。`
    : null;
};

/** Rows with what is empty left out, if they are not too many. */
export function tableOf(name: string, rows: readonly (readonly string[])[]): Readable<Table> {
  const kept: Row[] = [];
  let widest = 0;
  rows.forEach((row, at) => {
    const end = row.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (end === 0) return;
    widest = Math.max(widest, end);
    kept.push({ line: at + 1, cells: row.slice(0, end) });
  });
  const line = tooMany(kept.length, widest);
  return line ? refuse(line) : readable({ name, rows: kept });
}
