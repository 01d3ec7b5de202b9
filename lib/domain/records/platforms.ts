import { type Figures, formatWait, type Rate } from '../tally/figures';
import { type Cell, countCell, moneyCell, rateCell, spanCell } from './sheet';

/** What a value of each measure is, and so what its cell is. */
export const measures = {
  sessions: 'count',
  inquiry: 'count',
  ordered: 'count',
  paid: 'count',
  rate: 'rate',
  sales: 'money',
  averageOrder: 'money',
  firstResponse: 'span',
  averageResponse: 'span',
  /** Answered in the time that the platform sets: 3 minutes, on 京东 30 seconds. */
  inTime: 'rate',
} as const satisfies Record<string, 'count' | 'rate' | 'money' | 'span'>;
export type Measure = keyof typeof measures;

/** Our own values: counts, money in fen, spans in ms, rates as their two counts; null where there is none, absent where nothing counts it. */
export type Ours = Readonly<Partial<Record<Measure, number | Rate | null>>>;

/** By preset `dy`, which every platform's sheet falls back on. */
export const oursOf = ({ inquiry, ordered, paid, rate, sales, ...rest }: Figures): Ours => ({
  inquiry,
  ordered,
  paid,
  rate,
  sales,
  averageOrder: rest.averageOrder,
  firstResponse: rest.firstResponseMs,
  averageResponse: rest.averageResponseMs,
});

export interface PlatformSheet {
  name: string;
  /** By whose definition its people are counted. */
  rule: string;
  /** Whose numbers stand in one row, apart from the day. */
  whose: string;
  /** The columns that we can fill, as the platform names them (consoles, section 12). */
  columns: readonly (readonly [name: string, measure: Measure])[];
  /** Spans as the platform writes them: `2分30秒` instead of seconds. */
  spoken?: true;
}

/** The platforms' own sheets of a day's figures. */
export const platformSheets = {
  'feige-agent': {
    name: '飞鸽（客服表）',
    rule: '抖音',
    whose: '客服昵称',
    columns: [
      ['询单人数', 'inquiry'],
      ['下单人数', 'ordered'],
      ['支付人数', 'paid'],
      ['询单转化率', 'rate'],
      ['客服销售额（元）', 'sales'],
      ['首次响应时长（秒）', 'firstResponse'],
      ['平均响应时长（秒）', 'averageResponse'],
    ],
  },
  'feige-shop': {
    name: '飞鸽（店铺表）',
    rule: '抖音',
    whose: '客服',
    columns: [
      ['询单人数', 'inquiry'],
      ['下单人数', 'ordered'],
      ['支付人数', 'paid'],
      ['客服询单支付额', 'sales'],
      ['询单转化率', 'rate'],
      ['全天首响时长', 'firstResponse'],
      ['全天平响时长', 'averageResponse'],
    ],
    spoken: true,
  },
  kuaishou: {
    name: '快手',
    rule: '抖音（快手没有公布）',
    whose: '客服',
    columns: [
      ['三分钟回复率（人维度）', 'inTime'],
      ['询单人数', 'inquiry'],
      ['下单人数', 'ordered'],
      ['支付人数', 'paid'],
      ['询单转化率', 'rate'],
      ['询单客单价', 'averageOrder'],
      ['客服销售额', 'sales'],
      ['人工平均回复时长', 'averageResponse'],
    ],
  },
  pinduoduo: {
    name: '拼多多',
    rule: '拼多多',
    whose: '客服',
    columns: [
      ['询单人数', 'inquiry'],
      ['最终成团人数', 'paid'],
      ['询单转化率', 'rate'],
      ['客服销售额', 'sales'],
      ['平均人工响应时长', 'averageResponse'],
    ],
  },
  qianniu: {
    name: '千牛',
    rule: '千牛（最终付款）',
    whose: '旺旺昵称',
    columns: [
      ['询单人数', 'inquiry'],
      ['客服销售人数', 'paid'],
      ['询单转化率', 'rate'],
      ['客服销售额', 'sales'],
      ['客服销售客单价', 'averageOrder'],
      ['平均响应时长（秒）', 'averageResponse'],
    ],
  },
  jd: {
    name: '京东',
    rule: '京东',
    whose: '客服',
    columns: [
      ['售前接待人数', 'inquiry'],
      ['下单人数', 'ordered'],
      ['下单商品金额', 'sales'],
      ['售前接待下单转化率', 'rate'],
      ['30秒应答率', 'inTime'],
      ['首次平均响应时间', 'firstResponse'],
      ['平均响应时间', 'averageResponse'],
    ],
  },
  xiaohongshu: {
    name: '小红书',
    rule: '抖音（小红书没有公布）',
    whose: '客服',
    columns: [
      ['caseCnt', 'sessions'],
      ['replyIn3minCaseRatio', 'inTime'],
      ['inquiryPayCaseRatio', 'rate'],
      ['inquiryPayGmv', 'sales'],
    ],
  },
} as const satisfies Record<string, PlatformSheet>;
export type PlatformId = keyof typeof platformSheets;

const isRate = (value: number | Rate): value is Rate => typeof value !== 'number';

/** The cell of a measure as this platform's sheet shows it. */
export function measureCell(
  value: number | Rate | null | undefined,
  measure: Measure,
  { spoken }: PlatformSheet,
): Cell {
  if (value === null || value === undefined) return null;
  if (isRate(value)) return rateCell(value);
  const kind = measures[measure];
  if (kind === 'money') return moneyCell(value);
  if (kind === 'span') return spoken ? formatWait(value) : spanCell(value);
  return countCell(value);
}
