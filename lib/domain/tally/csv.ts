import { dayOf } from './day';
import type { InquiryEvent } from './events';
import { type DayFigures, type Figures, formatRate, type RangeFigures } from './figures';
import { readStories, validEvents } from './ledger';
import { roundsOf } from './responses';

type Cell = string | number;

/** Without the mark Excel reads UTF-8 as GBK. */
const BOM = '\uFEFF';

/**
 * A spreadsheet runs what begins with one of these as a formula, and an agent's or script's name comes from a page. Leading white space does
 * not protect. Our own numbers are never negative.
 */
const startsFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A spreadsheet keeps 15 digits of a number: an order number would lose its end. A tab before it, which nobody sees, keeps it a text. */
const isLongNumber = /^\d[\d.e]{11,}$/i;

function asText(text: string): string {
  if (startsFormula.test(text)) return `'${text}`;
  return isLongNumber.test(text) ? `\t${text}` : text;
}

function toCell(value: Cell): string {
  return typeof value === 'number' ? String(value) : `"${asText(value).replaceAll('"', '""')}"`;
}

/** Excel's own dialect: quoted, CRLF. */
function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BOM + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

const inYuan = (fen: number | null): string => (fen === null ? '—' : (fen / 100).toFixed(2));
const inSeconds = (ms: number | null): string => (ms === null ? '—' : (ms / 1000).toFixed(2));

/** Named as 飞鸽's own sheet names them, so that the two can be laid side by side. */
const figureHeaders = [
  '日期',
  '客服昵称',
  '口径',
  '是否终值',
  '询单人数',
  '下单人数',
  '支付人数',
  '询单转化率',
  '客服销售额（元）',
  '未填金额笔数',
  '客单价（元）',
  '首次响应时长（秒）',
  '平均响应时长（秒）',
];

function figureRow(day: string, figures: Figures): Cell[] {
  return [
    day,
    figures.agent ?? '全部',
    '抖音·本机统计',
    figures.final ? '是' : '否（72小时内）',
    figures.inquiry,
    figures.ordered,
    figures.paid,
    formatRate(figures.rate),
    inYuan(figures.sales),
    figures.unpriced,
    inYuan(figures.averageOrder),
    inSeconds(figures.firstResponseMs),
    inSeconds(figures.averageResponseMs),
  ];
}

/** The figures of a range: a line for each day, and their sum last. */
export function figuresCsv({ days, total }: RangeFigures): string {
  return toCsv([figureHeaders, ...days.map((day: DayFigures) => figureRow(day.day, day)), figureRow('合计', total)]);
}

const kindNames: Record<InquiryEvent['kind'], string> = {
  inquirySeen: '询单',
  buyerWrote: '买家发言',
  agentReplied: '客服回复',
  scriptsOffered: '推荐话术',
  scriptUsed: '使用话术',
  scriptSent: '发出话术',
  ordered: '下单',
  paid: '付款',
  grouped: '成团',
  cancelled: '取消订单',
  refunded: '退款',
  earlierOrderSeen: '此前订单',
  lost: '流失',
  transferred: '转接',
  corrected: '撤销',
};
const partNames = { full: '全款', deposit: '定金', balance: '尾款' } as const;

const eventHeaders = [
  '日期',
  '时间',
  '平台',
  '客服昵称',
  '买家标识',
  '事件',
  '订单号',
  '金额（元）',
  '说明',
  '用时（秒）',
];

/** `2025-06-10 23:59:59`, Shanghai. */
function clock(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(11, 19);
}

/** What tells this event from others of its kind. */
function noteOf(event: InquiryEvent, reasons: Readonly<Record<string, string>>): string {
  switch (event.kind) {
    case 'buyerWrote':
      return event.toNobody ? '离线留言' : '';
    case 'agentReplied':
      return event.auto ? '自动回复' : '';
    case 'scriptsOffered':
      return event.scriptIds.join(' ');
    case 'scriptUsed':
      return event.scriptId;
    case 'scriptSent':
      return event.edited ? `${event.scriptId} 改过` : event.scriptId;
    case 'ordered':
      return event.cod ? '货到付款' : '';
    case 'paid':
      return partNames[event.part];
    case 'lost':
      return reasons[event.reason] ?? event.reason;
    default:
      return '';
  }
}

export interface EventsCsvOptions {
  /** Loss reasons by code, as the agent named them. */
  reasons: Readonly<Record<string, string>>;
  dayStartMs?: number;
}

/** The events themselves, those taken back left out; with a reply stands how long the buyer had waited. */
export function eventsCsv(events: readonly InquiryEvent[], { reasons, dayStartMs = 0 }: EventsCsvOptions): string {
  const waits = new Map(
    readStories(events)
      .flatMap(roundsOf)
      .map((round) => [round.reply, round.waitMs]),
  );
  const rows = validEvents(events)
    .filter((event) => event.kind !== 'corrected')
    .map((event): Cell[] => {
      const order = 'order' in event ? event : null;
      const amount = 'amount' in event ? event.amount : null;
      const wait = waits.get(event.id);
      return [
        dayOf(event.at, dayStartMs),
        clock(event.at),
        event.console,
        event.agent,
        event.buyer,
        kindNames[event.kind],
        order?.order ?? '',
        amount === null ? '' : inYuan(amount),
        noteOf(event, reasons),
        wait === undefined ? '' : inSeconds(wait),
      ];
    });
  return toCsv([eventHeaders, ...rows]);
}
