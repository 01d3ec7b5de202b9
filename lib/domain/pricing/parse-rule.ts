import {
  type Check,
  isFlag,
  isGoods,
  isMembers,
  isName,
  isNames,
  isNumber,
  isText,
  type Members,
  oneOf,
  optional,
  shapeOf,
} from './shape';
import { type Benefit, layers, type Rule } from './types';
import { checkRule } from './validate';

const isSpan = shapeOf({ from: optional(isNumber), to: optional(isNumber) });
const rounding = optional(shapeOf({ to: oneOf(1, 10, 100), way: oneOf('halfUp', 'down', 'up') }));
const tiers: Check = (value) =>
  Array.isArray(value) && value.length <= 50 && value.every(shapeOf({ threshold: isNumber, off: isNumber }));
const per = optional(oneOf('unit', 'order'));
const [number, flag] = [optional(isNumber), optional(isFlag)];
const reach = { threshold: number, minUnits: number, repeats: flag, maxTimes: number };

const base: Readonly<Record<string, Check>> = {
  id: isName,
  name: isText,
  layer: oneOf(...layers),
  lines: isGoods,
  basis: oneOf('list', 'item', 'current'),
  group: optional(isName),
  notWith: optional(isNames),
  firstOrder: flag,
  member: optional(isName),
  limit: number,
  bearer: optional(oneOf('shop', 'platform', 'creator')),
  claim: flag,
  atBalance: flag,
  from: number,
  to: number,
};

const kinds: Readonly<Record<Benefit['kind'], Readonly<Record<string, Check>>>> = {
  unitPrice: { price: isNumber },
  unitOff: { off: isNumber },
  rate: { bp: isNumber, threshold: number, minUnits: number, cap: number, per, rounding },
  amountOff: { off: number, tiers: optional(tiers), ...reach },
  nthRate: { n: isNumber, bp: number, price: number, once: flag, rounding },
  nthLineRate: { n: isNumber, bp: isNumber, rounding },
  buyGet: { buy: isNumber, get: isNumber, across: flag },
  gift: { title: isName, count: isNumber, ...reach },
  points: { points: isNumber, perYuan: isNumber, maxBp: number, cap: number },
  presale: { deposit: isNumber, worth: number, off: number, per, balance: optional(isSpan) },
  shipping: { fee: isNumber, freeAt: number },
  shippingOff: { off: isNumber },
};

/** Where a kind has two ways to say what it takes off, exactly one of them is there. */
function saysWhat({ kind, off, tiers: rungs, bp, price }: Members): boolean {
  if (kind === 'amountOff') return (off === undefined) !== (rungs === undefined);
  return kind !== 'nthRate' || (bp === undefined) !== (price === undefined);
}

const isKind = (kind: unknown): kind is Benefit['kind'] => typeof kind === 'string' && Object.hasOwn(kinds, kind);

/** A rule from storage or from a file of a colleague's; null where the engine could not count with it. Unknown members go. */
export function parseRule(value: unknown): Rule | null {
  if (!isMembers(value) || !isKind(value.kind) || !saysWhat(value)) return null;
  const checks = { ...base, ...kinds[value.kind] };
  if (!shapeOf(checks)(value)) return null;
  const kept = ['kind', ...Object.keys(checks)].filter((member) => value[member] !== undefined);
  const rule = Object.fromEntries(kept.map((member) => [member, value[member]])) as unknown as Rule;
  return checkRule(rule) ? null : rule;
}
