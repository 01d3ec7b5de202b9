import { dialectOf } from '../../lib/domain/exchange/dialects';
import { createRowReader, type Draft, type Leftover } from '../../lib/domain/exchange/drafts';
import { type Columns, proposeColumns } from '../../lib/domain/exchange/header';
import { type Choice, createBuilder, createMatcher, type Fate, type Library } from '../../lib/domain/exchange/plan';
import { type FileContent, readFile } from '../../lib/domain/exchange/read-file';
import { type Table, tableOf } from '../../lib/domain/exchange/table';
import type { Item } from '../../lib/domain/items';
import { groupKind, type OwnScript, parseOwnScript, parseScriptGroup, scriptKind } from '../../lib/domain/scripts/own';

export const noLibrary: Library = { own: [], groups: [] };

/** A sheet of these rows. */
export function aTable(rows: readonly (readonly string[])[], name = ''): Table {
  const table = tableOf(name, rows);
  if (!table.ok) throw new Error(table.line);
  return table.value;
}

export function aScript(given: Partial<OwnScript> & { id: string }): OwnScript {
  const script = parseOwnScript({ text: '好的亲', ...given }, given.id);
  if (!script) throw new Error('这不是话术');
  return script;
}

/** Bytes as they stand in a file. GBK by way of what the platform can decode, for nothing here encodes it. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const utf16 = (text: string, order: 'le' | 'be', mark = true): Uint8Array => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  return Uint8Array.from(
    [...units].flatMap((sign) => {
      const pair = [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8];
      return order === 'le' ? pair : pair.reverse();
    }),
  );
};

let gbkCodes: Map<string, readonly number[]> | undefined;
export function gbk(text: string): Uint8Array {
  if (!gbkCodes) {
    gbkCodes = new Map();
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high++) {
      for (let low = 0x40; low <= 0xfe; low++) {
        const sign = decoder.decode(Uint8Array.of(high, low));
        if ([...sign].length === 1 && !gbkCodes.has(sign)) gbkCodes.set(sign, [high, low]);
      }
    }
  }
  const codes = gbkCodes;
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]))),
  );
}

export async function contentOf(bytes: Uint8Array): Promise<FileContent> {
  const read = await readFile(bytes);
  if (!read.ok) throw new Error(read.line);
  return read.value;
}

/** What stands in the way of a file, as the agent is told. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await readFile(bytes);
  return read.ok ? '' : read.line;
}

export interface Reading {
  columns: Columns;
  drafts: Draft[];
  leftovers: Leftover[];
}

/** All rows of a sheet, by the columns that are proposed for it. */
export function readAll(table: Table, { fillDown = false, groupOfAll = null as string | null } = {}): Reading {
  const columns = proposeColumns(table);
  const read = createRowReader({ columns, dialect: dialectOf(columns.names), fillDown, groupOfAll });
  const readings = table.rows.slice((columns.header ?? -1) + 1).map(read);
  return {
    columns,
    drafts: readings.flatMap(({ drafts }) => drafts),
    leftovers: readings.flatMap(({ leftovers }) => leftovers),
  };
}

interface Imported {
  items: Item[];
  fates: Fate[];
  library: Library;
}

/** A library after an import. */
export function importInto(library: Library, drafts: readonly Draft[], choice: Choice = 'skip'): Imported {
  let count = 0;
  const newId = () => `new-${++count}`;
  const match = createMatcher(library);
  const planned = drafts.map(match);
  const { build } = createBuilder({ ...library, choice, newId, at: 1 });
  const items = planned.flatMap(build);
  const own = new Map(library.own.map((script) => [script.id, script]));
  for (const { kind, id, value } of items)
    if (kind === scriptKind) own.set(id, aScript({ ...(value as OwnScript), id }));
  const groups = items.flatMap(({ kind, id, value }) =>
    kind === groupKind ? (parseScriptGroup(value, id) ?? []) : [],
  );
  return {
    items,
    fates: planned.map(({ fate }) => fate),
    library: { own: [...own.values()], groups: [...library.groups, ...groups] },
  };
}
