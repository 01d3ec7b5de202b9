import { dialectOf } from '../domain/exchange/dialects';
import { createRowReader, type Draft, type Leftover } from '../domain/exchange/drafts';
import { groupsIn } from '../domain/exchange/group-sheets';
import { type Columns, columnsUnder, proposeColumns } from '../domain/exchange/header';
import { type Choice, createBuilder, createMatcher, type Planned } from '../domain/exchange/plan';
import type { Role } from '../domain/exchange/roles';
import { type Encoding, most, type Readable, type Table } from '../domain/exchange/table';
import { writeLeftovers } from '../domain/exchange/write-leftovers';
import type { Item } from '../domain/items';
import { scriptKind } from '../domain/scripts/own';
import { writeItems } from '../messages/items';
import type { Busy, ImportSheet, ImportState } from '../state/library-import';
import type { Content, Exchange } from './exchange-worker';
import type { Save } from './export';
import { createImportUndo } from './import-undo';
import { inSlices } from './slices';

export interface ExchangePorts {
  exchange: Exchange;
  save: Save;
  now: () => number;
  newId: () => string;
}

/** Written at once: the page shows how far it is after each. */
const PORTION = 1_000;

const isStop = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** 千牛 leaves 未分组 empty, so only a sheet whose groups never repeat from row to row has them in merged cells. */
function seemsMerged({ rows }: Table, { roles, header }: Columns): boolean {
  const at = roles.indexOf('group');
  if (at < 0) return false;
  const cells = rows.slice((header ?? -1) + 1).map((row) => (row.cells[at] ?? '').trim());
  const gaps = cells.filter((cell) => cell === '').length;
  return cells[0] !== '' && gaps > 0 && !cells.some((cell, place) => cell !== '' && cell === cells[place - 1]);
}

const isPlainName = (name: string): boolean => name === '' || /^(?:sheet|工作表|表格?|话术)\s*\d*$/i.test(name);

function sheetOf(table: Table, isWorkbook: boolean, isAlone: boolean): ImportSheet {
  const columns = proposeColumns(table);
  const dialect = dialectOf(columns.names);
  const fillDown = isWorkbook && dialect === null && seemsMerged(table, columns);
  return { table, columns, dialect, isUsed: true, fillDown, asGroup: !isAlone && !isPlainName(table.name) };
}

/** Import: read, look, change the columns, write, take back. What fails is said in `state.problem`. */
export function createImportActions(state: ImportState, { exchange, save, now, newId }: ExchangePorts) {
  let work = new AbortController();
  const undo = createImportUndo(state, now);

  /** Ends what is going on and starts something else; what is stopped leaves no trace. */
  async function attempt(run: (signal: AbortSignal, busy: (busy: Busy) => void) => Promise<void>): Promise<void> {
    work.abort();
    const mine = new AbortController();
    work = mine;
    state.problem.value = null;
    try {
      await run(mine.signal, (busy) => {
        if (!mine.signal.aborted) state.busy.value = busy;
      });
    } catch (error) {
      if (!isStop(error) && work === mine) state.problem.value = '没能完成，话术保持原样。请再试一次';
    } finally {
      if (work === mine) state.busy.value = null;
    }
  }

  /** What each row of the sheets in use would do. */
  async function plan(signal: AbortSignal, busy: (busy: Busy) => void): Promise<void> {
    state.plan.value = null;
    const used = state.sheets.value.filter(({ isUsed }) => isUsed);
    const total = used.reduce((sum, { table }) => sum + table.rows.length, 0);
    const match = createMatcher(state.library.value);
    const planned: Planned[] = [];
    const leftovers: (Leftover & { sheet: string })[] = [];
    let before = 0;
    for (const { table, columns, dialect, fillDown, asGroup } of used) {
      const read = createRowReader({ columns, dialect, fillDown, groupOfAll: asGroup ? table.name : null });
      const rows = table.rows.slice((columns.header ?? -1) + 1);
      const above = table.rows.slice(0, columns.header ?? 0);
      for (const { line, cells } of above) {
        leftovers.push({ sheet: table.name, line, cells, isIn: false, reason: '表头上面的说明' });
      }
      const start = before;
      await inSlices(
        rows,
        (row) => {
          const reading = read(row);
          planned.push(...reading.drafts.map((draft: Draft) => match(draft)));
          leftovers.push(...reading.leftovers.map((leftover) => ({ ...leftover, sheet: table.name })));
        },
        { signal, onProgress: (done) => busy({ label: '正在和现有话术比对', done: start + done, total }) },
      );
      before += table.rows.length;
    }
    state.plan.value = { planned, leftovers };
  }

  async function take(
    name: string,
    bytes: ArrayBuffer | null,
    read: Readable<Content>,
    watch: { signal: AbortSignal; busy: (busy: Busy) => void },
  ): Promise<void> {
    if (!read.ok) {
      state.problem.value = read.line;
      return;
    }
    const { tables, groups, encoding, remarks } = read.value;
    const lists = tables.map(groupsIn);
    const scripts = tables.filter((_table, at) => lists[at] === null);
    const isWorkbook = bytes !== null && encoding === null;
    state.source.value = {
      name,
      bytes,
      encoding,
      remarks,
      groups: [...groups, ...lists.flatMap((list) => list ?? [])],
    };
    state.sheets.value = scripts.map((table) => sheetOf(table, isWorkbook, scripts.length === 1));
    state.at.value = 0;
    await plan(watch.signal, watch.busy);
  }

  const readFile = (name: string, bytes: () => Promise<ArrayBuffer>, encoding: Encoding | null) =>
    attempt(async (signal, busy) => {
      busy({ label: '正在读取文件', done: 0, total: 0 });
      const content = await bytes();
      const onProgress = (done: number, total: number) => busy({ label: '正在读取文件', done, total });
      await take(name, content, await exchange.readFile(content.slice(0), encoding, { signal, onProgress }), {
        signal,
        busy,
      });
    });

  const changeSheet = (at: number, change: (sheet: ImportSheet) => Partial<ImportSheet>) => {
    state.sheets.value = state.sheets.value.map((sheet, place) =>
      place === at ? { ...sheet, ...change(sheet) } : sheet,
    );
    return attempt(plan);
  };

  function forget(): void {
    work.abort();
    state.busy.value = null;
    state.problem.value = null;
    state.source.value = null;
    state.sheets.value = [];
    state.plan.value = null;
    state.result.value = null;
    state.choice.value = 'skip';
  }

  async function buildItems(signal: AbortSignal, busy: (busy: Busy) => void): Promise<Item[]> {
    const { planned } = state.plan.value ?? { planned: [] };
    const { build, groupFor } = createBuilder({ ...state.library.value, choice: state.choice.value, newId, at: now() });
    const items = (state.source.value?.groups ?? []).flatMap((path) => groupFor(path).items);
    await inSlices(planned, (one) => items.push(...build(one)), {
      signal,
      onProgress: (done) => busy({ label: '正在整理', done, total: planned.length }),
    });
    return items;
  }

  /** What was written stays and can be taken back, even where the rest could not be. */
  async function write(items: readonly Item[], signal: AbortSignal, busy: (busy: Busy) => void): Promise<void> {
    const known = new Set(state.library.value.own.map(({ id }) => id));
    let done = 0;
    try {
      while (done < items.length && !signal.aborted) {
        busy({ label: '正在导入', done, total: items.length });
        const portion = items.slice(done, done + PORTION);
        undo.remember(portion);
        await writeItems(portion);
        done += portion.length;
      }
    } catch {
      state.problem.value = '没能写完，可能是磁盘满了。已经导入的可以撤销，清理后再试一次';
    }
    const written = items.slice(0, done).filter(({ kind }) => kind === scriptKind);
    const changed = written.filter(({ id }) => known.has(id)).length;
    const skipped = (state.plan.value?.planned.length ?? 0) - written.length;
    state.result.value = {
      added: written.length - changed,
      changed,
      skipped,
      isStopped: done < items.length,
      state: 'done',
    };
  }

  return {
    open(): void {
      forget();
      state.view.value = 'import';
    },
    close(): void {
      forget();
      state.pasted.value = '';
      state.view.value = null;
    },
    /** Back to the choice of a file. */
    again: forget,
    chooseFile(file: File): Promise<void> {
      forget();
      if (file.size > most.fileBytes) {
        state.problem.value = `文件有 ${Math.round(file.size / 1024 / 1024)} MB，最大 64 MB。请分成几个文件再导入。`;
        return Promise.resolve();
      }
      return readFile(file.name, () => file.arrayBuffer(), null);
    },
    changePasted(text: string): void {
      state.pasted.value = text;
    },
    readPasted: () =>
      attempt(async (signal, busy) => {
        busy({ label: '正在读取', done: 0, total: 0 });
        await take('粘贴的内容', null, await exchange.readPasted(state.pasted.value, { signal }), { signal, busy });
      }),
    changeEncoding(encoding: Encoding): Promise<void> {
      const { name = '', bytes = null } = state.source.value ?? {};
      return bytes ? readFile(name, () => Promise.resolve(bytes), encoding) : Promise.resolve();
    },
    showSheet(at: number): void {
      state.at.value = at;
    },
    useSheet: (at: number, isUsed: boolean) => changeSheet(at, () => ({ isUsed })),
    fillDown: (at: number, fillDown: boolean) => changeSheet(at, () => ({ fillDown })),
    groupBySheet: (at: number, asGroup: boolean) => changeSheet(at, () => ({ asGroup })),
    changeHeader: (at: number, header: number | null) =>
      changeSheet(at, ({ table }) => {
        const columns = columnsUnder(table, header);
        return { columns, dialect: dialectOf(columns.names) };
      }),
    /** A role that only one column can have leaves the column that had it. */
    changeRole: (at: number, column: number, role: Role) =>
      changeSheet(at, ({ columns }) => ({
        columns: {
          ...columns,
          roles: columns.roles.map((had, place) =>
            place === column ? role : had === role && role !== 'drop' ? 'keep' : had,
          ),
        },
      })),
    choose(choice: Choice): void {
      state.choice.value = choice;
    },
    /** What is being read or compared is given up; what is being written stays up to here, and can be taken back. */
    stop(): void {
      const wasReading = state.plan.value === null;
      work.abort();
      if (!wasReading) return;
      forget();
    },
    confirm: () =>
      attempt(async (signal, busy) => {
        undo.start();
        await write(await buildItems(signal, busy), signal, busy);
      }),
    undo: () => attempt(undo.run),
    saveLeftovers(): void {
      const { leftovers } = state.plan.value ?? { leftovers: [] };
      save('成单-没导入的行.csv', writeLeftovers(leftovers), 'text/csv');
    },
  };
}
