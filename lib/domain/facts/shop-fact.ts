import type { Item } from '../items';
import { type FactId, facts } from './facts';

/** Of the item that keeps a fact of the shop's (店铺事实). */
export const shopFactKind = 'fact';

/** What the shop may say of itself once, so that scripts fill and hold by themselves. */
interface ShopFactShape {
  name: string;
  /** What its value looks like; absent: it has none, that it is kept says all. */
  value?: { type: 'text' | 'time' | 'yuan'; example: string };
  /** The slot that its value fills. */
  slot?: string;
  /** What is true while it holds. */
  proves?: FactId;
}

/** A fact that stands by itself, named as the agent would confirm it. */
const plain = <Id extends FactId>(id: Id): ShopFactShape => ({ name: facts[id].claim, proves: id });

export const shopFacts = {
  cutoff: {
    name: '当天发货截单时间',
    value: { type: 'time', example: '16:00' },
    slot: '截单时间',
    proves: 'dispatch-today',
  },
  'dispatch-within': { name: '发货时间', value: { type: 'text', example: '48小时内' }, slot: '发货时间' },
  courier: { name: '默认快递', value: { type: 'text', example: '中通' }, slot: '快递' },
  'free-shipping-from': { name: '包邮门槛', value: { type: 'yuan', example: '59' }, slot: '包邮门槛' },
  returns: { name: '退换政策', value: { type: 'text', example: '7天无理由' }, slot: '退换政策' },
  'return-cost': { name: '退货运费怎么算', value: { type: 'text', example: '质量问题我们出' }, slot: '运费规则' },
  aftersale: { name: '售后政策', value: { type: 'text', example: '30天内坏了包换' }, slot: '售后政策' },
  warranty: { name: '保修期', value: { type: 'text', example: '一年' }, slot: '保修期' },
  authentic: { name: '正品凭证', value: { type: 'text', example: '有品牌授权书' }, slot: '正品凭证' },
  gift: { name: '赠品', value: { type: 'text', example: '眼罩一个' }, slot: '赠品', proves: 'gift' },
  restock: { name: '补货时间', value: { type: 'text', example: '下周三' }, slot: '补货时间' },
  invoice: { name: '开票时间', value: { type: 'text', example: '3天内' }, slot: '开票时间' },
  shop: { name: '店铺名', value: { type: 'text', example: '云眠家居' }, slot: '店铺' },
  'seven-days': plain('seven-days'),
  'return-insurance': plain('return-insurance'),
  'free-shipping': plain('free-shipping'),
  'paid-first': plain('paid-first'),
  'unpaid-not-held': plain('unpaid-not-held'),
  'leak-proof': plain('leak-proof'),
  'install-guide': plain('install-guide'),
  presale: plain('presale'),
  'price-fixed': plain('price-fixed'),
  'no-promotion': plain('no-promotion'),
} as const satisfies Readonly<Record<string, ShopFactShape>>;
export type ShopFactId = keyof typeof shopFacts;
export const shopFactIds = Object.keys(shopFacts) as ShopFactId[];

export const shapeOfShopFact = (fact: ShopFactId): ShopFactShape => shopFacts[fact];

export interface ShopFact {
  id: string;
  fact: ShopFactId;
  /** As it is said to the buyer; empty where the fact has no value. */
  value: string;
  /** Words of the titles it is about: `四件套`; empty: everything in the shop. */
  about: string;
  /** Days of the shop between which it holds, both included; null: no bound. */
  from: string | null;
  until: string | null;
}

/** Most characters of a value and of the words of a title. */
export const longestFact = { value: 60, about: 40 } as const;

const dayShape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const timeShape = /^(?:[01]?\d|2[0-3])[:：][0-5]\d$/;
const yuanShape = /^\d{1,6}(?:\.\d{1,2})?$/;

export type ShopFactDraft = Omit<ShopFact, 'id'>;

/** What is wrong with a fact as typed, by its field; empty where nothing is. */
export function shopFactProblems(draft: ShopFactDraft): Partial<Record<'value' | 'about' | 'until', string>> {
  const { value: wanted } = shapeOfShopFact(draft.fact);
  const value = draft.value.trim();
  const problems: Partial<Record<'value' | 'about' | 'until', string>> = {};
  if (wanted && value === '') problems.value = `写上内容，比如 ${wanted.example}`;
  else if (wanted?.type === 'time' && !timeShape.test(value)) problems.value = '写成 16:00 这样的钟点';
  else if (wanted?.type === 'yuan' && !yuanShape.test(value)) problems.value = '只写金额，比如 59 或 59.90';
  else if (/[{}]/.test(value)) problems.value = '不能有花括号';
  if ([...value].length > longestFact.value) problems.value = `最多 ${longestFact.value} 个字`;
  if ([...draft.about.trim()].length > longestFact.about) problems.about = `最多 ${longestFact.about} 个字`;
  if (draft.from && draft.until && draft.until < draft.from) problems.until = '结束那天不能早于开始那天';
  return problems;
}

const day = (value: unknown): string | null => (typeof value === 'string' && dayShape.test(value) ? value : null);
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200).trim() : '');

/** The value of an item of kind {@link shopFactKind}; null where it is none, or where a day that ends it cannot be read: it would hold forever. */
export function parseShopFact(read: unknown, id: string): ShopFact | null {
  if (typeof read !== 'object' || read === null) return null;
  const { fact, value, about, from, until } = read as Record<string, unknown>;
  if (typeof fact !== 'string' || !Object.hasOwn(shopFacts, fact)) return null;
  const isBroken = [from, until].some((bound) => bound !== null && bound !== undefined && day(bound) === null);
  const draft: ShopFactDraft = {
    fact: fact as ShopFactId,
    value: shapeOfShopFact(fact as ShopFactId).value ? text(value) : '',
    about: text(about),
    from: day(from),
    until: day(until),
  };
  return isBroken || Object.keys(shopFactProblems(draft)).length > 0 ? null : { id, ...draft };
}

/** Whether it holds on this day of the shop, not yet, or no more. */
export function phaseOf({ from, until }: Pick<ShopFact, 'from' | 'until'>, today: string): 'now' | 'later' | 'over' {
  if (from !== null && today < from) return 'later';
  return until !== null && until < today ? 'over' : 'now';
}

/** What is written of it. */
export function shopFactItem({ id, ...value }: ShopFact, at: number): Item {
  return { kind: shopFactKind, id, value, at, deletedAt: null };
}
