import { expect, it } from 'vitest';
import type { Table } from '../../../lib/domain/exchange/table';
import { compare } from '../../../lib/domain/records/compare';
import { parseDay, parseShare, parseSpan, parseYuan } from '../../../lib/domain/records/parse-value';
import { createPlatformCount } from '../../../lib/domain/records/platform-count';
import { type Measure, type PlatformId, platformSheets } from '../../../lib/domain/records/platforms';
import { readPlatform } from '../../../lib/domain/records/read-platform';
import { rangeFigures } from '../../../lib/domain/tally/figures';
import { anEvent } from '../../support/events';

const sheet = (...rows: string[][]): Table[] => [
  { name: '', rows: rows.map((cells, at) => ({ line: at + 1, cells })) },
];

it.each([
  ['2分30秒', 150_000],
  ['45秒', 45_000],
  ['00:01:20', 80_000],
  ['27.5', 27_500],
  ['--', null],
  ['-', null],
  ['', null],
  ['很快', null],
])('reads the span %j', (text, ms) => expect(parseSpan(text)).toBe(ms));

it.each([
  ['45.2%', 0.452],
  ['0.452', 0.452],
  ['100%', 1],
  ['—', null],
])('reads the rate %j', (text, share) => expect(parseShare(text)).toBe(share));

it('reads money and days as platforms write them', () => {
  expect(['¥1,234.50', '１２．５元', '1.2万', '--'].map(parseYuan)).toEqual([123_450, 1_250, 1_200_000, null]);
  const days = ['2025-06-10', '2025/6/1', '20250610', '2025年6月10日', '合计', '2025-13-40'];
  expect(days.map(parseDay)).toEqual(['2025-06-10', '2025-06-01', '2025-06-10', '2025-06-10', null, null]);
});

it.each([
  ['feige-agent', ['日期', '客服昵称', '询单人数', '支付人数', '首次响应时长（秒）', 'CPD']],
  ['feige-shop', ['日期', '接待会话量', '询单人数', '全天首响时长', '客服询单支付额', '退款人数']],
  ['kuaishou', ['日期', '三分钟回复率（人维度）', '询单人数', '人工平均回复时长', '询单客单价']],
  ['pinduoduo', ['日期', '咨询人数', '需人工回复的咨询人数', '询单人数', '最终成团人数', '平均人工响应时长']],
  ['qianniu', ['日期', '客服销售额', '客服销售人数', '客服销售客单价', '旺旺回复率']],
  ['jd', ['日期', '售前接待人数', '下单人数', '出库人数', '下单转化率']],
  ['xiaohongshu', ['date', 'caseCnt', 'replyIn3minCaseRatio', 'inquiryPayCaseRatio', 'inquiryPayGmv']],
])('recognises the sheet of %s by its columns, under a few lines of title', (platform, header) => {
  const cells = ['2025-06-10', ...header.slice(1).map(() => '1')];
  expect(readPlatform(sheet(['报表'], ['导出时间'], [], header, cells))).toMatchObject({ ok: true, platform });
});

it('takes rows of agents and sums, and leaves out means and blanks', () => {
  const read = readPlatform(
    sheet(
      ['日期', '客服昵称', '询单人数', '支付人数', '客服销售额（元）', '平均响应时长（秒）'],
      ['2025-06-10', '小陈', '12', '5', '1,024.00', '31'],
      ['2025-06-10', '店铺汇总值', '30', '--', '-', ''],
      ['2025-06-10', '店铺平均值', '15', '3', '1', '1'],
    ),
  );
  expect(read.ok && read.rows).toEqual([
    { day: '2025-06-10', agent: '小陈', values: { inquiry: 12, paid: 5, sales: 102_400, averageResponse: 31_000 } },
    { day: '2025-06-10', agent: null, values: { inquiry: 30 } },
  ]);
});

const jdRow = (day: string, agent: string) => [day, agent, '40', '20', '18', '3,000.00', '2700', '50%', '45%'];
const jdValues = { inquiry: 40, ordered: 20, sales: 300_000, rate: 0.5 };

it('reads 京东’s sheet under headings of two lines', () => {
  const read = readPlatform(
    sheet(
      ['客服_销售绩效', '', '', '', '', '', ''],
      ['日期', '客服', '售前接待人数', '下单', '', '出库', ''],
      ['', '', '', '人数', '商品金额', '人数', '商品金额'],
      ['2025-06-10', '小陈', '40', '20', '3,000.00', '18', '2700'],
    ),
  );
  expect(read).toMatchObject({ ok: true, platform: 'jd' });
  expect(read.ok && read.rows).toEqual([
    { day: '2025-06-10', agent: '小陈', values: { inquiry: 40, ordered: 20, sales: 300_000 } },
  ]);
});

it('reads 京东’s sheet without names by where its columns stand, from the fourth line on', () => {
  const [titled] = sheet(['京东'], ['导出'], ['', ''], jdRow('2025-06-10', '小陈'), jdRow('2025-06-10', '合计')) as [
    Table,
  ];
  const read = readPlatform([{ ...titled, name: '客服_销售绩效' }]);
  expect(read.ok && read.rows).toEqual([
    { day: '2025-06-10', agent: '小陈', values: jdValues },
    { day: '2025-06-10', agent: null, values: jdValues },
  ]);
  const [whole] = sheet(['客服_销售绩效'], [], [], ['2025-06-10', ...jdRow('', '').slice(2)]) as [Table];
  expect(readPlatform([whole])).toMatchObject({ rows: [{ agent: null, values: jdValues }] });
  // Without its name nobody can say what such columns are.
  expect(readPlatform([titled])).toMatchObject({ ok: false });
  expect(readPlatform([{ ...titled, name: '客服_服务工作量' }])).toMatchObject({ ok: false, line: /销售绩效/ });
});

it('says what it knows where it knows nothing of a file', () => {
  expect(readPlatform(sheet(['分组', '内容'], ['价格', '亲']))).toMatchObject({ ok: false, line: /认不出这张表/ });
  expect(readPlatform(sheet(['日期', '询单人数', '下单人数', '支付人数']))).toMatchObject({
    ok: false,
    line: /没有能对的数/,
  });
  expect(readPlatform([])).toMatchObject({ ok: false });
});

it('lays our figures beside the platform’s, and explains by definition', () => {
  const events = [
    anEvent({ kind: 'buyerWrote', at: '2025-06-10 10:00:00', agent: '小陈' }),
    anEvent({ kind: 'paid', at: '2025-06-10 11:00:00', amount: 10_000, agent: '小陈' }),
  ];
  const options = { from: '2025-06-09', to: '2025-06-10', agent: null, now: 0 };
  const local = new Map([[null, rangeFigures(events, options)]]);
  const rows = [
    { day: '2025-06-10', agent: null, values: { inquiry: 2, sales: 10_000 } },
    { day: null, agent: '小王', values: { inquiry: 4 } },
  ];
  const { figures: count } = createPlatformCount('pinduoduo', 0, 0);
  const [first, second] = compare(rows, ['inquiry', 'sales'], 'pinduoduo', local, count);
  expect(first?.figures).toMatchObject([
    { theirs: 2, ours: 0, why: expect.stringContaining('售后') },
    { theirs: 10_000, ours: 10_000 },
  ]);
  expect(second).toMatchObject({ isKnown: false, figures: [{ theirs: 4, ours: null }, { theirs: null }] });
});

it('counts each sheet by the definitions of its own platform', () => {
  const at = (time: string, own: object) => anEvent({ at: `2025-06-10 ${time}`, agent: '小陈', ...own } as never);
  const events = [
    at('10:00:00', { kind: 'buyerWrote' }),
    at('10:01:00', { kind: 'agentReplied' }),
    // Placed 30 hours later: within 72 hours, not within 24.
    anEvent({ kind: 'ordered', at: '2025-06-11 16:00:00', amount: 9_900, agent: '小陈' }),
    anEvent({ kind: 'paid', at: '2025-06-11 16:01:00', amount: 9_900, agent: '小陈' }),
    anEvent({ kind: 'buyerWrote', at: '2025-06-10 12:00:00', agent: '小陈', buyer: 'trained', console: 'practice' }),
  ];
  const days = ['2025-06-10'];
  const local = new Map([[null, rangeFigures(events, { from: '2025-06-10', to: '2025-06-10', agent: null, now: 0 })]]);
  const ours = (platform: PlatformId, measure: Measure) => {
    const count = createPlatformCount(platform, 0, 0);
    count.add(events, days);
    const rows = [{ day: '2025-06-10', agent: null, values: {} }];
    return compare(rows, [measure], platform, local, count.figures)[0]?.figures[0]?.ours;
  };
  expect(ours('feige-agent', 'paid')).toBe(1);
  expect(ours('feige-agent', 'inTime')).toBe(1);
  expect(ours('pinduoduo', 'paid')).toBe(0);
  expect(ours('pinduoduo', 'inquiry')).toBe(1);
  expect(ours('qianniu', 'paid')).toBe(1);
  expect(ours('jd', 'ordered')).toBe(0);
  expect(ours('jd', 'inquiry')).toBe(1);
  expect(ours('jd', 'paid')).toBeNull();
  expect(ours('xiaohongshu', 'sessions')).toBe(1);
  expect(ours('kuaishou', 'inTime')).toBe(1);
});

it.each(Object.entries(platformSheets))(
  'reads our own sheet of %s back as that platform’s',
  (platform, { whose, columns }) => {
    const names = ['日期', whose, ...columns.map(([name]) => name)];
    const read = readPlatform(sheet(names, ['2025-06-10', '小陈', ...columns.map(() => '1')]));
    expect(read).toMatchObject({ ok: true, platform });
    expect(read.ok && new Set(read.measures)).toEqual(new Set(columns.map(([, measure]) => measure)));
  },
);
