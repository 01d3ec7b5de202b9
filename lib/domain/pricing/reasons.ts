import { yuan } from '../money';
import { shortYuan } from './fen-text';
import type { Gap, SkipCode } from './receipt';
import type { Rule } from './types';
import type { Refusal } from './view';

/** `差 ¥12.10 到满 ¥300`, `差 1 件到满 3 件`. */
export function gapLine(gap: Gap): string {
  if ('fen' in gap) return `差 ${yuan(gap.fen)} 到满 ${shortYuan(gap.to)}`;
  return `差 ${gap.units} 件到满 ${gap.to} 件`;
}

const otherwise: Partial<Record<SkipCode, string>> = {
  short: '件数或款数不够',
  deposit: '定金高于商品现价',
};

/** Why a rule that may apply changes nothing in this cart. */
export function refusalLine(rule: Rule, { refused, gap }: Refusal): string {
  if (gap) return gapLine(gap);
  if (rule.kind === 'shippingOff') return '没有运费可减';
  return otherwise[refused] ?? '已没有可减的金额';
}
