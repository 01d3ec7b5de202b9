import { expect, it } from 'vitest';
import { eventColumns, eventRows } from '../../../lib/domain/records/event-sheet';
import { figureSheet } from '../../../lib/domain/records/figure-sheet';
import { createPlatformCount } from '../../../lib/domain/records/platform-count';
import { type PlatformId, platformSheets } from '../../../lib/domain/records/platforms';
import { csvHead, csvRows } from '../../../lib/domain/records/sheet-csv';
import type { InquiryEvent } from '../../../lib/domain/tally/events';
import { rangeFigures } from '../../../lib/domain/tally/figures';
import { anEvent } from '../../support/events';

const reasons = { price: '嫌贵没谈下来' };
const eventsCsv = (events: readonly InquiryEvent[]) =>
  csvHead(eventColumns) + csvRows(eventRows(events, { reasons, dayStartMs: 0 }));
const rowsOf = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n');

it('opens right in Excel: marked as UTF-8, CRLF, every text quoted', () => {
  const csv = eventsCsv([anEvent({ kind: 'buyerWrote', agent: '小"陈",\n一号' })]);
  expect(csv.startsWith('\uFEFF"日期",')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv).toContain('"小""陈"",\n一号"');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1'])('runs no formula from %j', (agent) => {
  expect(eventsCsv([anEvent({ kind: 'buyerWrote', agent })])).toContain(`"'${agent}"`);
});

it('keeps all digits of an order number', () => {
  const csv = eventsCsv([anEvent({ kind: 'ordered', order: '6900000000000000001', amount: 5 })]);
  expect(csv).toContain('"\t6900000000000000001",0.05');
});

it.each(['007', '1E5', '3-5', '2025/6/1', '12:30', '50%', '3月5日', 'TRUE', '1,000'])(
  'keeps %j the text that it is',
  (agent) => {
    expect(eventsCsv([anEvent({ kind: 'buyerWrote', agent })])).toContain(`"\t${agent}"`);
  },
);

it('leaves names as they are', () => {
  expect(eventsCsv([anEvent({ kind: 'buyerWrote', agent: '小陈2号' })])).toContain('"小陈2号"');
});

it('shows a range by day, and its sum, under the platform’s own names', () => {
  const events = [
    anEvent({ kind: 'buyerWrote', at: '2025-06-10 10:00:00' }),
    anEvent({ kind: 'agentReplied', at: '2025-06-10 10:00:24' }),
    anEvent({ kind: 'paid', at: '2025-06-10 11:00:00', amount: 18_890 }),
  ];
  const range = { from: '2025-06-10', to: '2025-06-11', agent: null, now: Date.parse('2025-06-14T00:00:00+08:00') };
  const [headers, ...rows] = rowsOf(csvOf('feige-agent'));
  function csvOf(platform: PlatformId): string {
    const count = createPlatformCount(platform, 0, range.now);
    count.add(events, ['2025-06-10', '2025-06-11']);
    const { columns, rows: cells } = figureSheet(
      [rangeFigures(events, range)],
      platformSheets[platform],
      count.figures,
    );
    return csvHead(columns) + csvRows(cells);
  }
  expect(headers).toContain('"询单人数","下单人数","支付人数","询单转化率"');
  expect(rows).toEqual([
    '2025-06-10,"全部",1,1,1,100.00%,188.90,24.00,24.00,0,"抖音·本机统计","是"',
    '2025-06-11,"全部",0,0,0,,0.00,,,0,"抖音·本机统计","否（还会变）"',
    '"合计","全部",1,1,1,100.00%,188.90,24.00,24.00,0,"抖音·本机统计","否（还会变）"',
  ]);
  // The shop's sheet writes spans in words.
  expect(csvOf('feige-shop')).toContain('"24秒","24秒"');
  // Nobody saw a group complete, and 京东 waits fifteen days for cancellations.
  expect(rowsOf(csvOf('pinduoduo'))[1]).toContain('"全部",1,0,0.00%,188.90,24.00,0,"拼多多·本机统计","是"');
  expect(rowsOf(csvOf('jd'))[1]).toContain(
    '"全部",1,1,188.90,100.00%,100.00%,24.00,24.00,0,"京东·本机统计","否（还会变）"',
  );
  expect(rowsOf(csvOf('xiaohongshu'))[1]).toContain('"全部",1,100.00%,100.00%,188.90,');
});

it('says with a reply how long the buyer waited, and leaves out what was taken back', () => {
  const lost = anEvent({ kind: 'lost', at: '2025-06-10 10:02:00', reason: 'price' });
  const wrong = anEvent({ kind: 'transferred' });
  const events = [
    anEvent({ kind: 'buyerWrote', at: '2025-06-10 10:00:00', buyer: 'x' }),
    anEvent({ kind: 'agentReplied', at: '2025-06-10 10:00:01', buyer: 'x', auto: true }),
    anEvent({ kind: 'agentReplied', at: '2025-06-10 10:00:24', buyer: 'x' }),
    lost,
    wrong,
    anEvent({ kind: 'corrected', target: wrong.id }),
  ];
  expect(rowsOf(eventsCsv(events)).slice(1)).toEqual([
    '2025-06-10,2025-06-10 10:00:00,"feige","a1","x","买家发言",,,"",',
    '2025-06-10,2025-06-10 10:00:01,"feige","a1","x","客服回复",,,"自动回复",',
    '2025-06-10,2025-06-10 10:00:24,"feige","a1","x","客服回复",,,"",24.00',
    '2025-06-10,2025-06-10 10:02:00,"feige","a1","b1","流失",,,"嫌贵没谈下来",',
  ]);
});

it('names what happened to an order, with what went back, and a message that reached nobody', () => {
  const events = [
    anEvent({ kind: 'buyerWrote', at: '2025-06-10 10:00:00', buyer: 'x', toNobody: true }),
    anEvent({ kind: 'grouped', at: '2025-06-10 10:01:00', buyer: 'x' }),
    anEvent({ kind: 'refunded', at: '2025-06-10 10:02:00', buyer: 'x', amount: 1250 }),
  ];
  const rows = rowsOf(eventsCsv(events)).slice(1);
  expect(rows.map((row) => row.split(',').slice(5).join())).toEqual([
    '"买家发言",,,"离线留言",',
    '"成团","o1",,"",',
    '"退款","o1",12.50,"",',
  ]);
});
