import type { Product, Snapshot } from '../conversation';
import { readWorry } from '../intents/worry';
import { type Fen, yuan } from '../money';
import { readQuantity, readUnit } from './read-quantity';
import type { Rule } from './types';

/** What the agent typed about a deposit, as typed. */
export interface DepositDraft {
  deposit: string;
  /** 付定金立减. */
  off: string;
  /** 膨胀: what the deposit counts for. */
  worth: string;
}

/** A price being worked out for one conversation: what stands in the fields, and what came from the page. */
export interface PriceDraft {
  at: number;
  /** Tells the product, with its price and coupons, from any other that the console may show next. */
  about: string;
  productId: string | null;
  title: string | null;
  /** The buyer's message from which the quantity was read. */
  newestId: string | null;
  /** "89元起": where the page only says from where on. Never a price by itself. */
  floor: Fen | null;
  price: string;
  quantity: string;
  /** The buyer's own words name the quantity. */
  said: boolean;
  unit: string;
  coupons: readonly string[];
  /** Offers that the agent typed for this conversation. */
  own: readonly Rule[];
  /** Ids of offers that the agent has unticked. */
  unticked: readonly string[];
  /** Ids of offers for some buyers only that the agent has ticked: this buyer is one of them. */
  ticked: readonly string[];
  /** The buyer has paid the deposit; only the balance is still to come. */
  depositPaid: boolean;
  offer: string;
  offerProblem: string | null;
  deposit: DepositDraft;
}

const mostCoupons = 12;

/** The newest sure quantity among the messages that wait for an answer; one of it where the buyer names none. */
function quantityOf({ messages }: Snapshot): Pick<PriceDraft, 'quantity' | 'said' | 'unit' | 'newestId'> {
  const waiting = readWorry(messages)?.messages ?? [];
  const told = waiting.findLast(({ text }) => readQuantity(text) !== null);
  const quantity = told ? readQuantity(told.text) : null;
  return {
    quantity: String(quantity ?? 1),
    said: quantity !== null,
    unit: (told && readUnit(told.text)) ?? '件',
    newestId: waiting.at(-1)?.id ?? null,
  };
}

/** As the calculator opens: what the page is sure of stands in its field, what it is not sure of is left to the agent. */
export function draftOf(snapshot: Snapshot, at: number): PriceDraft {
  const { product } = snapshot;
  const sure = product && product.price !== null && !product.priceIsFloor;
  return {
    at,
    about: aboutOf(product),
    productId: product?.id ?? null,
    title: product?.title ?? null,
    floor: product?.priceIsFloor ? product.price : null,
    price: sure ? yuan(product.price ?? 0).slice(1) : '',
    ...quantityOf(snapshot),
    coupons: [...new Set(product?.coupons)].slice(0, mostCoupons),
    own: [],
    unticked: [],
    ticked: [],
    depositPaid: false,
    offer: '',
    offerProblem: null,
    deposit: { deposit: '', off: '', worth: '' },
  };
}

/** Tells the product that a draft is about from others. What it is made of comes later than its card, and changes no price. */
export function aboutOf(product: Product | null): string {
  return JSON.stringify(product && { ...product, attributes: [] });
}

/** Opened again: what the agent typed about the same product stays, and a quantity that the buyer named since then counts. */
export function reopened(former: PriceDraft, fresh: PriceDraft): PriceDraft {
  if (former.about !== fresh.about) return { ...fresh, own: former.own };
  const { at, newestId, quantity, said, unit } = fresh;
  if (!said || newestId === former.newestId) return { ...former, at, newestId };
  return { ...former, at, newestId, quantity, said, unit };
}
