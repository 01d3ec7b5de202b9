import readXlsxFile from 'read-excel-file/universal';
import { expect, it } from 'vitest';
import { unzip } from '../../../lib/domain/exchange/unzip';
import { writeSheets } from '../../../lib/domain/exchange/write-sheets';

const columns = [
  '日期',
  '时间',
  '客服昵称',
  '询单人数',
  '询单转化率',
  '客服销售额（元）',
  '平均响应时长（秒）',
  '订单号',
];
const at = Date.parse('2025-06-10T23:59:59+08:00');
const row = [
  { day: '2025-06-10' },
  { at },
  '=小陈😀',
  { count: 3 },
  { rate: { over: 2, under: 3 } },
  { fen: 18_890 },
  { ms: 24_500 },
  '6900000000000000001',
];

it('writes numbers as numbers, money as money, days as days and codes as texts', async () => {
  const file = await writeSheets([
    { name: '日报', columns: columns.map((name) => ({ name })), rows: [row, columns.map(() => null)] },
    { name: '明细', columns: [{ name: 'toString' }], rows: [] },
  ]);
  const [first, second] = await readXlsxFile(await file.arrayBuffer());
  expect(first?.sheet).toBe('日报');
  expect(first?.data[0]).toEqual(columns);
  const [day, time, agent, count, rate, money, span, order] = first?.data[1] ?? [];
  expect(day).toEqual(new Date('2025-06-10T00:00:00Z'));
  expect(Math.round(((time as unknown as Date).getTime() - at) / 1000)).toBe(8 * 3600);
  expect([agent, count, money, span, order]).toEqual(['=小陈😀', 3, 188.9, 24.5, '6900000000000000001']);
  expect(rate).toBeCloseTo(2 / 3, 12);
  expect(second?.sheet).toBe('明细');
});

it('keeps the header in sight, shows rates as percents, and writes no formula', async () => {
  const file = await writeSheets([{ name: '日报', columns: columns.map((name) => ({ name })), rows: [row] }]);
  const files = await unzip(new Uint8Array(await file.arrayBuffer()), (name) => name.endsWith('.xml'));
  if (!files.ok) throw new Error(files.line);
  const xml = (name: string) => new TextDecoder().decode(files.value.get(name));
  expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  expect(xml('xl/styles.xml')).toContain('0.00%');
});
