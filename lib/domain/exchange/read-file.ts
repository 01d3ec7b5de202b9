import { decodeText } from './decode';
import { readDelimited } from './delimited';
import { proposeColumns } from './header';
import { readJson } from './read-json';
import { readPasted } from './read-pasted';
import { readXlsx } from './read-xlsx';
import { type Encoding, most, type Readable, readable, refuse, type Table } from './table';

export interface FileContent {
  tables: readonly Table[];
  /** Groups that the file lists by themselves. */
  groups: readonly (readonly string[])[];
  /** How its characters were read; null where the format itself says it. */
  encoding: Encoding | null;
  /** What the agent should know of the reading. */
  remarks: readonly string[];
}

const begins = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
const mb = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const oldExcel = refuse(
  '这是老版 .xls，或者加了密码的表格。请用 Excel 或 WPS 打开，去掉密码后另存为 .xlsx 或 CSV，再导入。',
);
const webPage = refuse(
  '这其实是网页（有的平台把网页存成 .xls）。请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV，再导入。',
);
const notText = refuse('这不是表格或文字文件。能导入的有 .xlsx、.csv、.tsv、.txt、.json。');

async function readWorkbook(bytes: Uint8Array): Promise<Readable<FileContent>> {
  const read = await readXlsx(bytes);
  if (!read.ok) return read;
  if (read.value.length === 0) return refuse('这份表格里没有内容。');
  return readable({ tables: read.value, groups: [], encoding: null, remarks: [] });
}

const isSheet = (table: Table): boolean =>
  table.rows.some(({ cells }) => cells.length > 1) || proposeColumns(table).header !== null;

/** A text file whose lines have no columns is a list, as if it had been pasted. */
function readSheet(text: string): Readable<{ table: Table; remarks: string[] }> {
  const sheet = readDelimited(text);
  if (!sheet.ok || isSheet(sheet.value.table)) return sheet;
  const list = readPasted(text);
  return list.ok ? readable({ table: list.value, remarks: sheet.value.remarks }) : list;
}

function readText(bytes: Uint8Array, chosen: Encoding | null): Readable<FileContent> {
  const decoded = decodeText(bytes, chosen);
  if (!decoded) return notText;
  const { text, encoding, broken } = decoded;
  if (text.trim() === '') return refuse('这个文件里没有内容。');
  const start = text.slice(0, 2_000).trimStart();
  if (/^<(?:!doctype|html|\?xml|table|meta|head)/i.test(start)) return webPage;
  const unread = broken > 0 ? [`有 ${broken} 个字符读不出来（显示成 �）。如果预览是乱码，请换一种编码。`] : [];
  if (/^(?:\{\s*["}]|\[\s*[{\]])/.test(start) || /^[[{]{20}/.test(start)) {
    const json = readJson(text);
    if (!json.ok) return json;
    return readable({ tables: [json.value.table], groups: json.value.groups, encoding, remarks: unread });
  }
  const sheet = readSheet(text);
  if (!sheet.ok) return sheet;
  return readable({ tables: [sheet.value.table], groups: [], encoding, remarks: [...unread, ...sheet.value.remarks] });
}

/** What a file of any of the known kinds holds. Its name says nothing: exports are often called .xls and are none. */
export async function readFile(bytes: Uint8Array, chosen: Encoding | null = null): Promise<Readable<FileContent>> {
  if (bytes.length === 0) return refuse('这个文件是空的。');
  if (bytes.length > most.fileBytes)
    return refuse(`文件有 ${mb(bytes.length)} MB，最大 ${mb(most.fileBytes)} MB。请分成几个文件再导入。`);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldExcel;
  if (begins(bytes, 0x50, 0x4b)) return readWorkbook(bytes);
  return readText(bytes, chosen);
}
