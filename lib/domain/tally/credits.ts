import { dayOf } from './day';
import { groupBy } from './group-by';
import type { Line, Payment, PlacedOrder, Story } from './ledger';
import { AFTER_SALES_MS, WINDOW_MS } from './rules';

/** What one buyer adds to one day of one agent. */
export interface Credit {
  day: string;
  agent: string;
  inquiry: number;
  ordered: number;
  paid: number;
  /** In fen. */
  sales: number;
  /** Payments whose amount nobody saw: people count, money cannot. */
  unpriced: number;
}

export interface CreditRules {
  dayStartMs: number;
  /** What is known from elsewhere: until when an older order of this buyer may go to after-sales. */
  afterSalesUntil?: Readonly<Record<string, number>>;
}

/** What the buyer wrote on one day. */
interface BuyerDay {
  day: string;
  wrote: readonly Line[];
}

const isMoneyOfChat = (payment: Payment): boolean => payment.part !== 'balance';

/** The last line at most 72 hours before the moment, both ends included; null: the window is not met. */
function lineWithin(lines: readonly Line[], at: number): Line | null {
  const line = lines.findLast((candidate) => candidate.at <= at);
  return line && at - line.at <= WINDOW_MS ? line : null;
}

function hasAfterSales(story: Story, at: number, rules: CreditRules): boolean {
  const known = rules.afterSalesUntil?.[story.buyer];
  if (known !== undefined && known >= at) return true;
  const earlier = story.orders.flatMap((order) => order.payments).filter((payment) => payment.at < at);
  return earlier.some((payment) => at - payment.at <= AFTER_SALES_MS);
}

/**
 * A buyer-day belongs to the last agent who wrote before the day's first order, else to the last who wrote that day; where only
 * robots answered, to the agent the buyer wrote to. So the agents' sums are the shop's.
 */
function agentOf(story: Story, { day, wrote }: BuyerDay, placed: PlacedOrder | undefined, dayStartMs: number): string {
  const first = wrote[0] as Line;
  const until = placed?.placedAt ?? Number.POSITIVE_INFINITY;
  const replies = story.lines.filter((line) => line.by === 'agent');
  const reply = placed
    ? lineWithin(
        replies.filter((line) => line.at < until),
        until - 1,
      )
    : replies.findLast((line) => dayOf(line.at, dayStartMs) === day);
  return (reply ?? wrote.findLast((line) => line.at < until) ?? first).agent;
}

function creditOf(story: Story, buyerDay: BuyerDay, asked: readonly Line[], rules: CreditRules): Credit {
  const { day, wrote } = buyerDay;
  const firstAt = (wrote[0] as Line).at;
  const placed = story.orders.filter((order) => lineWithin(wrote, order.placedAt));
  const payments = story.orders.flatMap((order) => order.payments).filter(isMoneyOfChat);
  const met = payments.filter((payment) => lineWithin(wrote, payment.at));
  const paid = met.length > 0;
  const inquiry = paid || !hasAfterSales(story, firstAt, rules);
  // Several days' chats before one payment: people count on each of them, money on the last only.
  const money = met.filter((payment) => wrote.includes(lineWithin(asked, payment.at) as Line));
  return {
    day,
    agent: agentOf(story, buyerDay, placed[0], rules.dayStartMs),
    inquiry: Number(inquiry),
    ordered: Number(inquiry && placed.length > 0),
    paid: Number(paid),
    ...sum(money),
  };
}

function sum(payments: readonly Payment[]): { sales: number; unpriced: number } {
  return {
    sales: payments.reduce((total, payment) => total + (payment.amount ?? 0), 0),
    unpriced: payments.filter((payment) => payment.amount === null).length,
  };
}

/** 尾款 belongs to the day it is paid, and to whoever the deposit was counted for; without a counted deposit to nobody. */
function balanceCredits(
  story: Story,
  asked: readonly Line[],
  credits: readonly Credit[],
  dayStartMs: number,
): Credit[] {
  return story.orders.flatMap(({ payments }) => {
    const balance = payments.find((payment) => payment.part === 'balance');
    const deposit = payments.find((payment) => payment.part === 'deposit');
    const line = deposit && lineWithin(asked, deposit.at);
    if (!balance || !line) return [];
    const agent = credits.find((credit) => credit.day === dayOf(line.at, dayStartMs))?.agent ?? line.agent;
    const day = dayOf(balance.at, dayStartMs);
    return [{ day, agent, inquiry: 0, ordered: 0, paid: 0, ...sum([balance]) }];
  });
}

/** What one buyer's story adds to the figures, preset `dy` (metrics, section 3), day by day. */
export function creditsOf(story: Story, rules: CreditRules): Credit[] {
  const asked = story.lines.filter((line) => line.by === 'buyer');
  const days = groupBy(asked, (line) => dayOf(line.at, rules.dayStartMs));
  const credits = [...days].map(([day, wrote]) => creditOf(story, { day, wrote }, asked, rules));
  return [...credits, ...balanceCredits(story, asked, credits, rules.dayStartMs)];
}
