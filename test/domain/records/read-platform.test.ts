import { expect, it } from 'vitest';
import type { Table } from '../../../lib/domain/exchange/table';
import { compare } from '../../../lib/domain/records/compare';
import { parseDay, parseShare, parseSpan, parseYuan } from '../../../lib/domain/records/parse-value';
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
  const [first, second] = compare(rows, ['inquiry', 'sales'], 'pinduoduo', local);
  expect(first?.figures).toMatchObject([
    { theirs: 2, ours: 1, why: expect.stringContaining('售后') },
    { theirs: 10_000, ours: 10_000 },
  ]);
  expect(second).toMatchObject({ isKnown: false, figures: [{ theirs: 4, ours: null }, { theirs: null }] });
});
