import type { InquiryEvent } from '../tally/events';
import { validEvents } from '../tally/ledger';
import { WINDOW_MS } from '../tally/rules';
import { type Cell, type Column, countCell } from './sheet';

export const useColumns: readonly Column[] = [
  { name: '话术编号', width: 24 },
  { name: '话术标题', width: 30 },
  { name: '客服昵称', width: 16 },
  { name: '使用次数', width: 12 },
  { name: '使用买家数', width: 12 },
  { name: '72小时内下单买家数', width: 20 },
  { name: '72小时内支付买家数', width: 20 },
  { name: '最近使用', width: 20 },
];

interface Use {
  scriptId: string;
  agent: string;
  count: number;
  lastAt: number;
  buyers: Set<string>;
  ordered: Set<string>;
  paid: Set<string>;
}

/** Counts how scripts were used, portion by portion of the log; each portion holds the 72 hours after its uses too. */
export function createUseCount() {
  const uses = new Map<string, Use>();
  return {
    add(events: readonly InquiryEvent[], isIn: (event: InquiryEvent) => boolean): void {
      const valid = validEvents(events);
      const moments = (kind: 'ordered' | 'paid') => {
        const found = new Map<string, number[]>();
        for (const event of valid) {
          if (event.kind === kind) found.set(event.buyer, [...(found.get(event.buyer) ?? []), event.at]);
        }
        return (buyer: string, at: number): boolean =>
          (found.get(buyer) ?? []).some((moment) => moment >= at && moment - at <= WINDOW_MS);
      };
      const [ordered, paid] = [moments('ordered'), moments('paid')];
      for (const event of valid) {
        if (event.kind !== 'scriptUsed' || !isIn(event)) continue;
        const { scriptId, agent, buyer, at } = event;
        const key = `${scriptId}\n${agent}`;
        const none = { count: 0, lastAt: at, buyers: new Set(), ordered: new Set(), paid: new Set() };
        const use = uses.get(key) ?? ({ scriptId, agent, ...none } as Use);
        use.count += 1;
        use.lastAt = Math.max(use.lastAt, at);
        use.buyers.add(buyer);
        if (ordered(buyer, at)) use.ordered.add(buyer);
        if (paid(buyer, at)) use.paid.add(buyer);
        uses.set(key, use);
      }
    },
    /** The most used first. `titles` by script id. */
    rows: (titles: ReadonlyMap<string, string>): Cell[][] =>
      [...uses.values()]
        .sort((a, b) => b.count - a.count || (a.scriptId < b.scriptId ? -1 : 1))
        .map(({ scriptId, agent, count, lastAt, buyers, ordered, paid }) => [
          scriptId,
          titles.get(scriptId) ?? '',
          agent,
          countCell(count),
          countCell(buyers.size),
          countCell(ordered.size),
          countCell(paid.size),
          { at: lastAt },
        ]),
  };
}
