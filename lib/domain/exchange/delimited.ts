import Papa from 'papaparse';
import { type Readable, type Table, tableOf } from './table';

const delimiters = [',', '\t', ';', '，', '；'] as const;
type Delimiter = (typeof delimiters)[number];

const parse = (text: string, delimiter: Delimiter, quoteChar: string) =>
  Papa.parse<string[]>(text, { delimiter, quoteChar, newline: '\n' });

/** The lines, and the characters of them, that decide what separates columns. */
const SAMPLE_LINES = 40;
const SAMPLE = 200_000;

/** How many lines have as many columns as most lines have, more than one. */
function agreement(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...widths.values());
}

/**
 * What separates columns. A header of short names separated by it settles the matter, for texts are full of commas; else the one by which the
 * most lines have the same number of columns. A comma where nothing separates anything: then there is but one column.
 */
function sniffDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE).split('\n', SAMPLE_LINES).join('\n');
  const scored = delimiters.map((delimiter) => {
    const rows = parse(sample, delimiter, '"').data;
    const header = rows.slice(0, 5).some((row) => row.length > 1 && row.every((cell) => cell.length <= 20));
    // Full-width marks separate columns only in a sheet typed by hand, and stand in every Chinese sentence.
    const isPlain = delimiter === ',' || delimiter === '\t' || delimiter === ';';
    return { delimiter, score: agreement(rows) * (isPlain ? 2 : 0.5) + (header && isPlain ? rows.length : 0) };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  const lines = sample.split('\n').length;
  return best.score > lines / 2 ? best.delimiter : ',';
}

interface Delimited {
  table: Table;
  remarks: string[];
}

/** `分组,内容\n价格,"亲，这款…"` → rows. A quote that is never closed would swallow the rest of the file; then quotes are ordinary characters. */
export function readDelimited(written: string, chosen: Delimiter | null = null): Readable<Delimited> {
  const text = written.replace(/\r\n?/g, '\n');
  const delimiter = chosen ?? sniffDelimiter(text);
  const quoted = parse(text, delimiter, '"');
  const unclosed = quoted.errors.some(({ code }) => code === 'MissingQuotes');
  const rows = unclosed ? parse(text, delimiter, '\0').data : quoted.data;
  const table = tableOf('', rows);
  if (!table.ok) return table;
  const remarks = unclosed ? ['文件里有引号没成对，已按普通文字读取，请看看下面的预览对不对。'] : [];
  return { ok: true, value: { table: table.value, remarks } };
}
