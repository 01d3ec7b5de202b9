import { shortYuan as yuan } from './fen-text';
import type { Benefit, Rule, RuleOf } from './types';

/** `8600` → `8.6折`. */
function fold(bp: number): string {
  return `${bp / 1000}折`;
}

/** `满¥300`, `每满2件`; empty where nothing is to be reached. */
function condition(threshold = 0, minUnits = 0, repeats = false): string {
  const parts = [threshold > 0 ? yuan(threshold) : '', minUnits > 0 ? `${minUnits}件` : ''].filter(Boolean);
  return parts.length === 0 ? '' : `${repeats ? '每' : ''}满${parts.join('且')}`;
}

function amountText(rule: RuleOf<'amountOff'>): string {
  if (rule.tiers) return rule.tiers.map(({ threshold, off }) => `满${yuan(threshold)}减${yuan(off)}`).join('，');
  return `${condition(rule.threshold, rule.minUnits, rule.repeats) || '立'}减${yuan(rule.off)}`;
}

function nthText({ n, bp, price }: RuleOf<'nthRate'>): string {
  if (price !== undefined) return `第${n}件${yuan(price)}`;
  return `第${n}件${bp === 5000 ? '半价' : fold(bp)}`;
}

function presaleText({ deposit, worth, off }: RuleOf<'presale'>): string {
  if (worth !== undefined) return `定金${yuan(deposit)}抵${yuan(worth)}`;
  return off ? `付定金立减${yuan(off)}` : `定金${yuan(deposit)}`;
}

type Writers = { [K in Benefit['kind']]: (rule: RuleOf<K>) => string };

const writers: Writers = {
  unitPrice: ({ price }) => `单价${yuan(price)}`,
  unitOff: ({ off }) => `每件直降${yuan(off)}`,
  rate: ({ threshold, minUnits, bp }) => {
    const from = condition(threshold, minUnits);
    return `${from && `${from}打`}${fold(bp)}`;
  },
  amountOff: amountText,
  nthRate: nthText,
  nthLineRate: ({ n, bp }) => `第${n}款${bp === 5000 ? '半价' : fold(bp)}`,
  buyGet: ({ buy, get }) => `买${buy}送${get}`,
  gift: ({ threshold, minUnits, repeats, title, count }) =>
    `${condition(threshold, minUnits, repeats)}送${title}${count > 1 ? `×${count}` : ''}`,
  points: ({ points }) => `${points}积分抵现`,
  presale: presaleText,
  shipping: ({ fee, freeAt }) => (freeAt === undefined ? `运费${yuan(fee)}` : `满${yuan(freeAt)}包邮`),
  shippingOff: ({ off }) => `运费券${yuan(off)}`,
};

/** What the rule does, in the words of the trade: `每满¥300减¥50`. */
export function describe(rule: Rule): string {
  return (writers[rule.kind] as (rule: Rule) => string)(rule);
}

/** The shop's name for it, else what it does. */
export function nameOf(rule: Rule): string {
  return rule.name.trim() || describe(rule);
}
