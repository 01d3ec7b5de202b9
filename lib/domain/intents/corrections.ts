import type { Item } from '../items';
import { type Intent, type IntentHit, intents } from './intents';
import { normalise } from './normalise';

/** The kind of item in which the agent's corrections are kept. */
export const correctionKind = 'intent-correction';

/** What the agent said about messages like these: they do not mean this, or they mean that, or both. */
export interface Correction {
  /** Of each message its {@link pairsOf}, and nothing else. */
  messages: readonly (readonly number[])[];
  not: Intent | null;
  is: Intent | null;
}

/** As it is kept. */
export interface KeptCorrection extends Correction {
  id: string;
  /** When the agent said so, ms since 1970. */
  at: number;
}

/** The words alone, without signs, blanks, numbers and closing particles: what stays the same when a buyer says it again. */
function plainWords(message: string): string {
  return normalise(message)
    .replace(/[\s\p{P}\p{Z}\p{Cc}]+/gu, '')
    .replace(/\d+(?:\.\d+)?/g, '0')
    .replace(/(?<=.)[呀啊呢哦哈亲吧嘛呗]+$/, '');
}

/** Among so few numbers every one stands for thousands of pairs of characters. */
const differentPairs = 4096;
/** A long paste is known by its beginning. */
const mostCharacters = 200;

function numberOf(pair: string): number {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < pair.length; i++) mixed = Math.imul(mixed ^ pair.charCodeAt(i), 0x01000193);
  return (mixed ^ (mixed >>> 16)) & (differentPairs - 1);
}

/**
 * What a message is known by: a small number for each two neighbouring characters, sorted, each once. Alike messages have alike numbers, but
 * as every number stands for thousands of pairs and their order is gone, nobody reads the words back. Empty where there are no words.
 */
export function pairsOf(message: string): number[] {
  const words = plainWords(message).slice(0, mostCharacters);
  if (words === '') return [];
  const edged = `^${words}$`;
  const pairs = Array.from({ length: edged.length - 1 }, (_, i) => numberOf(edged.slice(i, i + 2)));
  return [...new Set(pairs)].sort((a, b) => a - b);
}

const near = 0.8;

/** Four fifths of their pairs are shared (Dice). */
function isNearlySame(one: readonly number[], other: ReadonlySet<number>): boolean {
  const shared = one.filter((pair) => other.has(pair)).length;
  return one.length > 0 && (2 * shared) / (one.length + other.size) >= near;
}

/** The latest ones: years of corrections must not slow down reading. */
const mostHeld = 500;

/** What the corrections say of a message: true what it means, false what it does not. A later correction overrides an earlier one. */
export function saidOf(message: string, corrections: readonly Correction[]): ReadonlyMap<Intent, boolean> {
  const said = new Map<Intent, boolean>();
  if (corrections.length === 0) return said;
  const pairs = new Set(pairsOf(message));
  for (const correction of corrections.slice(-mostHeld)) {
    if (!correction.messages.some((message) => isNearlySame(message, pairs))) continue;
    if (correction.not) said.set(correction.not, false);
    if (correction.is) said.set(correction.is, true);
  }
  return said;
}

/** From here on what was likeliest after a dropped reading is offered in its place. */
const offeredFrom = 0.25;

/** The hits as the agent would have them: what is meant first, what is not left out, and where that leaves nothing the likeliest of `ranked` that is left. Never empty. */
export function applyCorrections(
  hits: readonly IntentHit[],
  ranked: readonly IntentHit[],
  said: ReadonlyMap<Intent, boolean>,
): IntentHit[] {
  if (said.size === 0) return [...hits];
  const wordsOf = (intent: Intent) => ranked.find((hit) => hit.intent === intent)?.words ?? [];
  const meant = intents
    .filter((intent) => said.get(intent))
    .map((intent): IntentHit => ({ intent, score: 1, words: wordsOf(intent) }));
  const kept = hits.filter(({ intent }) => !said.has(intent) && !(intent === 'other' && meant.length > 0));
  if (meant.length + kept.length > 0) return [...meant, ...kept];
  const next = ranked.find(({ intent, score }) => !said.has(intent) && score >= offeredFrom);
  return [next ?? { intent: 'other', score: 1, words: [] }];
}

const isIntent = (value: unknown): value is Intent => (intents as readonly unknown[]).includes(value);
const isIntentOrNull = (value: unknown): value is Intent | null => value === null || isIntent(value);
const isPair = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < differentPairs;

const isMessage = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.length <= mostCharacters + 1 && value.every(isPair);
/** As many as wait for an answer at once, at most. */
const mostMessages = 10;

/** Null for what is no correction. */
export function parseCorrection(value: unknown, id: string): KeptCorrection | null {
  if (typeof value !== 'object' || value === null) return null;
  const { messages, not, is, at } = value as Record<string, unknown>;
  if (!Array.isArray(messages) || messages.length === 0 || messages.length > mostMessages || !messages.every(isMessage))
    return null;
  if (!isIntentOrNull(not) || !isIntentOrNull(is) || (not === null && is === null)) return null;
  return Number.isFinite(at) ? { id, messages, not, is, at: at as number } : null;
}

/** As the store keeps it; `deletedAt` puts it in the trash. */
export function correctionItem({ id, ...value }: KeptCorrection, at: number, deletedAt: number | null = null): Item {
  return { kind: correctionKind, id, value, at, deletedAt };
}
