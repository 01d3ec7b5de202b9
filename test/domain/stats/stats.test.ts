import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../lib/domain/group-by';
import type { Script } from '../../../lib/domain/scripts/script';
import { nextSteps, paidToLine, reachesLine } from '../../../lib/domain/stats/advice';
import { filterRows, noFilter, rowsBehind } from '../../../lib/domain/stats/behind';
import { barChart, chartOf } from '../../../lib/domain/stats/chart';
import { formatInterval, wilson } from '../../../lib/domain/stats/interval';
import { topLosses } from '../../../lib/domain/stats/losses';
import { monthScore, perDayLeft, withOneMore } from '../../../lib/domain/stats/month';
import { readScoreForm, scoreFields } from '../../../lib/domain/stats/score-form';
import { defaultScore, parseScore } from '../../../lib/domain/stats/score-item';
import { shiftSummary } from '../../../lib/domain/stats/summary';
import {
  hourTable,
  intentTable,
  lossTable,
  parseBands,
  scriptTable,
  waitTable,
} from '../../../lib/domain/stats/tables';
import type { InquiryEvent } from '../../../lib/domain/tally/events';
import { figuresOfParts, groupsOfParts } from '../../../lib/domain/tally/figures';
import { partsOfBuyer } from '../../../lib/domain/tally/sums';
import { anEvent } from '../../support/events';

const day = '2025-06-10';
const range = { from: day, to: day, agent: null, dayStartMs: 0 };
const now = Date.parse('2025-06-20T00:00:00+08:00');
const reasons = [
  { code: 'price', label: '嫌贵没谈下来', byAgent: true },
  { code: 'stock', label: '缺货断码', byAgent: false },
];
const reasonMap = new Map(reasons.map((reason) => [reason.code, reason]));

const asked = (buyer: string, time: string, own: object = {}) =>
  anEvent({ kind: 'buyerWrote', buyer, at: `${day} ${time}`, ...own });
const after = (kind: InquiryEvent['kind'], buyer: string, time: string, own: object = {}) =>
  anEvent({ kind, buyer, at: `${day} ${time}`, ...own });

/** One paid, one ordered, one lost to its price, one to the stock, one of whom nobody knows. */
const log = [
  asked('b1', '09:10:00', { intents: ['price_high'] }),
  after('agentReplied', 'b1', '09:10:08'),
  after('paid', 'b1', '09:30:00', { order: 'o1', amount: 10_000 }),
  asked('b2', '09:20:00', { intents: ['shipping'] }),
  after('agentReplied', 'b2', '09:20:45'),
  after('ordered', 'b2', '09:40:00', { order: 'o2', amount: 5_000 }),
  asked('b3', '11:00:00', { intents: ['price_high'] }),
  after('lost', 'b3', '11:10:00', { reason: 'price' }),
  asked('b4', '11:20:00'),
  after('lost', 'b4', '11:30:00', { reason: 'stock' }),
  asked('b5', '11:40:00'),
];
const partsOf = (events: readonly InquiryEvent[]) =>
  [...groupBy(events, ({ buyer }) => buyer).values()].flatMap((theirs) => partsOfBuyer(theirs, { dayStartMs: 0 }));
const groups = groupsOfParts(partsOf(log), null);
const figures = figuresOfParts(partsOf(log), { ...range, now }).total;
const input = { groups, before: null };
const linesOf = (table: { rows: readonly { label: string; cells: readonly string[] }[] }) =>
  table.rows.map(({ label, cells }) => [label, ...cells].join(' '));

describe('tables', () => {
  it('show every hour from the first to the last, the empty ones too', () => {
    expect(linesOf(hourTable(input))).toEqual([
      '9 点 2 1 50.00% 27秒 ¥100.00',
      '10 点 0 0 — — ¥0.00',
      '11 点 3 0 0.00% — ¥0.00',
    ]);
  });

  it('put what nobody knows last', () => {
    expect(linesOf(lossTable(input, reasonMap))).toEqual([
      '嫌贵没谈下来 1 25.00% 客服',
      '缺货断码 1 25.00% 非客服',
      '未说明 2 50.00% —',
    ]);
    expect(intentTable(input).rows.map(({ label }) => label)).toEqual(['嫌贵', '发货物流', '未识别']);
  });

  it('count waits in the shop’s own bands', () => {
    expect(linesOf(waitTable(input, [10, 60]))).toEqual(['10 秒内 1 50.00%', '10–60 秒 1 50.00%', '60 秒以上 0 0.00%']);
  });

  it('stand beside those of the days compared with, rows of then among them', () => {
    const before = groupsOfParts(partsOf([asked('x', '15:00:00', { intents: ['compare'] })]), null);
    const rows = intentTable({ groups, before }).rows.map(({ label, value, before }) => [label, value, before]);
    expect(rows).toContainEqual(['货比三家', 0, 1]);
    expect(rows).toContainEqual(['嫌贵', 2, 0]);
  });

  it.each([
    ['10 30 60 180', true],
    ['10，30', true],
    ['', false],
    ['30 10', false],
    ['7', false],
    ['400', false],
  ])('bands “%s” can be counted: %s', (typed, ok) => expect(parseBands(typed).ok).toBe(ok));

  it('say no share of a script below 30 uses, and one with its interval from 30 on', () => {
    const of = (used: number) =>
      scriptTable({ groups: { 'script:x': { offered: used, used, paid: 12 } }, before: null }, new Map(), null);
    expect(of(29).rows[0]?.cells.at(-1)).toBe('不足 30 次');
    expect(of(30).rows[0]?.cells.at(-1)).toBe('40.00%（24%–58%）');
    const against = { 'use:x|price_high': { used: 3 }, 'use:x|shipping': { used: 2 } };
    expect(scriptTable({ groups: against, before: null }, new Map(), 'shipping').rows).toMatchObject([{ value: 2 }]);
  });
});

it.each([
  [0, 30, '0%–12%'],
  [10, 40, '14%–41%'],
  [30, 30, '88%–100%'],
])('Wilson’s interval of %i of %i is %s', (over, under, words) => {
  const interval = wilson({ over, under });
  expect(interval && formatInterval(interval)).toBe(words);
});

it('a chart draws each row, the days compared with as a bar of their own, and stays within its width', () => {
  const table = lossTable({ groups, before: groups }, reasonMap);
  const { shapes, width } = barChart(table, 540);
  expect(shapes.filter(({ tone }) => tone === 'bar')).toHaveLength(3);
  expect(shapes.filter(({ tone }) => tone === 'before')).toHaveLength(3);
  for (const shape of [...shapes, ...chartOf(hourTable(input), 540).shapes])
    if (shape.shape === 'rect') expect(shape.x + shape.width).toBeLessThanOrEqual(width);
});

describe('the rows behind a figure', () => {
  const { days, sessions } = rowsBehind(log, range);
  it('are as many as the figure says', () => {
    expect(days).toHaveLength(figures.consulted);
    expect(filterRows(days, { ...noFilter, inquiry: 'yes' })).toHaveLength(figures.inquiry);
    expect(filterRows(days, { ...noFilter, result: 'paid' })).toHaveLength(figures.paid);
    expect(filterRows(days, { ...noFilter, group: 'step:ordered' })).toHaveLength(figures.ordered);
    expect(filterRows(days, { ...noFilter, group: 'loss:' })).toHaveLength(groups['loss:']?.lost ?? 0);
  });

  it('end in one of four ways', () => {
    expect(days.map(({ buyer, result }) => `${buyer} ${result}`)).toEqual([
      'b5 unknown',
      'b4 lost',
      'b3 lost',
      'b2 ordered',
      'b1 paid',
    ]);
    expect(days.at(-1)?.events.map(({ kind }) => kind)).toEqual(['buyerWrote', 'agentReplied', 'paid']);
  });

  it('are talks where the agent looks talk by talk', () => {
    const again = asked('b1', '10:00:00');
    const two = rowsBehind([...log, again], range).sessions.filter(({ buyer }) => buyer === 'b1');
    expect(two.map(({ at, events }) => [at === again.at, events.length])).toEqual([
      [true, 1],
      [false, 3],
    ]);
    expect(sessions).toHaveLength(5);
  });

  it('are one agent’s where one is asked for, and never training', () => {
    expect(rowsBehind(log, { ...range, agent: 'a2' }).days).toEqual([]);
    expect(rowsBehind([{ ...(log[0] as InquiryEvent), console: 'practice' }], range).days).toEqual([]);
  });
});

it('the agent’s own losses come with cards that answer the worry behind them', () => {
  const card = (id: string): Script => ({ id, stage: 'objection', title: id, text: id, intents: ['price_high'] });
  const found = topLosses({ ...groups, 'script:good': { paid: 3 } }, reasons, [card('poor'), card('good')]);
  expect(found).toMatchObject([
    { code: 'price', lost: 1, intent: 'price_high', cards: [{ id: 'good' }, { id: 'poor' }] },
  ]);
});

describe('what to do next', () => {
  it('is said by figures, and only where they hold', () => {
    const lines = nextSteps(figures, groups, '30').map((step) => step.line);
    expect(lines).toEqual([
      '1 人下了单还没付款，先去催付',
      '转化率 20.00%，再成 1 人就到 30% 的线',
      '1 位询单的还没说明结果，回去看一眼，该跟的跟',
    ]);
    expect(nextSteps({ ...figures, inquiry: 0, ordered: 0, paid: 0, lateRounds: 0 }, {}, '30')).toEqual([]);
  });
  it.each([
    [10, 3, '30', true, 0],
    [10, 2, '30', false, 1],
    [3, 1, '33.34', false, 1],
    [3, 1, '33.33', true, 0],
  ])('of %i asked %i paid; line %s reached: %s, missing %i', (inquiry, paid, line, reached, missing) => {
    expect(reachesLine({ rate: { over: paid, under: inquiry } }, line)).toBe(reached);
    expect(paidToLine({ inquiry, paid }, line)).toBe(missing);
  });
});

describe('the month', () => {
  it('comes to a score and pay by the shop’s sheet, and shows what one more changes', () => {
    const score = { ...defaultScore, given: { ...defaultScore.given, ratio: '1.12' } };
    const { kpi, pay, commission } = monthScore(figures, score);
    // 支付率 1/2 and 回复率 2/5 get nothing; 客单价比 10, 平均响应 26.5 s 5, given 10 + 5 + 10.
    expect(kpi.total).toBe('40.00');
    expect(commission).toBe(1_00);
    expect(pay).toBe(300_00 + 1_00);
    const more = withOneMore(figures);
    expect(more).toMatchObject({ paid: 2, ordered: 2, paidOrders: 2, placedOrders: 2, sales: 20_000 });
    expect(withOneMore({ ...figures, paid: 5 })).toBeNull();
  });
  it.each([
    [40, 100, '2025-06-25', 60, 6, 10],
    [100, 100, '2025-06-30', 0, 1, 0],
    [0, 10, '2024-02-29', 10, 1, 10],
  ])('%i of %i on %s leaves %i in %i days, %i a day', (done, goal, today, left, days, perDay) =>
    expect(perDayLeft(done, goal, today)).toEqual({ left, days, perDay }),
  );
});

describe('the shop’s sheet', () => {
  it('is read back from its form as it was', () => {
    expect(readScoreForm(scoreFields(defaultScore))).toEqual({ ok: true, score: defaultScore });
  });
  it('takes the steps of the commission in any order', () => {
    const read = readScoreForm({ ...scoreFields(defaultScore), excessSteps: '60=-0.5，90=+1' });
    const steps = [
      { from: '90', points: '1' },
      { from: '60', points: '-0.5' },
    ];
    expect(read.ok && read.score.rule.steps).toEqual(steps);
    expect(read.ok && parseScore(JSON.parse(JSON.stringify(read.score)))).toEqual(read.ok && read.score);
    expect(parseScore({ rule: { steps: [{ from: '90', points: '+1' }] } }).rule.steps).toEqual(defaultScore.rule.steps);
  });
  it('says at each field what is wrong with it', () => {
    const fields = {
      ...scoreFields(defaultScore),
      line: '三成',
      conversion: '0.75:100',
      base: '很多',
      bands: '7',
      excessSteps: '95加0.2',
    };
    expect(readScoreForm(fields)).toEqual({
      ok: false,
      problems: {
        line: expect.any(String),
        conversion: expect.any(String),
        base: expect.any(String),
        bands: expect.any(String),
        excessSteps: expect.any(String),
      },
    });
  });
  it.each([[null], [7], [{ line: 'x', bands: [7], sheet: { conversion: { bands: 'no' } }, given: [], goals: 3 }]])(
    'kept as %j is the example',
    (value) => expect(parseScore(value)).toEqual(defaultScore),
  );
  it('is kept whole', () => {
    const own = { ...defaultScore, line: '45', bands: [5, 30], goals: { paid: 100, sales: null } };
    expect(parseScore(JSON.parse(JSON.stringify(own)))).toEqual(own);
  });
});

it('the summary of a shift is what is pasted into the group', () => {
  const text = shiftSummary({
    days: day,
    agent: '小禾',
    figures,
    before: null,
    line: '30',
    losses: lossTable(input, reasonMap),
    steps: ['先催付'],
  });
  expect(text.split('\n')).toEqual([
    '【交班小结】2025-06-10 小禾',
    '咨询 5，询单 5，下单 2，支付 1',
    '询单转化率 20.00%（线 30%）',
    '销售额 ¥100.00，客单价 ¥100.00',
    '首次响应 27秒，平均响应 27秒',
    '没成的：嫌贵没谈下来 1、缺货断码 1、未说明 2',
    '接下来：',
    '1. 先催付',
    '本机统计，抖音口径，以平台数据为准',
  ]);
});
