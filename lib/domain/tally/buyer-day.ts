import { groupBy } from '../group-by';
import { dayOf } from './day';
import type { Line, Story } from './ledger';
import { AFTER_SALES_MS, GRACE_MS, WINDOW_MS } from './rules';

/** What a buyer wrote on one day, oldest first and never empty: the unit in which people are counted. */
export interface BuyerDay {
  day: string;
  wrote: readonly Line[];
}

export const firstAtOf = ({ wrote }: BuyerDay): number => (wrote[0] as Line).at;

export function buyerDaysOf(story: Story, dayStartMs: number): BuyerDay[] {
  const asked = story.lines.filter((line) => line.by === 'buyer');
  return [...groupBy(asked, (line) => dayOf(line.at, dayStartMs))].map(([day, wrote]) => ({ day, wrote }));
}

/** The last line at most so long before the moment, both ends included; null: the window is not met. */
export function lineWithin(lines: readonly Line[], at: number, windowMs = WINDOW_MS): Line | null {
  const line = lines.findLast((candidate) => candidate.at <= at);
  return line && at - line.at <= windowMs ? line : null;
}

/** An older order that may still go to after-sales: one known from before, or one whose given moment (paid, grouped) we saw ourselves. */
export function hasAfterSales(story: Story, at: number, moments: readonly number[]): boolean {
  return (
    story.earlier.some(({ afterSalesUntil }) => afterSalesUntil !== null && afterSalesUntil >= at) ||
    moments.some((moment) => moment < at && at - moment <= AFTER_SALES_MS)
  );
}

/** The first reply by a person that makes the buyer-day answered, however late that day (回复率); null: nobody answered. */
export function replyOf({ lines }: Story, { day, wrote }: BuyerDay, dayStartMs: number): Line | null {
  const [first, last] = [wrote[0] as Line, wrote.at(-1) as Line];
  const isReply = ({ by, at }: Line): boolean =>
    by === 'agent' && at >= first.at && (dayOf(at, dayStartMs) === day || at - last.at <= GRACE_MS);
  return lines.find(isReply) ?? null;
}

/**
 * A buyer-day belongs to the last agent who wrote before the order (`until`), without one to the last who wrote that day; where only robots
 * answered, to the agent the buyer wrote to. So the agents' sums are the shop's.
 */
export function agentOf(story: Story, buyerDay: BuyerDay, until: number | null, dayStartMs: number): string {
  const { day, wrote } = buyerDay;
  const earliest = Math.min(firstAtOf(buyerDay), (until ?? Number.POSITIVE_INFINITY) - WINDOW_MS);
  const isTheirs = ({ by, at }: Line): boolean =>
    by === 'agent' && (until === null ? dayOf(at, dayStartMs) === day : at < until && at >= earliest);
  const asked = wrote.findLast((line) => until === null || line.at < until) ?? (wrote[0] as Line);
  return (story.lines.findLast(isTheirs) ?? asked).agent;
}
