import type { Message } from '../conversation';
import { type Known, nothingKnown } from '../facts/known';
import { standingOf } from '../facts/standing';
import type { Intent } from '../intents/intents';
import type { Fen } from '../money';
import { categoryOf } from '../playbook/category';
import type { Benefit, Script, Tone } from '../scripts/script';
import { fillSlots, type SlotValues } from '../scripts/slots';
import type { FollowUp, Nudge } from './follow-up';

/** From here on a purchase is thought over: what happens if it does not fit counts more than a few yuan off. */
const dear: Fen = 500_00;

const byWorry: Partial<Record<Intent, readonly Benefit[]>> = {
  price_high: ['price', 'aftersale'],
  compare: ['price', 'aftersale'],
  elsewhere: ['price', 'aftersale'],
  promo: ['price', 'dispatch'],
  shipping: ['dispatch', 'stock'],
  stock_size: ['stock', 'aftersale'],
  worry: ['aftersale', 'price'],
  product_info: ['aftersale', 'stock'],
  ready: ['dispatch', 'stock'],
};

/** What is held out to this buyer, best first: what the worry was about, else what a purchase of this size turns on. */
export function benefitsFor({ worry, amount }: Pick<FollowUp, 'worry' | 'amount'>): readonly Benefit[] {
  const plain: readonly Benefit[] =
    (amount ?? 0) >= dear ? ['aftersale', 'price', 'dispatch', 'stock'] : ['price', 'dispatch', 'aftersale', 'stock'];
  const first = (worry && byWorry[worry]) ?? [];
  return [...first, ...plain.filter((benefit) => !first.includes(benefit))];
}

/** Marks and spaces make no other text. */
const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]|\p{Extended_Pictographic}/gu, '').toLowerCase();

export interface WordsInput {
  followUp: FollowUp;
  to: Nudge['to'];
  scripts: readonly Script[];
  slots: SlotValues;
  known?: Known;
  /** The open talk: what stands in it is not said again. */
  messages: readonly Message[];
  /** Scripts already used for this buyer. */
  usedIds: readonly string[];
  tone: Tone | null;
}

/**
 * The script for this nudge: one that speaks of these goods before one of any, by the benefit that counts for this buyer, one that a single key
 * fills before one that asks for something. Never one that this buyer has had. Null where all have been said.
 */
export function chooseWords({ known = nothingKnown, ...input }: WordsInput): Script | null {
  const { followUp, to, scripts, slots, messages, usedIds, tone } = input;
  const benefits = benefitsFor(followUp);
  const category = categoryOf(followUp.product);
  const said = new Set(messages.filter(({ side }) => side === 'agent').map(({ text }) => bare(text)));
  const had = new Set([...usedIds, ...followUp.nudges.flatMap(({ scriptId }) => scriptId ?? [])]);
  const candidates = scripts.flatMap((script, place) => {
    if (script.nudge?.to !== to || had.has(script.id)) return [];
    if (script.category !== undefined && script.category !== category) return [];
    const filled = fillSlots(script.text, slots);
    const standing = standingOf(script, known);
    if (standing.is === 'blocked' || said.has(bare(filled.text))) return [];
    const isReady = filled.missing.length === 0 && standing.is === 'ready';
    const toneRank = tone === null || script.tone === tone ? 0 : script.tone ? 2 : 1;
    const order = [isReady ? 0 : 1, benefits.indexOf(script.nudge.benefit), script.category ? 0 : 1, toneRank, place];
    return [{ script, order }];
  });
  candidates.sort((a, b) => {
    const at = a.order.findIndex((value, i) => value !== b.order[i]);
    return at < 0 ? 0 : (a.order[at] ?? 0) - (b.order[at] ?? 0);
  });
  return candidates[0]?.script ?? null;
}

/** What is said to a buyer who asked to be told. Says that the moment has come, not what the buyer finds. */
export const wakeWords = (about: string): string => `您之前让我提醒您“${about}”，时间到啦，您看看～`;
