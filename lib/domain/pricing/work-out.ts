import { type Fen, parsePrice, yuan } from '../money';
import { dayBounds, dayOf } from '../tally/day';
import { best } from './best';
import { nameOf } from './describe';
import type { PriceDraft } from './draft';
import { inLayerOrder } from './quote';
import { readOffer } from './read-offer';
import { gapLine } from './reasons';
import type { Receipt } from './receipt';
import { endHint } from './span-words';
import { type PriceTexts, priceTexts } from './text';
import type { CartLine, Context, Rule } from './types';
import { checkRule } from './validate';

export type PriceField = 'price' | 'quantity' | 'deposit' | 'off' | 'worth';

/** One offer that can be ticked, and what became of it. */
export interface OfferRow {
  rule: Rule;
  words: string;
  from: 'card' | 'shop' | 'own';
  ticked: boolean;
  /** What it takes off; null where it takes nothing. */
  off: Fen | null;
  /** Why it takes nothing, or what is missing to its next rung. */
  line: string | null;
  /** For whom it is, and when it ends where that is today. */
  note: string | null;
}

export interface Working {
  offers: readonly OfferRow[];
  /** Words of the card that may be offers, which nobody here understands: shown, never counted. */
  unread: readonly string[];
  problems: Readonly<Partial<Record<PriceField, string>>>;
  /** What is wrong with the whole. */
  problem: string | null;
  receipt: Receipt | null;
  texts: PriceTexts | null;
}

/** Of the cart's line: a promotion of the shop that names the product's title is given this to name. */
const item = 'item';
const depositId = 'deposit';
type Typed = { value: number | null; line?: string };

function typedFen(typed: string, name: string): Typed {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return { value: null };
  const parsed = parsePrice(plain.replace(/^-/, ''));
  if (!parsed || parsed.isFloor) return { value: null, line: `${name}没看懂，写成 79 或 79.50 就行` };
  return { value: plain.startsWith('-') ? -parsed.price : parsed.price };
}

function typedQuantity(typed: string): Typed {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return { value: null };
  return /^-?\d+$/.test(plain) ? { value: Number(plain) } : { value: null, line: '数量写成整数就行，比如 3' };
}

interface Fields {
  price: Typed;
  quantity: Typed;
  deposit: Typed;
  off: Typed;
  worth: Typed;
}

function readFields({ price, quantity, deposit, floor }: PriceDraft): Fields {
  const unitPrice = typedFen(price, '单价');
  const asked =
    price.trim() === '' && floor !== null ? `页面写的是 ${yuan(floor)} 起，填买家要的这款的单价` : undefined;
  const off = typedFen(deposit.off, '付定金立减');
  const worth = typedFen(deposit.worth, '膨胀金额');
  const paid = typedFen(deposit.deposit, '定金');
  const noDeposit = deposit.deposit.trim() === '' && (off.value !== null || worth.value !== null);
  return {
    price: asked ? { ...unitPrice, line: asked } : unitPrice,
    quantity: typedQuantity(quantity),
    deposit: noDeposit ? { ...paid, line: '先填定金' } : paid,
    off,
    worth: off.value && worth.value !== null ? { ...worth, line: '立减和膨胀只填一个' } : worth,
  };
}

function presaleOf({ deposit, off, worth }: Fields): Rule[] {
  if (deposit.value === null) return [];
  const benefit = { off: off.value ?? undefined, worth: worth.value ?? undefined };
  const kept = Object.fromEntries(Object.entries(benefit).filter(([, value]) => value !== undefined));
  const base = { id: depositId, name: '', layer: 'deposit', lines: 'all', basis: 'current' } as const;
  return [{ ...base, kind: 'presale', deposit: deposit.value, ...kept }];
}

type Offer = Pick<OfferRow, 'rule' | 'from'>;

/** Its deposit is paid, or it is for the balance: the engine knows better when that is. */
function isAboutBalance({ kind, atBalance }: Rule, { depositPaid }: PriceDraft): boolean {
  return atBalance === true || (kind === 'presale' && depositPaid);
}

/** An offer that not every buyer has: only the agent can say that this one does. */
const isForSome = ({ firstOrder, member }: Rule): boolean => firstOrder === true || member !== undefined;

const isTicked = ({ rule }: Offer, { ticked, unticked }: PriceDraft): boolean =>
  isForSome(rule) ? ticked.includes(rule.id) : !unticked.includes(rule.id);

/** The shop's promotion as it holds for this product today; null where it does not. Consoles without ids are known by the title. */
function ofProduct(rule: Rule, draft: PriceDraft): Rule | null {
  const { at, productId, title } = draft;
  const { from = 0, to = Number.POSITIVE_INFINITY, lines } = rule;
  if (!isAboutBalance(rule, draft) && (at < from || to <= at)) return null;
  if (lines === 'all' || (productId !== null && lines.includes(productId))) return rule;
  return title !== null && lines.includes(title) ? { ...rule, lines: [item, ...lines] } : null;
}

/** Of the card, of the shop where they hold for this product today, and the agent's own. */
function offersOf(draft: PriceDraft, promotions: readonly Rule[]): { offers: Offer[]; unread: string[] } {
  const read = draft.coupons.map((text, index) => ({ text, rule: soundOffer(text, `card.${index}`) }));
  const held = promotions.flatMap((rule) => ofProduct(rule, draft) ?? []);
  const hasDeposit = draft.deposit.deposit.trim() !== '' || held.some(({ kind }) => kind === 'presale');
  const shop = held.filter(({ atBalance }) => !atBalance || hasDeposit);
  const own = draft.own.filter(({ id }) => !promotions.some((saved) => saved.id === id));
  return {
    offers: [
      ...read.flatMap(({ rule }) => (rule ? [{ rule, from: 'card' as const }] : [])),
      ...shop.map((rule) => ({ rule, from: 'shop' as const })),
      ...own.map((rule) => ({ rule, from: 'own' as const })),
    ],
    unread: read.flatMap(({ text, rule }) => (rule ? [] : [text])),
  };
}

function soundOffer(text: string, id: string): Rule | null {
  const rule = readOffer(text, id);
  return rule && !checkRule(rule) ? rule : null;
}

function noteOf({ firstOrder, member, to }: Rule, at: number): string | null {
  const parts = [
    firstOrder ? '限首单' : '',
    member === undefined ? '' : `限 ${member}`,
    to !== undefined && to > at && to <= dayBounds(dayOf(at)).end ? endHint(to, at) : '',
  ];
  return parts.filter(Boolean).join('，') || null;
}

function rowOf(offer: Offer, draft: PriceDraft, receipt: Receipt | null): OfferRow {
  const { rule, from } = offer;
  const step = receipt?.steps.find((one) => one.rule === rule.id);
  const skipped = receipt?.skipped.find((one) => one.rule === rule.id);
  const line = step?.next ? `再${gapLine(step.next)}` : (skipped?.line ?? null);
  const off = step && step.off > 0 ? step.off : null;
  return { rule, from, words: nameOf(rule), ticked: isTicked(offer, draft), off, line, note: noteOf(rule, draft.at) };
}

const problemsIn = (fields: Fields): Partial<Record<PriceField, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, { line }]) => (line ? [[name, line]] : [])));

/** What is counted with: one line, the rules that are ticked, in their order, and the moment. */
export interface Cart {
  line: CartLine;
  rules: readonly Rule[];
  context: Context;
}

function assemble(draft: PriceDraft, fields: Fields, offers: readonly Offer[]): Cart {
  const presale = presaleOf(fields);
  const ticked = offers.flatMap((offer) => (isTicked(offer, draft) ? [offer.rule] : []));
  const rules = inLayerOrder([...presale, ...ticked.filter(({ kind }) => presale.length === 0 || kind !== 'presale')]);
  const product = draft.productId ?? undefined;
  const line = { id: item, price: fields.price.value, quantity: fields.quantity.value, ...(product && { product }) };
  const memberships = ticked.flatMap(({ member }) => member ?? []);
  const buyer = {
    firstOrder: ticked.some(({ firstOrder }) => firstOrder),
    memberships,
    depositPaid: draft.depositPaid,
  };
  return { line, rules, context: { now: draft.at, buyer } };
}

/** The cart of a draft, for whoever tries what else could be done with it. */
export function cartOf(draft: PriceDraft, promotions: readonly Rule[]): Cart {
  return assemble(draft, readFields(draft), offersOf(draft, promotions).offers);
}

/** 79.00 × 3 with 定金 30, 立减 30 and 78元券 is 129.00: the cheapest of what is ticked, its working, and the texts that tell it. */
export function workOut(draft: PriceDraft, promotions: readonly Rule[]): Working {
  const fields = readFields(draft);
  const { offers, unread } = offersOf(draft, promotions);
  const { line, rules, context } = assemble(draft, fields, offers);
  const result = best([line], rules, context);
  const problems = problemsIn(fields);
  if (!result.ok && (result.of === item || result.of === depositId))
    problems[result.field as PriceField] ??= result.line;
  const receipt = result.ok && Object.keys(problems).length === 0 ? result : null;
  return {
    offers: offers.map((offer) => rowOf(offer, draft, receipt)),
    unread,
    problems,
    problem: !result.ok && Object.keys(problems).length === 0 ? result.line : null,
    receipt,
    texts: receipt && priceTexts(receipt, rules, { unit: draft.unit }),
  };
}
