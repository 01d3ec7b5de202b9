import { endText, momentText } from './moment';
import type { Prepared } from './prepare';
import type { SkipCode } from './receipt';
import type { Context, Layer, Rule, Span } from './types';

/** Why a rule is out, whatever lies in the cart. */
export interface Reason {
  code: SkipCode;
  line: string;
}

const paidWithDeposit: ReadonlySet<Layer> = new Set(['item', 'count', 'deposit']);

function isLivePresale(rule: Rule, { now, buyer }: Context): boolean {
  if (rule.kind !== 'presale') return false;
  if (buyer?.depositPaid) return now < (rule.balance?.to ?? Number.POSITIVE_INFINITY);
  return (rule.from ?? Number.NEGATIVE_INFINITY) <= now && now < (rule.to ?? Number.POSITIVE_INFINITY);
}

/** The deposit whose balance the coupons of this cart go to. */
export function livePresale(rules: readonly Rule[], context: Context): Rule | undefined {
  return rules.find((rule) => isLivePresale(rule, context));
}

/** When a rule of `layer` takes effect: now, or, where a deposit comes first, when the balance is paid. */
function payingSpan(rule: Rule, presale: Rule | undefined, now: number): Required<Span> {
  const balance = presale?.kind === 'presale' ? presale.balance : undefined;
  if (!balance || paidWithDeposit.has(rule.layer)) return { from: now, to: now };
  const from = Math.max(now, balance.from ?? now);
  return { from, to: Math.max(from, (balance.to ?? from + 1) - 1) };
}

function timeReason(rule: Rule, presale: Rule | undefined, now: number): Reason | null {
  const { from, to } = payingSpan(rule, presale, now);
  if (rule.to !== undefined && rule.to <= from) {
    const line = rule.to > now ? '到付尾款时已过期' : '已过期';
    return { code: 'expired', line: `${line}（${endText(rule.to)} 截止）` };
  }
  if (rule.from === undefined || rule.from <= to) return null;
  return { code: 'notStarted', line: `还没开始（${momentText(rule.from)} 起）` };
}

function presaleReason(rule: Rule, context: Context): Reason | null {
  if (rule.kind !== 'presale') return null;
  if (isLivePresale(rule, context)) return null;
  if (context.buyer?.depositPaid)
    return { code: 'expired', line: `尾款时间已过（${endText(rule.balance?.to ?? 0)} 截止）` };
  if (rule.from !== undefined && context.now < rule.from)
    return { code: 'notStarted', line: `未到付定金时间（${momentText(rule.from)} 起）` };
  return { code: 'expired', line: `付定金时间已过（${endText(rule.to ?? 0)} 截止）` };
}

/** A 尾款券 without a deposit. */
function balanceReason(rule: Rule, all: readonly Rule[], presale: Rule | undefined, now: number): Reason | null {
  if (!rule.atBalance || presale) return null;
  const starts = all.flatMap((one) => (one.kind === 'presale' ? [one.balance?.from ?? 0] : []));
  const next = starts.find((from) => from > now);
  const line = next === undefined ? '仅付尾款时可用' : `未到付尾款时间（${momentText(next)} 起）`;
  return { code: 'balanceOnly', line };
}

function buyerReason({ firstOrder, member, limit, kind }: Rule, { buyer }: Context, allowance: number): Reason | null {
  if (firstOrder && !buyer?.firstOrder) return { code: 'firstOrder', line: '仅限首单' };
  if (member !== undefined && !buyer?.memberships?.includes(member))
    return { code: 'member', line: `仅限${member}会员` };
  if (allowance > 0) return null;
  const isItemPrice = kind === 'unitPrice' || kind === 'unitOff';
  return { code: 'limit', line: isItemPrice ? `每人限购 ${limit} 件，已买满` : `每人限用 ${limit} 次，已用完` };
}

/** Why the rule is out before any sum is made, or null. `all` are the rules it stands among. */
export function ineligible(prepared: Prepared, all: readonly Rule[], context: Context): Reason | null {
  const { rule, covered, allowance } = prepared;
  if (covered.length === 0) return { code: 'noLines', line: '没有适用的商品' };
  const presale = livePresale(all, context);
  const time = rule.kind === 'presale' ? presaleReason(rule, context) : timeReason(rule, presale, context.now);
  return time ?? balanceReason(rule, all, presale, context.now) ?? buyerReason(rule, context, allowance);
}
