import readXlsxFile from 'read-excel-file/universal';
import { storedZip } from './stored-zip';
import { most, type Readable, readable, refuse, type Table, tableOf } from './table';
import { type Unpacked, unzip } from './unzip';

const unreadable = refuse('这份表格读不出来。请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV 再试。');
const tooLarge = refuse('这份表格大得不正常（行或列太多），没有打开。请只留有话术的部分再试。');

/** Any start tag of a row or cell, and one that is well-formed. They have to be the same, or somebody hides an address from us. */
const tagStart = /<(?:[^\s<>/:]+:)?(?:row|c)(?=[\s/>])/g;
const wholeTag = /<(?:[^\s<>/:]+:)?(row|c)((?:\s+[^\s=<>"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const address = /(?:^|\s)r\s*=\s*["']([^"']*)["']/;

const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * The last row and column in which something stands; null where addresses are not what a program writes. The workbook reader fills every gap, so
 * that one cell far out would cost all the memory.
 */
function extentOf(xml: string): { rows: number; columns: number } | null {
  let [rows, columns, whole] = [0, 0, 0];
  for (const [, tag, attributes = '', closed] of xml.matchAll(wholeTag)) {
    whole++;
    const at = address.exec(attributes)?.[1];
    if (at === undefined && tag === 'row') continue;
    const [, letters = '', row = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(at ?? '') ?? [];
    if (row === '' || (tag === 'c') !== (letters !== '')) return null;
    rows = Math.max(rows, Number(row));
    if (closed === '') columns = Math.max(columns, columnOf(letters));
  }
  const starts = xml.match(tagStart)?.length ?? 0;
  return starts === whole ? { rows, columns } : null;
}

function checkExtent(files: Unpacked): { ok: false; line: string } | null {
  let cells = 0;
  for (const [name, bytes] of files) {
    if (!name.endsWith('.xml') || name.endsWith('sharedStrings.xml')) continue;
    const extent = extentOf(new TextDecoder().decode(bytes));
    if (!extent) return unreadable;
    cells += extent.rows * Math.max(1, extent.columns);
    if (cells > most.cells) return tooLarge;
  }
  return null;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A day as the sheet shows it; the reader gives midnight of Greenwich. */
const dayText = (date: Date): string =>
  `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayText(cell);
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell);
}

/** Excel keeps a code like 007 or an order number as it was typed only in text cells; what a number cell holds is taken digit by digit. */
const asWritten = (digits: string): string => (/^-?\d+(\.\d+)?$/.test(digits) ? digits : String(Number(digits)));

/** All sheets of a workbook in which something stands. */
export async function readXlsx(bytes: Uint8Array): Promise<Readable<Table[]>> {
  const files = await unzip(bytes, (name) => name.startsWith('xl/') && /\.(?:xml|rels)$/.test(name));
  if (!files.ok) return files;
  if (!files.value.has('xl/workbook.xml'))
    return refuse('这是个压缩包，不是表格。请解压后选里面的 .xlsx 或 CSV 文件。');
  const refused = checkExtent(files.value);
  if (refused) return refused;
  try {
    const sheets = await readXlsxFile<string>(storedZip(files.value), { trim: false, parseNumber: asWritten });
    const tables = sheets.map(({ sheet, data }) =>
      tableOf(
        sheet,
        data.map((row) => row.map(cellText)),
      ),
    );
    const bad = tables.find((table) => !table.ok);
    if (bad && !bad.ok) return bad;
    return readable(tables.flatMap((table) => (table.ok && table.value.rows.length > 0 ? [table.value] : [])));
  } catch {
    return unreadable;
  }
}
