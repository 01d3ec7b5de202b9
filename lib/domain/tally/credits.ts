import { agentOf, type BuyerDay, buyerDaysOf, firstAtOf, hasAfterSales, lineWithin, replyOf } from './buyer-day';
import { dayOf } from './day';
import type { Line, Payment, PlacedOrder, Story } from './ledger';

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
  /** A person answered that day. */
  replied: number;
  /** Orders placed within the window after a message, each on the last day it could count on, and those of them that were paid. */
  placedOrders: number;
  paidOrders: number;
  /** What the buyer wrote that day; empty for a balance, which needs no chat. */
  wrote: readonly Line[];
  /** The orders behind `ordered`, and the payments behind `paid` and behind `sales`. */
  placed: readonly PlacedOrder[];
  met: readonly Payment[];
  money: readonly Payment[];
}

export interface CreditRules {
  dayStartMs: number;
}

const isMoneyOfChat = (payment: Payment): boolean => payment.part !== 'balance';

function creditOf(story: Story, buyerDay: BuyerDay, asked: readonly Line[], rules: CreditRules): Credit {
  const { day, wrote } = buyerDay;
  const placed = story.orders.filter((order) => lineWithin(wrote, order.placedAt));
  const own = placed.filter((order) => wrote.includes(lineWithin(asked, order.placedAt) as Line));
  const payments = story.orders.flatMap((order) => order.payments).filter(isMoneyOfChat);
  const met = payments.filter((payment) => lineWithin(wrote, payment.at));
  const paid = met.length > 0;
  // Who has only left a deposit still has to be won for the balance.
  const whole = story.orders.flatMap((order) => order.payments).filter((payment) => payment.part !== 'deposit');
  const moments = whole.map((payment) => payment.at);
  const inquiry = paid || !hasAfterSales(story, firstAtOf(buyerDay), moments);
  // Several days' chats before one payment: people count on each of them, money on the last only.
  const money = met.filter((payment) => wrote.includes(lineWithin(asked, payment.at) as Line));
  return {
    day,
    agent: agentOf(story, buyerDay, placed[0]?.placedAt ?? null, rules.dayStartMs),
    inquiry: Number(inquiry),
    ordered: Number(inquiry && placed.length > 0),
    paid: Number(paid),
    ...sum(money),
    replied: Number(replyOf(story, buyerDay, rules.dayStartMs) !== null),
    placedOrders: own.length,
    paidOrders: own.filter((order) => order.payments.some(isMoneyOfChat)).length,
    wrote,
    placed,
    met,
    money,
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
    const nobody = {
      inquiry: 0,
      ordered: 0,
      paid: 0,
      replied: 0,
      placedOrders: 0,
      paidOrders: 0,
      wrote: [],
      placed: [],
      met: [],
    };
    return [{ day, agent, ...nobody, ...sum([balance]), money: [balance] }];
  });
}

/** What one buyer's story adds to the figures, preset `dy` (metrics, section 3), day by day. */
export function creditsOf(story: Story, rules: CreditRules): Credit[] {
  const asked = story.lines.filter((line) => line.by === 'buyer');
  const credits = buyerDaysOf(story, rules.dayStartMs).map((buyerDay) => creditOf(story, buyerDay, asked, rules));
  return [...credits, ...balanceCredits(story, asked, credits, rules.dayStartMs)];
}
