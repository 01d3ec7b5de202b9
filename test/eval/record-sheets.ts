import { eventColumns, eventRows, type Labels } from '../../lib/domain/records/event-sheet';
import { figureSheet } from '../../lib/domain/records/figure-sheet';
import { recordKinds } from '../../lib/domain/records/kinds';
import { createPlatformCount } from '../../lib/domain/records/platform-count';
import { type PlatformId, platformSheets } from '../../lib/domain/records/platforms';
import { sessionColumns, sessionRows } from '../../lib/domain/records/session-sheet';
import type { Sheet } from '../../lib/domain/records/sheet';
import { createUseCount, useColumns } from '../../lib/domain/records/use-sheet';
import { daysBetween } from '../../lib/domain/tally/day';
import { rangeFigures } from '../../lib/domain/tally/figures';
import { anEvent } from '../support/events';

/** Names that a spreadsheet likes to read as something else. */
const agents = ['小陈', '007', '=SUM(A1)', '3-5', '1E5', '“引号",逗号', '𠮷野😀', '繁體客服'];
const range = { from: '2025-06-10', to: '2025-06-12' };

/** Talks over midnight, paid and lost ones, orders with numbers longer than a spreadsheet counts. */
const events = agents.flatMap((agent, at) => {
  const buyer = `b${at}`;
  const day = `2025-06-1${at % 3}`;
  const base = { agent, buyer };
  const order = `69000000000000000${10 + at}`;
  const sold = [
    anEvent({ ...base, kind: 'ordered', at: `${day} 23:59:10`, order, amount: 18_890 + at }),
    anEvent({ ...base, kind: 'paid', at: `${day} 23:59:40`, order, amount: 18_890 + at }),
    anEvent({ ...base, kind: 'grouped', at: `${day} 23:59:50`, order }),
  ];
  return [
    anEvent({ ...base, kind: 'buyerWrote', at: `${day} 23:58:00`, intents: ['price_high', 'shipping'] }),
    anEvent({ ...base, kind: 'scriptsOffered', at: `${day} 23:58:01`, scriptIds: ['2025-1', 'greet.01'] }),
    anEvent({ ...base, kind: 'scriptUsed', at: `${day} 23:58:02`, scriptId: '2025-1' }),
    anEvent({ ...base, kind: 'scriptSent', at: `${day} 23:58:24`, scriptId: '2025-1', edited: at % 2 === 0 }),
    anEvent({ ...base, kind: 'agentReplied', at: `${day} 23:58:24` }),
    ...(at % 2 === 0 ? sold : [anEvent({ ...base, kind: 'lost', at: `${day} 23:59:30`, reason: 'price' })]),
  ];
});

/** What is exported of these days, in the words of each platform. */
export function recordSheets(): [name: string, sheets: readonly Sheet[]][] {
  const days = daysBetween(range.from, range.to);
  const now = Date.parse('2025-07-10T00:00:00+08:00');
  const labels: Labels = { dayStartMs: 0, reasons: { price: '嫌贵没谈下来' } };
  const uses = createUseCount();
  uses.add(events, () => true);
  const titles = new Map([['2025-1', '1-2 件包邮']]);
  const all = [null, ...agents].map((agent) => rangeFigures(events, { ...range, agent, now }));
  const rest: Sheet[] = [
    { name: recordKinds.sessions, columns: sessionColumns, rows: sessionRows(events, labels, () => true) },
    { name: recordKinds.events, columns: eventColumns, rows: eventRows(events, labels, () => true) },
    { name: recordKinds.uses, columns: useColumns, rows: uses.rows(titles) },
  ];
  return (Object.keys(platformSheets) as PlatformId[]).map((platform) => {
    const count = createPlatformCount(platform, 0, now);
    count.add(events, days);
    const figures = figureSheet(all, platformSheets[platform], count.figures);
    return [platform, platform === 'feige-agent' ? [figures, ...rest] : [figures]];
  });
}
