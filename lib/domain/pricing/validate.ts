import { type Fen, yuan } from '../money';
import { shortYuan } from './fen-text';
import { byId, type SoundLine } from './prepare';
import { depositBenefit } from './presale';
import type { Problem } from './receipt';
import type { CartLine, Reach, Rule, RuleOf } from './types';

const MOST_UNITS = 1_000_000;
/** A billion yuan: every sum and product of the engine stays exact. */
const MOST_FEN: Fen = 100_000_000_000;

type Check = [field: string, isWrong: boolean, line: string];

function firstProblem(of: string | null, checks: readonly Check[]): Problem | null {
  const found = checks.find(([, isWrong]) => isWrong);
  return found ? { ok: false, field: found[0], of, line: found[2] } : null;
}

/** A count or amount that is there must be whole and at least `least`. */
function number(field: string, value: number | undefined | null, name: string, least = 1): Check[] {
  if (value === undefined) return [];
  if (value === null || Number.isNaN(value)) return [[field, true, `请填写${name}`]];
  return [
    [field, value < 0, `${name}不能是负数`],
    [field, value < least, `${name}要大于 0`],
    [field, value > MOST_FEN, `${name}太大，请检查是不是多打了位数`],
    [field, !Number.isSafeInteger(value), `${name}不对，请重新填写`],
  ];
}

function checkLine({ id, price, quantity }: CartLine): Problem | null {
  return firstProblem(id, [
    ...number('price', price, '单价'),
    ...number('quantity', quantity, '数量'),
    [
      'quantity',
      (quantity ?? 0) > MOST_UNITS,
      `数量最多 ${MOST_UNITS.toLocaleString('en-US')} 件，请检查是不是多打了位数`,
    ],
    ['price', (price ?? 0) * (quantity ?? 0) > MOST_FEN, `金额超过 ${yuan(MOST_FEN)}，请检查单价和数量`],
  ]);
}

/** The lines in the order of their ids, or what is wrong with the first that is. */
export function checkLines(lines: readonly CartLine[]): SoundLine[] | Problem {
  if (lines.length === 0) return { ok: false, field: 'lines', of: null, line: '请先加一件商品' };
  for (const line of lines) {
    const problem = checkLine(line);
    if (problem) return problem;
  }
  const sound = (lines as readonly SoundLine[]).toSorted(byId);
  const twice = sound.find((line, i) => line.id === sound[i + 1]?.id);
  if (twice) return { ok: false, field: 'id', of: twice.id, line: '同一行商品出现了两次' };
  const list = sound.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  if (list <= MOST_FEN) return sound;
  return { ok: false, field: 'lines', of: null, line: `合计金额超过 ${yuan(MOST_FEN)}，请检查单价和数量` };
}

function rateChecks(bp: number | undefined): Check[] {
  return [...number('bp', bp, '折扣'), ['bp', (bp ?? 1) > 10_000, '折扣不能超过 100%（8.5 折就是 85%）']];
}

function reachChecks({ threshold, minUnits, repeats, maxTimes }: Reach): Check[] {
  return [
    ...number('threshold', threshold, '门槛', 0),
    ...number('minUnits', minUnits, '件数门槛', 0),
    ...number('maxTimes', maxTimes, '次数上限'),
    ['repeats', !!repeats && !threshold && !minUnits, '每满要先填门槛'],
  ];
}

function amountChecks(rule: RuleOf<'amountOff'>): Check[] {
  if (!rule.tiers) return [...number('off', rule.off, '优惠金额'), ...reachChecks(rule)];
  return [
    ['tiers', rule.tiers.length === 0, '阶梯满减至少要有一档'],
    ...rule.tiers.flatMap((tier) => [
      ...number('tiers', tier.threshold, '阶梯门槛'),
      ...number('tiers', tier.off, '阶梯优惠金额'),
    ]),
  ];
}

function presaleChecks(rule: RuleOf<'presale'>, price: Fen, units: number): Check[] {
  const times = rule.per === 'unit' ? units : 1;
  const all = (rule.deposit + depositBenefit(rule)) * times;
  return [
    ...number('deposit', rule.deposit, '定金'),
    ...number('worth', rule.worth, '定金可抵金额'),
    ...number('off', rule.off, '付定金立减', 0),
    ['worth', (rule.worth ?? rule.deposit) < rule.deposit, '定金可抵金额不能比定金少'],
    ['deposit', rule.deposit * times > price, `定金 ${shortYuan(rule.deposit * times)} 比商品价 ${yuan(price)} 还高`],
    [
      rule.worth === undefined ? 'off' : 'worth',
      all > price,
      `定金加立减 ${shortYuan(all)} 比商品价 ${yuan(price)} 还高`,
    ],
  ];
}

function kindChecks(rule: Rule, price: Fen, units: number): Check[] {
  switch (rule.kind) {
    case 'unitPrice':
      return number('price', rule.price, '活动价', 0);
    case 'unitOff':
    case 'shippingOff':
      return number('off', rule.off, '优惠金额');
    case 'rate':
      return [
        ...rateChecks(rule.bp),
        ...number('cap', rule.cap, '最高优惠'),
        ...number('threshold', rule.threshold, '门槛', 0),
        ...number('minUnits', rule.minUnits, '件数门槛', 0),
      ];
    case 'amountOff':
      return amountChecks(rule);
    case 'nthRate':
      return [...number('n', rule.n, '第几件'), ...rateChecks(rule.bp), ...number('price', rule.price, '第N件价', 0)];
    case 'nthLineRate':
      return [...number('n', rule.n, '第几款'), ...rateChecks(rule.bp)];
    case 'buyGet':
      return [...number('buy', rule.buy, '买几件'), ...number('get', rule.get, '送几件')];
    case 'gift':
      return [...number('count', rule.count, '赠品数量'), ...reachChecks(rule)];
    case 'points':
      return [
        ...number('points', rule.points, '积分', 0),
        ...number('perYuan', rule.perYuan, '每元所需积分'),
        ...number('cap', rule.cap, '最高抵扣'),
        ...rateChecks(rule.maxBp).map(([, wrong, line]): Check => ['maxBp', wrong, line.replace('折扣', '抵扣比例')]),
      ];
    case 'presale':
      return presaleChecks(rule, price, units);
    case 'shipping':
      return [...number('fee', rule.fee, '运费', 0), ...number('freeAt', rule.freeAt, '包邮门槛', 0)];
  }
}

/** What is wrong with a rule, whatever its cart; `price` and `units` are those of the lines it covers. */
export function checkRule(rule: Rule, price: Fen = MOST_FEN, units = 1): Problem | null {
  return firstProblem(rule.id, [
    ...number('limit', rule.limit, '每人限量'),
    ['to', rule.from !== undefined && rule.to !== undefined && rule.to <= rule.from, '结束时间要晚于开始时间'],
    ...kindChecks(rule, price, units),
  ]);
}
