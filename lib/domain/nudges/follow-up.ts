import { type Intent, intents } from '../intents/intents';
import type { Item } from '../items';
import type { Fen } from '../money';
import { DAY_MS } from '../tally/day';

/** The kind of the items that hold follow-ups; the id is the buyer's hash, as in the event log. */
export const followUpKind = 'follow-up';

/**
 * `talking`: asked, not ordered. `unpaid`: ordered, not paid. `closed`: the order was closed unpaid. The others end it: `paid`, `transferred`,
 * `dropped` (the agent wants to hear no more of it), and `lost` until the buyer writes again.
 */
export const followUpStates = ['talking', 'unpaid', 'closed', 'paid', 'lost', 'transferred', 'dropped'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** 催拍 and 催付. A console's own invitation card counts as 催拍 without a script. */
export interface Nudge {
  to: 'order' | 'pay';
  at: number;
  scriptId: string | null;
}

/** What the buyer asked to be told: 活动开始, 补货. `at` null: nobody has said when yet. */
export interface WakeUp {
  about: string;
  at: number | null;
}

/** One buyer to come back to. All moments are absolute, ms since 1970, so that no sleep, restart or update moves them. */
export interface FollowUp {
  /** The buyer's hash (`tally/buyer-hash.ts`). */
  id: string;
  console: string;
  /** What the console shows, which is what the agent looks for in its list. Null once it has ended: nothing of the buyer is kept then. */
  name: string | null;
  product: string | null;
  amount: Fen | null;
  state: FollowUpState;
  /** The order that is meant, where the console shows one. */
  order: string | null;
  /** When the order was first seen, and when it was seen closed. */
  orderedAt: number | null;
  closedAt: number | null;
  /** What the buyer worried about last. */
  worry: Intent | null;
  /** The last line of each side; robots' lines are nobody's. */
  buyerAt: number | null;
  shopAt: number | null;
  /** The buyer's last word waits for an answer. */
  isOpen: boolean;
  isRefused: boolean;
  isAngry: boolean;
  nudges: readonly Nudge[];
  /** When the page itself said that no more invitations are allowed today, and when it said so of 催付. */
  limitAt: number | null;
  payLimitAt: number | null;
  remark: string;
  tags: readonly string[];
  wake: WakeUp | null;
  /** When anything of it changed last. */
  changedAt: number;
}

export const longestRemark = 100;
export const longestTag = 12;
export const mostTags = 8;
/** More than anybody is nudged in the days that it is kept. */
const mostNudges = 40;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown, longest: number): string | null =>
  typeof value === 'string' && value.trim() !== '' ? [...value.trim()].slice(0, longest).join('') : null;
const moment = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

function parseNudge(read: unknown): Nudge | null {
  if (!isObject(read)) return null;
  const at = moment(read.at);
  if (at === null || (read.to !== 'order' && read.to !== 'pay')) return null;
  return { to: read.to, at, scriptId: text(read.scriptId, 200) };
}

function parseWake(read: unknown): WakeUp | null {
  const about = isObject(read) ? text(read.about, longestRemark) : null;
  return isObject(read) && about !== null ? { about, at: moment(read.at) } : null;
}

/** `回头客，急用` → two tags: short, each once. */
export function parseTags(typed: string): string[] {
  const tags = typed.split(/[\s,，、;；]+/).flatMap((tag) => text(tag, longestTag) ?? []);
  return [...new Set(tags)].slice(0, mostTags);
}

/** The value of an item of kind {@link followUpKind}; null where it is none. */
export function parseFollowUp(read: unknown, id: string): FollowUp | null {
  if (!isObject(read)) return null;
  const state = followUpStates.find((known) => known === read.state);
  const changedAt = moment(read.changedAt);
  if (!state || changedAt === null || typeof read.console !== 'string') return null;
  const amount = moment(read.amount);
  return {
    id,
    console: read.console,
    name: text(read.name, 60),
    product: text(read.product, 120),
    amount: amount !== null && Number.isSafeInteger(amount) ? amount : null,
    state,
    order: text(read.order, 200),
    orderedAt: moment(read.orderedAt),
    closedAt: moment(read.closedAt),
    worry: intents.find((intent) => intent === read.worry) ?? null,
    buyerAt: moment(read.buyerAt),
    shopAt: moment(read.shopAt),
    isOpen: read.isOpen === true,
    isRefused: read.isRefused === true,
    isAngry: read.isAngry === true,
    nudges: Array.isArray(read.nudges)
      ? read.nudges.flatMap((nudge) => parseNudge(nudge) ?? []).slice(-mostNudges)
      : [],
    limitAt: moment(read.limitAt),
    payLimitAt: moment(read.payLimitAt),
    remark: text(read.remark, longestRemark) ?? '',
    tags: Array.isArray(read.tags) ? parseTags(read.tags.filter((tag) => typeof tag === 'string').join(' ')) : [],
    wake: parseWake(read.wake),
    changedAt,
  };
}

/** What is written of it. */
export function followUpItem({ id, ...value }: FollowUp): Item {
  return { kind: followUpKind, id, value, at: value.changedAt, deletedAt: null };
}

/** A buyer who has not been heard of for so long is not come back to. */
export const keptMs = 3 * DAY_MS;
/** A wake-up without a moment is kept until the agent has had time to learn it. */
const undatedMs = 30 * DAY_MS;

/** From when on it is gone. */
export function endsAt({ changedAt, wake, state }: FollowUp): number {
  const plain = changedAt + keptMs;
  if (!wake || isEnded(state)) return plain;
  return wake.at === null ? changedAt + undatedMs : Math.max(plain, wake.at + keptMs);
}

export const isEnded = (state: FollowUpState): boolean =>
  state === 'paid' || state === 'transferred' || state === 'dropped';

/** Without anything of the buyer: what is left only keeps it from being begun anew when the same talk is read again. */
export function stripped(followUp: FollowUp): FollowUp {
  return { ...followUp, name: null, product: null, amount: null, worry: null, remark: '', tags: [], wake: null };
}
