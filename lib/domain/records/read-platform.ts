import type { Row, Table } from '../exchange/table';
import { parseCount, parseDay, parseShare, parseSpan, parseYuan } from './parse-value';
import { platformColumns } from './platform-columns';
import type { Measure, PlatformId } from './platforms';

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

/** A header lies among the first lines: 京东 begins on the fourth. */
const searched = 20;
/** So many known columns make a sheet of a platform. */
const fewest = 3;

const named = (cell: string): string => cell.normalize('NFKC').replace(/\s/g, '');
const isDay = (name: string): boolean => /^(?:日期|统计日期|时间|数据日期|date)$/i.test(name);
const isAgent = (name: string): boolean =>
  /^(?:客服昵称|账号名称|客服|客服账号|客服名称|旺旺昵称|旺旺|子账号|客服ID)$/i.test(name);
const isSum = (name: string): boolean => /汇总|合计|总计|全店|全部/.test(name);
const isMean = (name: string): boolean => /平均值|均值/.test(name);

const parsers: Readonly<Record<Measure, (text: string) => number | null>> = {
  inquiry: parseCount,
  ordered: parseCount,
  paid: parseCount,
  rate: parseShare,
  sales: parseYuan,
  averageOrder: parseYuan,
  firstResponse: parseSpan,
  averageResponse: parseSpan,
};

interface Header {
  platform: PlatformId;
  at: number;
  names: readonly string[];
  score: number;
}

function headerOf({ rows }: Table): Header | null {
  let best: Header | null = null;
  rows.slice(0, searched).forEach(({ cells }, at) => {
    const names = cells.map(named);
    for (const platform of Object.keys(platformColumns) as PlatformId[]) {
      const score = names.filter((name) => Object.hasOwn(platformColumns[platform], name)).length;
      if (score >= fewest && score > (best?.score ?? 0)) best = { platform, at, names, score };
    }
  });
  return best;
}

function rowOf({ cells }: Row, { names, platform }: Header): PlatformRow | null {
  const columns = platformColumns[platform];
  const dayAt = names.findIndex(isDay);
  const agentAt = names.findIndex(isAgent);
  const day = dayAt < 0 ? null : parseDay(cells[dayAt] ?? '');
  const whose = agentAt < 0 ? '' : (cells[agentAt] ?? '').trim();
  const first = (cells[0] ?? '').trim();
  if (isMean(whose) || isMean(first)) return null;
  const isWhole = agentAt < 0 || whose === '' || isSum(whose) || isSum(first);
  if (dayAt >= 0 && day === null && !isSum(first)) return null;
  const values: Values = {};
  names.forEach((name, at) => {
    const measure = Object.hasOwn(columns, name) ? columns[name] : null;
    const value = measure ? parsers[measure](cells[at] ?? '') : null;
    if (measure && value !== null) values[measure] = value;
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
    return {
      ok: false,
      line: '认不出这张表。能对的有飞鸽（店铺、客服）、快手、拼多多、千牛、京东后台导出的客服数据，表头里要有“询单人数”这样的列名。',
    };
  }
  const rows = table.rows.slice(header.at + 1).flatMap((row) => rowOf(row, header) ?? []);
  if (rows.length === 0) return { ok: false, line: '这张表里没有能对的数。请确认导出的日期里有数据。' };
  const measures = (Object.keys(parsers) as Measure[]).filter((measure) =>
    rows.some(({ values }) => values[measure] !== undefined),
  );
  return { ok: true, platform: header.platform, measures, rows };
}
