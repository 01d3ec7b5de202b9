import { intentNames } from '../intents/intents';
import { yuan } from '../money';
import { type Figures, formatRate, formatWait } from '../tally/figures';
import { type Counts, type GroupKey, type GroupKind, type Groups, groupsOfKind, waitEdges } from '../tally/groups';
import { formatInterval, leastUses, wilson } from './interval';

/** One line of a table and one bar of its chart. */
export interface StatRow {
  /** What its rows can be found by; null where no buyers stand behind it. */
  key: GroupKey | null;
  label: string;
  /** What the bar shows. */
  value: number;
  /** The same in the days compared with; null without any. */
  before: number | null;
  cells: readonly string[];
}

/** A chart and the table beside it: whatever is drawn can be read. */
export interface StatTable {
  id: 'hours' | 'waits' | 'losses' | 'intents' | 'products' | 'scripts' | 'funnel';
  title: string;
  /** What the bars count. */
  measure: string;
  /** Over the labels, then over each cell. */
  columns: readonly string[];
  rows: readonly StatRow[];
}

/** What tables are made of. `before`: the days compared with; null: none. */
export interface TableInput {
  groups: Groups;
  before: Groups | null;
}

const rate = (over = 0, under = 0): string => formatRate(under === 0 ? null : { over, under });
const count = (value = 0): string => String(value);

const peopleColumns = ['咨询', '询单', '下单', '支付', '转化率', '销售额'] as const;
function peopleCells({ consulted, inquiry, ordered, paid, sales }: Counts): string[] {
  return [count(consulted), count(inquiry), count(ordered), count(paid), rate(paid, inquiry), yuan(sales ?? 0)];
}

interface Kind {
  kind: GroupKind;
  name: (value: string) => string;
  measure: (counts: Counts) => number;
  cells: (counts: Counts) => readonly string[];
}

/** A row for each group that now or before had anything in it, the largest first, what nobody knows last. */
function rowsOf({ groups, before }: TableInput, { kind, name, measure, cells }: Kind): StatRow[] {
  const [now, then] = [groupsOfKind(groups, kind), before && groupsOfKind(before, kind)];
  const values = new Set([...now.keys(), ...(then?.keys() ?? [])]);
  const rows = [...values].map(
    (value): StatRow => ({
      key: `${kind}:${value}`,
      label: name(value),
      value: measure(now.get(value) ?? {}),
      before: then && measure(then.get(value) ?? {}),
      cells: cells(now.get(value) ?? {}),
    }),
  );
  const isUnknown = ({ key }: StatRow): boolean => key === `${kind}:`;
  return rows
    .filter((row) => row.value > 0 || (row.before ?? 0) > 0)
    .sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)) || b.value - a.value || (a.label < b.label ? -1 : 1));
}

type Names = ReadonlyMap<string, string>;
type ReasonNames = ReadonlyMap<string, { label: string }>;

const hourName = (hour: string): string => `${hour} 点`;
const intentName = (intent: string): string =>
  intent === '' ? '未识别' : (new Map<string, string>(Object.entries(intentNames)).get(intent) ?? intent);
const productName = (key: string, titles: Names): string =>
  key === '' ? '未识别商品' : (titles.get(key) ?? `商品 ${key}`);
const reasonName = (code: string, reasons: ReasonNames): string =>
  code === '' ? '未说明' : (reasons.get(code)?.label ?? '已删除的原因');
const scriptName = (id: string, titles: Names): string => titles.get(id) ?? '不在话术库里的话';

/** What a group is called where it stands alone: `流失：嫌贵没谈下来`. */
export function groupNameOf(group: string, names: { reasons: ReasonNames; products: Names; scripts: Names }): string {
  const [kind = '', value = ''] = [group.slice(0, group.indexOf(':')), group.slice(group.indexOf(':') + 1)];
  if (kind === 'hour') return hourName(value);
  if (kind === 'loss') return `流失：${reasonName(value, names.reasons)}`;
  if (kind === 'intent') return `顾虑：${intentName(value)}`;
  if (kind === 'product') return productName(value, names.products);
  if (kind === 'script' || kind === 'use') return `话术：${scriptName(value.split('|')[0] ?? '', names.scripts)}`;
  return '下单的';
}

const inquiryOf = ({ inquiry = 0 }: Counts): number => inquiry;

/** 按时段: every hour from the first to the last in which anything happened, the empty ones between them too. */
export function hourTable(input: TableInput): StatTable {
  const kind: Kind = {
    kind: 'hour',
    name: hourName,
    measure: inquiryOf,
    cells: (counts) => {
      const { inquiry, paid, rounds = 0, roundsMs = 0, sales = 0 } = counts;
      const wait = formatWait(rounds === 0 ? null : roundsMs / rounds);
      return [count(inquiry), count(paid), rate(paid, inquiry), wait, yuan(sales)];
    },
  };
  const known = new Map(rowsOf(input, kind).map((row) => [row.key, row]));
  const hours = [...known.keys()].map((key) => Number(key?.slice('hour:'.length)));
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  const all = hours.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const rows = all.map((hour): StatRow => {
    const empty = { key: null, label: kind.name(String(hour)), value: 0, before: input.before && 0 };
    return known.get(`hour:${hour}`) ?? { ...empty, cells: kind.cells({}) };
  });
  const columns = ['时段', '询单', '支付', '转化率', '平均响应', '销售额'];
  return { id: 'hours', title: '按时段', measure: '询单人数', columns, rows };
}

/** Rounds whose wait lies within each band; `edges` are upper edges in seconds, each one of {@link waitEdges}, and what is longer follows. */
export function waitTable({ groups, before }: TableInput, edges: readonly number[]): StatTable {
  const inBand = (all: Groups, from: number, to: number): number =>
    [...groupsOfKind(all, 'wait')]
      .filter(([edge]) => (edge === '' ? to === Number.POSITIVE_INFINITY : Number(edge) > from && Number(edge) <= to))
      .reduce((sum, [, { rounds = 0 }]) => sum + rounds, 0);
  const total = inBand(groups, 0, Number.POSITIVE_INFINITY);
  const uppers = [...edges, Number.POSITIVE_INFINITY];
  const rows = uppers.map((to, i): StatRow => {
    const from = uppers[i - 1] ?? 0;
    const value = inBand(groups, from, to);
    const label = to === Number.POSITIVE_INFINITY ? `${from} 秒以上` : i === 0 ? `${to} 秒内` : `${from}–${to} 秒`;
    return {
      key: null,
      label,
      value,
      before: before && inBand(before, from, to),
      cells: [count(value), rate(value, total)],
    };
  });
  return { id: 'waits', title: '响应时长', measure: '回复轮次', columns: ['等了多久', '轮次', '占比'], rows };
}

/** Bands as typed: `10 30 60`. The reason where they cannot be counted. */
export function parseBands(typed: string): { ok: true; edges: number[] } | { ok: false; line: string } {
  const edges = typed
    .split(/[\s,，、/]+/)
    .filter(Boolean)
    .map(Number);
  if (edges.length === 0 || edges.length > 8)
    return { ok: false, line: '写 1 到 8 个秒数，用空格隔开，比如 10 30 60 180' };
  const rising = edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? 0));
  if (!rising) return { ok: false, line: '秒数要从小到大' };
  const all = edges.every((edge) => waitEdges.includes(edge));
  return all ? { ok: true, edges } : { ok: false, line: '60 秒以内用 5 的倍数，以上用 30 的倍数，最多 300' };
}

/** 流失原因 of those who asked and did not pay. `names`: by code. */
export function lossTable(
  input: TableInput,
  names: ReadonlyMap<string, { label: string; byAgent: boolean }>,
): StatTable {
  const total = [...groupsOfKind(input.groups, 'loss').values()].reduce((sum, { lost = 0 }) => sum + lost, 0);
  const rows = rowsOf(input, {
    kind: 'loss',
    name: (code) => reasonName(code, names),
    measure: ({ lost = 0 }) => lost,
    cells: ({ lost }) => [count(lost), rate(lost, total)],
  }).map((row) => {
    const reason = names.get(row.key?.slice('loss:'.length) ?? '');
    return { ...row, cells: [...row.cells, reason ? (reason.byAgent ? '客服' : '非客服') : '—'] };
  });
  return {
    id: 'losses',
    title: '流失原因',
    measure: '没付款的询单人数',
    columns: ['原因', '人数', '占比', '归谁'],
    rows,
  };
}

/** 按异议: what buyers wanted that day; one with two worries counts in both. */
export function intentTable(input: TableInput): StatTable {
  const rows = rowsOf(input, { kind: 'intent', name: intentName, measure: inquiryOf, cells: peopleCells });
  return { id: 'intents', title: '按异议', measure: '询单人数', columns: ['顾虑', ...peopleColumns], rows };
}

const mostProducts = 15;

/** 按商品: the most asked about; `titles` by key. */
export function productTable(input: TableInput, titles: ReadonlyMap<string, string>): StatTable {
  const rows = rowsOf(input, {
    kind: 'product',
    name: (key) => productName(key, titles),
    measure: inquiryOf,
    cells: peopleCells,
  }).slice(0, mostProducts);
  return { id: 'products', title: '按商品', measure: '询单人数', columns: ['商品', ...peopleColumns], rows };
}

const mostScripts = 50;

function scriptCells(counts: Counts): string[] {
  const { offered, used = 0, edited, answered, ordered, paid = 0 } = counts;
  const interval = wilson({ over: paid, under: used });
  const share = interval ? `${rate(paid, used)}（${formatInterval(interval)}）` : `不足 ${leastUses} 次`;
  return [count(offered), count(used), count(edited), count(answered), count(ordered), count(paid), share];
}

/** 按话术: what became of each, most used first; against one worry alone where `intent` is given. A share is said from 30 uses on. */
export function scriptTable(input: TableInput, titles: ReadonlyMap<string, string>, intent: string | null): StatTable {
  const kind = intent === null ? 'script' : 'use';
  const only = (groups: Groups): Groups =>
    intent === null ? groups : Object.fromEntries(Object.entries(groups).filter(([key]) => key.endsWith(`|${intent}`)));
  const rows = rowsOf(
    { groups: only(input.groups), before: input.before && only(input.before) },
    {
      kind,
      name: (value) => scriptName(value.split('|')[0] ?? '', titles),
      measure: ({ used = 0 }) => used,
      cells: scriptCells,
    },
  ).slice(0, mostScripts);
  const columns = ['话术', '推荐', '使用', '改过', '有回应', '下单', '支付', '支付占使用（95% 区间）'];
  return { id: 'scripts', title: '哪句话管用', measure: '使用次数（买家·天）', columns, rows };
}

/** 咨询 → 询单 → 下单 → 支付, each with its share of the step before. */
export function funnelTable(now: Figures, before: Figures | null): StatTable {
  const steps = [
    ['咨询', 'consulted'],
    ['询单', 'inquiry'],
    ['下单', 'ordered'],
    ['支付', 'paid'],
  ] as const;
  const rows = steps.map(([label, name], i): StatRow => {
    const former = steps[i - 1]?.[1];
    const share = former ? rate(now[name], now[former]) : '—';
    return { key: null, label, value: now[name], before: before?.[name] ?? null, cells: [count(now[name]), share] };
  });
  return { id: 'funnel', title: '漏斗', measure: '人数', columns: ['步骤', '人数', '占上一步'], rows };
}
