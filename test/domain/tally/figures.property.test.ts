import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy } from '../../../lib/domain/group-by';
import type { InquiryEvent } from '../../../lib/domain/tally/events';
import { figuresOfParts } from '../../../lib/domain/tally/figures';
import { type GroupCount, type GroupKind, groupsOfKind } from '../../../lib/domain/tally/groups';
import { eachOnce } from '../../../lib/domain/tally/seen-again';
import {
  addSums,
  afterChange,
  changesOf,
  isNothing,
  mergeParts,
  noSums,
  type Part,
  partsOfBuyer,
} from '../../../lib/domain/tally/sums';
import { type DeliveredLog, deliveredLog, logAgents, logDays, logStart, runs } from '../../support/event-logs';

/** Everything counted in one go. */
function recount(events: readonly InquiryEvent[], dayStartMs: number): Part[] {
  const buyers = [...groupBy(events, ({ buyer }) => buyer).values()];
  return mergeParts(buyers.flatMap((theirs) => partsOfBuyer(theirs, { dayStartMs })));
}

/** The days' sums as the store keeps them, page by page: each buyer of a page is counted anew, and what that changes is added to the days. */
function keepDays(pages: DeliveredLog['pages'], dayStartMs: number): Part[] {
  const log = new Map<string, InquiryEvent>();
  const byBuyer = new Map<string, Part[]>();
  const days = new Map<string, Part>();
  for (const page of pages) {
    eachOnce(page, log);
    for (const buyer of new Set(page.map((event) => event.buyer))) {
      const theirs = [...log.values()].filter((event) => event.buyer === buyer);
      const parts = partsOfBuyer(theirs, { dayStartMs });
      for (const change of changesOf(parts, byBuyer.get(buyer) ?? [])) {
        const key = `${change.day} ${change.practice} ${change.agent}`;
        const part = afterChange(days.get(key), change);
        if (isNothing(part)) days.delete(key);
        else days.set(key, part);
      }
      byBuyer.set(buyer, parts);
    }
  }
  return [...days.values()];
}

const byKey = (parts: readonly Part[]) =>
  new Map(parts.map((part) => [`${part.day} ${part.practice} ${part.agent}`, part]));

/** What can't be: each line is a finding. */
function faultsOf({ sums, groups }: Part): string[] {
  const { consulted, replied, inquiry, ordered, paid, sales, placedOrders, paidOrders, firsts, rounds } = sums;
  const within = { inquiry: consulted - inquiry, replied: consulted - replied, ordered: inquiry - ordered };
  const more = { paid: inquiry - paid, paidOrders: placedOrders - paidOrders, firsts: rounds - firsts };
  const negative = Object.entries({ ...sums, ...within, ...more }).filter(([, count]) => count < 0);
  const wrong = Object.entries(groups).filter(([key, counts]) => {
    const { inquiry = 0, ordered = 0, paid = 0, offered = 0, used = 0, sent = 0 } = counts;
    const isScript = key.startsWith('script:') || key.startsWith('use:');
    return Math.max(ordered, paid) > (isScript ? offered : inquiry) || used > offered || sent > used;
  });
  // What a figure's groups come to together is the figure.
  const total = (kind: GroupKind, name: GroupCount): number =>
    [...groupsOfKind(groups, kind).values()].reduce((sum, counts) => sum + (counts[name] ?? 0), 0);
  const apart = [
    total('hour', 'inquiry') - inquiry,
    total('hour', 'paid') - paid,
    total('hour', 'sales') - sales,
    total('hour', 'rounds') - rounds,
    total('wait', 'rounds') - rounds,
    total('loss', 'lost') - (inquiry - paid),
  ];
  return [...negative, ...wrong, ...apart.filter((gap) => gap !== 0)].map(String);
}

const added = ['consulted', 'inquiry', 'ordered', 'paid', 'sales', 'rounds', 'lateRounds'] as const;

/** Where the agents' figures do not come to the shop's, or the shop converts more than all. */
function shopFaults(kept: readonly Part[], dayStartMs: number): string[] {
  const options = { ...logDays, now: logStart, dayStartMs };
  const shop = figuresOfParts(kept, { ...options, agent: null });
  // Training is in the sums of nobody but the one who is asked for by name.
  const real = kept.filter(({ practice }) => !practice);
  const each = logAgents.map((agent) => figuresOfParts(real, { ...options, agent }));
  return [...shop.days, shop.total].flatMap((day, at) => {
    const theirs = each.map(({ days, total }) => days[at] ?? total);
    const apart = added.filter((name) => theirs.reduce((sum, one) => sum + one[name], 0) !== day[name]);
    const isOver = day.rate !== null && day.rate.over > day.rate.under;
    return isOver ? [...apart, 'rate'] : apart;
  });
}

it('in 10,000 random logs the days’ sums are a full recount, convert at most all, and the agents’ are the shop’s', () => {
  fc.assert(
    fc.property(deliveredLog, fc.constantFrom(0, 6 * 3_600_000), ({ events, pages }, dayStartMs) => {
      const kept = keepDays(pages, dayStartMs);
      const whole = recount(events, dayStartMs);
      // The quick answer first: a message of what differs takes a hundred times as long.
      if (!isDeepStrictEqual(byKey(kept), byKey(whole))) expect(byKey(kept)).toEqual(byKey(whole));
      expect([...kept.flatMap(faultsOf), ...shopFaults(kept, dayStartMs)]).toEqual([]);
    }),
    runs(10_000),
  );
});

it('such logs hold what can go wrong', () => {
  const logs = fc.sample(deliveredLog, { numRuns: 500, seed: 1 });
  const parts = logs.flatMap(({ events }) => recount(events, 0));
  const total = parts.reduce((sum, { sums }) => addSums(sum, sums), noSums);
  expect(Object.entries(total).filter(([, count]) => count < 20)).toEqual([]);
  expect(logs.filter(({ events, pages }) => pages.flat().length > events.length).length).toBeGreaterThan(250);
});
