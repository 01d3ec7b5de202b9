import type { Row, Table } from '../exchange/table';
import { parseCount, parseDay, parseShare, parseSpan, parseYuan } from './parse-value';
import { jdFirstLine, jdPositions, platformColumns } from './platform-columns';
import { type Measure, measures, type PlatformId } from './platforms';

/** Counts as they are, money in fen, rates as shares of one, spans in ms. */
export type Values = Partial<Record<Measure, number>>;

export interface PlatformRow {
  /** Null: the sheet names no day. */
  day: string | null;
  /** Null: the whole shop. */
  agent: string | null;
  values: Values;
}

export type PlatformFile =
  | { ok: true; platform: PlatformId; measures: readonly Measure[]; rows: readonly PlatformRow[] }
  | { ok: false; line: string };

/** A header lies among the first lines, under titles. */
const searched = 20;
/** So many known columns make a sheet of a platform. */
const fewest = 3;

const named = (cell: string): string => cell.normalize('NFKC').replace(/\s/g, '');
const isDay = (name: string): boolean => /^(?:日期|统计日期|时间|数据日期|date|dtm)$/i.test(name);
const isAgent = (name: string): boolean =>
  /^(?:客服昵称|账号名称|客服|客服账号|客服名称|旺旺昵称|旺旺|子账号|客服ID)$/i.test(name);
const isSum = (name: string): boolean => /汇总|合计|总计|全店|全部/.test(name);
const isMean = (name: string): boolean => /平均值|均值/.test(name);

const parsers = { count: parseCount, rate: parseShare, money: parseYuan, span: parseSpan } as const;
const parse = (measure: Measure, text: string): number | null => parsers[measures[measure]](text);

interface Header {
  platform: PlatformId;
  /** The last line of the header, counted within the table's rows. */
  at: number;
  /** What each column is; null: nothing that we count. */
  columns: readonly (Measure | 'day' | 'agent' | null)[];
  score: number;
}

const columnOf = (platform: PlatformId, name: string): Header['columns'][number] => {
  if (isDay(name)) return 'day';
  if (isAgent(name)) return 'agent';
  const known = platformColumns[platform];
  return Object.hasOwn(known, name) ? (known[name] ?? null) : null;
};

function bestOf(names: readonly string[], at: number): Header | null {
  let best: Header | null = null;
  for (const platform of Object.keys(platformColumns) as PlatformId[]) {
    const score = names.filter((name) => Object.hasOwn(platformColumns[platform], name)).length;
    if (score < fewest || score <= (best?.score ?? 0)) continue;
    best = { platform, at, columns: names.map((name) => columnOf(platform, name)), score };
  }
  return best;
}

/** A heading over several columns stands in the first of them: 下单 over 人数 and 商品金额 are 下单人数 and 下单商品金额. */
function underHeadings(above: readonly string[], names: readonly string[]): string[] {
  let heading = '';
  return names.map((name, at) => {
    heading = above[at] || heading;
    return name === '' ? heading : heading + name;
  });
}

/** A sheet of figures that names its columns: in one line, or in one under another. */
function namedHeader({ rows }: Table): Header | null {
  const lines = rows.slice(0, searched).map(({ cells }) => cells.map(named));
  const found = lines.flatMap((names, at) => {
    const above = lines[at - 1];
    return [bestOf(names, at) ?? [], (above && bestOf(underHeadings(above, names), at)) ?? []].flat();
  });
  return found.reduce<Header | null>((best, header) => (header.score > (best?.score ?? 0) ? header : best), null);
}

const saysOf = ({ name, rows }: Table): string =>
  [name, ...rows.filter(({ line }) => line < jdFirstLine).flatMap(({ cells }) => cells)].join(' ');

/** 京东's 客服_销售绩效 without names: the day, mostly the agent, then what always stands in the same order. */
function jdHeader(table: Table): Header | null {
  if (!saysOf(table).includes('销售绩效')) return null;
  const at = table.rows.findLastIndex(({ line }) => line < jdFirstLine);
  const first = table.rows[at + 1]?.cells;
  if (!first || parseDay(first[0] ?? '') === null) return null;
  const whose = parseCount(first[1] ?? '') === null ? (['agent'] as const) : [];
  return { platform: 'jd', at, columns: ['day', ...whose, ...jdPositions], score: fewest };
}

const headerOf = (table: Table): Header | null => namedHeader(table) ?? jdHeader(table);

function rowOf({ cells }: Row, { columns }: Header): PlatformRow | null {
  const [dayAt, agentAt] = [columns.indexOf('day'), columns.indexOf('agent')];
  const day = dayAt < 0 ? null : parseDay(cells[dayAt] ?? '');
  const whose = agentAt < 0 ? '' : (cells[agentAt] ?? '').trim();
  const first = (cells[0] ?? '').trim();
  if (isMean(whose) || isMean(first)) return null;
  const isWhole = agentAt < 0 || whose === '' || isSum(whose) || isSum(first);
  if (dayAt >= 0 && day === null && !isSum(first)) return null;
  const values: Values = {};
  columns.forEach((column, at) => {
    if (column === null || column === 'day' || column === 'agent') return;
    const value = parse(column, cells[at] ?? '');
    if (value !== null) values[column] = value;
  });
  return Object.keys(values).length === 0 ? null : { day, agent: isWhole ? null : whose, values };
}

/** A platform's own sheet of figures, recognised by its columns; one line of what is wrong where it is none. */
export function readPlatform(tables: readonly Table[]): PlatformFile {
  const headers = tables.map(headerOf);
  const at = headers.reduce(
    (best, header, place) => ((header?.score ?? 0) > (headers[best]?.score ?? 0) ? place : best),
    0,
  );
  const header = headers[at];
  const table = tables[at];
  if (!header || !table) {
    const line = tables.some((one) => saysOf(one).includes('服务工作量'))
      ? '这是京东的“服务工作量”，它的列没有名字，对不出数来。请改选“客服_销售绩效”那张表。'
      : '认不出这张表。能对的有飞鸽（店铺、客服）、快手、拼多多、千牛、京东、小红书后台导出的客服数据，表头里要有“询单人数”这样的列名。';
    return { ok: false, line };
  }
  const rows = table.rows.slice(header.at + 1).flatMap((row) => rowOf(row, header) ?? []);
  if (rows.length === 0) return { ok: false, line: '这张表里没有能对的数。请确认导出的日期里有数据。' };
  const found = (Object.keys(measures) as Measure[]).filter((measure) =>
    rows.some(({ values }) => values[measure] !== undefined),
  );
  return { ok: true, platform: header.platform, measures: found, rows };
}
