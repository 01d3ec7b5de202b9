import { type Figures, formatWait } from '../tally/figures';
import { type Cell, countCell, moneyCell, rateCell, spanCell } from './sheet';

/** What of our figures a column shows. */
export const measures = {
  inquiry: ({ inquiry }) => countCell(inquiry),
  ordered: ({ ordered }) => countCell(ordered),
  paid: ({ paid }) => countCell(paid),
  rate: ({ rate }) => rateCell(rate),
  sales: ({ sales }) => moneyCell(sales),
  averageOrder: ({ averageOrder }) => moneyCell(averageOrder),
  firstResponse: ({ firstResponseMs }) => spanCell(firstResponseMs),
  averageResponse: ({ averageResponseMs }) => spanCell(averageResponseMs),
} as const satisfies Record<string, (figures: Figures) => Cell>;
export type Measure = keyof typeof measures;

export interface PlatformSheet {
  name: string;
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
    whose: '客服',
    columns: [
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
    whose: '客服',
    columns: [
      ['询单人数', 'inquiry'],
      ['询单转化率', 'rate'],
      ['客服销售额', 'sales'],
      ['平均人工响应时长', 'averageResponse'],
    ],
  },
  qianniu: {
    name: '千牛',
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
    whose: '客服',
    columns: [
      ['售前接待人数', 'inquiry'],
      ['下单人数', 'ordered'],
      ['支付人数', 'paid'],
      ['询单转化率', 'rate'],
      ['销售额', 'sales'],
      ['首次响应时长（秒）', 'firstResponse'],
      ['平均响应时长（秒）', 'averageResponse'],
    ],
  },
} as const satisfies Record<string, PlatformSheet>;
export type PlatformId = keyof typeof platformSheets;

/** The cell of a measure as this platform's sheet shows it. */
export function measureCell(figures: Figures, measure: Measure, { spoken }: PlatformSheet): Cell {
  const cell: Cell = measures[measure](figures);
  return spoken && cell !== null && typeof cell === 'object' && 'ms' in cell ? formatWait(cell.ms) : cell;
}
