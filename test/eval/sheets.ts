import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzip } from '../../lib/domain/exchange/unzip';
import { writeSheets } from '../../lib/domain/exchange/write-sheets';
import { shanghaiText } from '../../lib/domain/records/moment';
import type { Cell, Sheet } from '../../lib/domain/records/sheet';
import { csvHead, csvRows } from '../../lib/domain/records/sheet-csv';
import { recordSheets } from './record-sheets';
import type { Outcome } from './subject';

/** Commas, quotes, UTF-8, from the first line on, Chinese; what looks like a number or a day is one: what the dialogue of LibreOffice offers. */
const asCsv = '--infilter=CSV:44,34,76,1,,2052,false,true';

function isInstalled(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @throws Error that says what to install. */
function requireOffice(): void {
  if (isInstalled()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('没有找到 LibreOffice，正在用 apt-get 安装…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'libreoffice-calc-nogui');
  }
  if (!isInstalled()) throw new Error('没有找到 LibreOffice：请安装它（命令 soffice 要能运行）再试。');
}

/** Opens these files in LibreOffice and gives each as flat XML. */
function openAll(folder: string, files: readonly string[], ...how: readonly string[]): Map<string, string> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--norestore', ...how, '--convert-to', 'fods', '--outdir', folder, ...files];
  const { status } = spawnSync('soffice', args, { stdio: 'ignore', timeout: 300_000 });
  if (status !== 0) throw new Error('LibreOffice 没能打开导出的文件。');
  return new Map(files.map((file) => [file, readFileSync(file.replace(/\.\w+$/, '.fods'), 'utf8')]));
}

/** What LibreOffice holds in one cell: `date 2025-06-10`, `float 3`, `string 小陈`; `''`: nothing. */
type Shown = string;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

function textOf(body: string): string {
  const lines = [...body.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, line = '']) => line);
  return lines
    .join('\n')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_all, count) => ' '.repeat(Number(count ?? 1)))
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (all, name) => entities[name] ?? all);
}

function cellOf(tag: string, body: string): Shown {
  const type = attribute(tag, 'office:value-type');
  if (type === undefined) return '';
  if (type === 'string') return `string ${textOf(body)}`;
  return `${type} ${attribute(tag, 'office:date-value') ?? Number(attribute(tag, 'office:value'))}`;
}

const repeated = (tag: string, what: string): number =>
  Math.min(500, Number(attribute(tag, `table:number-${what}-repeated`) ?? 1));

function readTables(xml: string): { name: string; rows: Shown[][] }[] {
  return [...xml.matchAll(/(<table:table [^>]*>)(.*?)<\/table:table>/gs)].map(([, head = '', table = '']) => ({
    name: attribute(head, 'table:name') ?? '',
    rows: [...table.matchAll(/(<table:table-row[^>]*>)(.*?)<\/table:table-row>/gs)].flatMap(
      ([, tag = '', row = '']) => {
        const cells = [...row.matchAll(/(<table:table-cell[^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)];
        const shown = cells.flatMap(([, cell = '', body = '']) =>
          Array<Shown>(repeated(cell, 'columns')).fill(cellOf(cell, body)),
        );
        return Array<Shown[]>(repeated(tag, 'rows')).fill(shown);
      },
    ),
  }));
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** What should be there. A CSV shows a rate with two decimals, and keeps a text from being taken for something else by a sign before it. */
function expected(cell: Cell, isCsv: boolean): Shown[] {
  if (cell === null || cell === '') return [''];
  if (typeof cell === 'string')
    return isCsv ? [`string ${cell}`, `string \t${cell}`, `string '${cell}`] : [`string ${cell}`];
  if ('count' in cell) return [`float ${cell.count}`];
  if ('fen' in cell) return [`float ${cell.fen / 100}`];
  if ('ms' in cell) return [`float ${cell.ms / 1000}`];
  if ('at' in cell) return [`date ${shanghaiText(cell.at).replace(' ', 'T')}`];
  if ('day' in cell) return [`date ${cell.day}`];
  const share = cell.rate.over / cell.rate.under;
  return isCsv ? [`percentage ${rounded(share, 4)}`] : [`percentage ${rounded(share, 15)}`, `percentage ${share}`];
}

function compare(what: string, { columns, rows }: Sheet, shown: readonly Shown[][], isCsv: boolean): Outcome {
  const wanted = [columns.map(({ name }): Cell => name), ...rows];
  const outcome = { passed: 0, failed: 0, lines: [] as string[] };
  wanted.forEach((row, line) => {
    row.forEach((cell, column) => {
      const got = shown[line]?.[column] ?? '';
      if (expected(cell, isCsv).includes(got)) outcome.passed += 1;
      else {
        outcome.failed += 1;
        outcome.lines.push(
          `${what} 第 ${line + 1} 行 ${columns[column]?.name}：应为 ${expected(cell, isCsv)[0]}，打开是 ${got}`,
        );
      }
    });
  });
  return outcome;
}

/** Whether the header of every sheet stays in sight. */
async function headers(what: string, book: Uint8Array, sheets: number): Promise<Outcome> {
  const files = await unzip(book, (name) => name.startsWith('xl/worksheets/sheet'));
  if (!files.ok) throw new Error(files.line);
  const frozen = [...files.value.values()].filter((xml) =>
    /<pane [^>]*ySplit="1"[^>]*state="frozen"/.test(new TextDecoder().decode(xml)),
  );
  const lines = frozen.length === sheets ? [] : [`${what}：表头没有冻结`];
  return { passed: frozen.length, failed: sheets - frozen.length, lines };
}

const sumOf = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  lines: outcomes.flatMap(({ lines }) => lines).slice(0, 40),
});

/** Opens what is exported, in every platform's words, in LibreOffice, and compares each cell: its kind, its value, its characters. */
export async function sheets(): Promise<Outcome> {
  requireOffice();
  const folder = mkdtempSync(join(tmpdir(), 'chengdan-'));
  try {
    const outcomes: Outcome[] = [];
    const books = new Map<string, readonly Sheet[]>();
    const texts = new Map<string, Sheet>();
    for (const [name, all] of recordSheets()) {
      const book = new Uint8Array(await (await writeSheets(all)).arrayBuffer());
      outcomes.push(await headers(name, book, all.length));
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, book);
      books.set(file, all);
      for (const sheet of all) {
        const text = join(folder, `${name}-${sheet.name}.csv`);
        writeFileSync(text, csvHead(sheet.columns) + csvRows(sheet.rows));
        texts.set(text, sheet);
      }
    }
    for (const [file, xml] of openAll(folder, [...books.keys()])) {
      const tables = readTables(xml);
      for (const sheet of books.get(file) ?? []) {
        const shown = tables.find(({ name }) => name === sheet.name);
        outcomes.push(compare(`${basename(file)} ${sheet.name}`, sheet, shown?.rows ?? [], false));
      }
    }
    for (const [file, xml] of openAll(folder, [...texts.keys()], asCsv))
      outcomes.push(compare(basename(file), texts.get(file) as Sheet, readTables(xml)[0]?.rows ?? [], true));
    return sumOf(outcomes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
