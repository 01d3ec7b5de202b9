import { parsePrice, yuan } from '../money';
import type { ExcessStep } from '../tally/presets/commission';
import type { Band, BandItem } from '../tally/presets/kpi';
import { isDecimal, isPoints, type ScoreSettings } from './score-item';
import { parseBands } from './tables';

/** Each value as it is typed. Bands are `0.75=100 0.65=80`; shares are written as in the sheet, 0 to 1. */
export const scoreLabels = {
  line: { label: '转化率线（%）', hint: '抖音平台均值 30' },
  bands: { label: '响应时长分段（秒）', hint: '60 内用 5 的倍数，以上用 30 的倍数' },
  goalPaid: { label: '本月支付人数目标', hint: '不定就空着' },
  goalSales: { label: '本月销售额目标（元）', hint: '不定就空着' },
  conversion: { label: '询单转化率：分档', hint: '0.75=100 表示到 75% 得 100 分' },
  conversionWeight: { label: '询单转化率：权重', hint: undefined },
  payRate: { label: '支付率：分档', hint: undefined },
  payRateWeight: { label: '支付率：权重', hint: undefined },
  averageOrder: { label: '落实客单价比：分档', hint: undefined },
  averageOrderWeight: { label: '落实客单价比：权重', hint: undefined },
  reply: { label: '回复率：分档', hint: undefined },
  replyWeight: { label: '回复率：权重', hint: undefined },
  response: { label: '平均响应（秒）：分档', hint: '30=100 表示 30 秒内得 100 分' },
  responseWeight: { label: '平均响应：权重', hint: undefined },
  tasksWeight: { label: '任务完成：权重', hint: undefined },
  attitudeWeight: { label: '工作态度：权重', hint: undefined },
  attendanceWeight: { label: '考勤：权重', hint: undefined },
  perLate: { label: '迟到早退每次扣', hint: undefined },
  perLeave: { label: '请假每天扣', hint: undefined },
  tasks: { label: '任务得分', hint: undefined },
  attitude: { label: '态度得分', hint: undefined },
  late: { label: '迟到早退（次）', hint: undefined },
  leave: { label: '请假（天）', hint: undefined },
  ratio: { label: '落实客单价比', hint: '平台上看到的，没有就空着' },
  base: { label: '绩效基数（元）', hint: undefined },
  target: { label: '提成目标额（元）', hint: undefined },
  baseRate: { label: '目标内提成（%）', hint: undefined },
  excessRate: { label: '超出部分提成（%）', hint: undefined },
  excessSteps: {
    label: '超出部分按考核分加减（百分点）',
    hint: '95=+0.2 表示 95 分起加 0.2；80.01=0 表示高于 80 分不变；低于最后一档的，超出部分没有提成',
  },
} as const;
export type ScoreField = keyof typeof scoreLabels;
export type ScoreFields = Record<ScoreField, string>;

export const scoreSections: readonly { title: string; names: readonly ScoreField[] }[] = [
  { title: '线和目标', names: ['line', 'bands', 'goalPaid', 'goalSales'] },
  { title: '本月评分', names: ['tasks', 'attitude', 'late', 'leave', 'ratio'] },
  { title: '绩效和提成', names: ['base', 'target', 'baseRate', 'excessRate', 'excessSteps'] },
  {
    title: '考核表',
    names: [
      'conversion',
      'conversionWeight',
      'payRate',
      'payRateWeight',
      'averageOrder',
      'averageOrderWeight',
      'reply',
      'replyWeight',
      'response',
      'responseWeight',
      'tasksWeight',
      'attitudeWeight',
      'attendanceWeight',
      'perLate',
      'perLeave',
    ],
  },
];

const bandsText = ({ bands }: BandItem): string => bands.map(({ limit, points }) => `${limit}=${points}`).join(' ');
/** `0.2` as `+0.2`. */
const signed = (points: string): string => (Number(points) > 0 ? `+${points}` : points);
const moneyText = (fen: number | null): string => (fen === null ? '' : yuan(fen).slice(1));

/** The values as they stand in the form. */
export function scoreFields({ line, bands, sheet, base, rule, given, goals }: ScoreSettings): ScoreFields {
  return {
    line,
    bands: bands.join(' '),
    goalPaid: goals.paid === null ? '' : String(goals.paid),
    goalSales: moneyText(goals.sales),
    conversion: bandsText(sheet.conversion),
    conversionWeight: String(sheet.conversion.weight),
    payRate: bandsText(sheet.payRate),
    payRateWeight: String(sheet.payRate.weight),
    averageOrder: bandsText(sheet.averageOrder),
    averageOrderWeight: String(sheet.averageOrder.weight),
    reply: bandsText(sheet.reply),
    replyWeight: String(sheet.reply.weight),
    response: bandsText(sheet.response),
    responseWeight: String(sheet.response.weight),
    tasksWeight: String(sheet.tasks),
    attitudeWeight: String(sheet.attitude),
    attendanceWeight: String(sheet.attendance.weight),
    perLate: String(sheet.attendance.perLate),
    perLeave: String(sheet.attendance.perLeave),
    tasks: given.tasks,
    attitude: given.attitude,
    late: String(given.late),
    leave: String(given.leave),
    ratio: given.ratio,
    base: moneyText(base),
    target: moneyText(rule.target),
    baseRate: rule.baseRate,
    excessRate: rule.excessRate,
    excessSteps: rule.steps.map(({ from, points }) => `${from}=${signed(points)}`).join(' '),
  };
}

const stepLine = '写成 95=+0.2 80.01=0 60=-0.2 这样，用空格隔开';

function readStep(typed: string): ExcessStep | null {
  const [from = '', change = '', ...more] = typed.split('=');
  const points = change.replace(/^\+/, '');
  return more.length === 0 && isDecimal(from) && isPoints(points) ? { from, points } : null;
}

const bandLine = '写成 0.75=100 0.65=80 这样，用空格隔开';

function readBand(typed: string): Band | null {
  const [limit = '', points = '', ...more] = typed.split('=');
  return more.length === 0 && isDecimal(limit) && /^\d{1,3}$/.test(points) ? { limit, points: Number(points) } : null;
}

/** Up to ten of them, with white space or commas between; null where one cannot be read. */
function readList<Value>(typed: string, read: (one: string) => Value | null): Value[] | null {
  const values = typed
    .trim()
    .split(/[\s,，]+/)
    .map(read);
  return values.length > 10 || values.some((value) => value === null) ? null : (values as Value[]);
}

/** Best first, whichever way they were typed. */
function readBandList(typed: string, better: BandItem['better']): Band[] | null {
  const order = better === 'more' ? -1 : 1;
  return readList(typed, readBand)?.sort((a, b) => order * (Number(a.limit) - Number(b.limit))) ?? null;
}

const readStepList = (typed: string): ExcessStep[] | null =>
  readList(typed, readStep)?.sort((a, b) => Number(b.from) - Number(a.from)) ?? null;

export type ReadScore =
  | { ok: true; score: ScoreSettings }
  | { ok: false; problems: Partial<Record<ScoreField, string>> };

/** What was typed as settings, or what is wrong at which field. */
export function readScoreForm(fields: ScoreFields): ReadScore {
  const problems: Partial<Record<ScoreField, string>> = {};
  const take = <Value>(
    name: ScoreField,
    line: string,
    read: (typed: string) => Value | null,
    instead: Value,
  ): Value => {
    const value = read(fields[name].trim());
    if (value === null) problems[name] = line;
    return value ?? instead;
  };
  const count = (name: ScoreField): number =>
    take(name, '写一个整数', (typed) => (/^\d{1,6}$/.test(typed) ? Number(typed) : null), 0);
  const decimal = (name: ScoreField): string =>
    take(name, '写一个数字，比如 1.2', (typed) => (isDecimal(typed) ? typed : null), '0');
  const money = (name: ScoreField): number =>
    take(name, '金额没看懂，写成 750 或 750.50', (typed) => parsePrice(typed)?.price ?? null, 0);
  const item = (name: 'conversion' | 'payRate' | 'averageOrder' | 'reply' | 'response'): BandItem => {
    const better = name === 'response' ? 'less' : 'more';
    const bands = take(name, bandLine, (typed) => readBandList(typed, better), []);
    return { weight: count(`${name}Weight`), bands, better };
  };
  const bands = parseBands(fields.bands);
  if (!bands.ok) problems.bands = bands.line;
  const score: ScoreSettings = {
    line: decimal('line'),
    bands: bands.ok ? bands.edges : [],
    goals: {
      paid: fields.goalPaid.trim() === '' ? null : count('goalPaid'),
      sales: fields.goalSales.trim() === '' ? null : money('goalSales'),
    },
    sheet: {
      conversion: item('conversion'),
      payRate: item('payRate'),
      averageOrder: item('averageOrder'),
      reply: item('reply'),
      response: item('response'),
      tasks: count('tasksWeight'),
      attitude: count('attitudeWeight'),
      attendance: { weight: count('attendanceWeight'), perLate: count('perLate'), perLeave: count('perLeave') },
    },
    base: money('base'),
    rule: {
      target: money('target'),
      baseRate: decimal('baseRate'),
      excessRate: decimal('excessRate'),
      steps: take('excessSteps', stepLine, readStepList, []),
    },
    given: {
      tasks: decimal('tasks'),
      attitude: decimal('attitude'),
      late: count('late'),
      leave: count('leave'),
      ratio: fields.ratio.trim() === '' ? '' : decimal('ratio'),
    },
  };
  return Object.keys(problems).length === 0 ? { ok: true, score } : { ok: false, problems };
}
