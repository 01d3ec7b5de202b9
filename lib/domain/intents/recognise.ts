import type { Message } from '../conversation';
import { contextAt, noContext, readInContext, type TalkContext } from './context';
import { applyCorrections, type Correction, saidOf } from './corrections';
import type { Span } from './cue-hits';
import { type Features, featuresOf } from './features';
import { type Intent, type IntentHit, intents } from './intents';
import { strongestGrams, weighMessage } from './model';
import { normalise } from './normalise';

/** A worry stands at the start of a message; what a longer paste holds is not read. */
const readLength = 500;
const mostIntents = 3;

/** From here on a hit is named. */
const namedFrom = 0.45;
/** From here on the first hit is right in more than nine cases of ten. */
export const sureFrom = 0.67;

/** Learnt words and cues count alike; what no cue confirms is never quite sure. */
const cueShare = 0.5;
const unconfirmed = 0.7;
/** Words that the buyer takes back. */
const denied = 0.4;
const clearCue = 0.4;
const mostGrams = 3;

/** The words as the buyer wrote them, in order, touching ones joined. */
function wordsAt(spans: readonly Span[], original: string): string[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  const words = joined.map(({ start, end }) => original.slice(start, end).trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

function wordsFor(intent: Intent, features: Features, original: string): string[] {
  const cue = features.cues.find((hit) => hit.intent === intent);
  const shown = cue && cue.strength >= clearCue ? cue.spans : strongestGrams(features, intent, mostGrams);
  return wordsAt(shown, original);
}

function bestFirst(a: IntentHit, b: IntentHit): number {
  return b.score - a.score || intents.indexOf(a.intent) - intents.indexOf(b.intent);
}

function scoreOf(learnt: number, cue: number | null): number {
  if (cue === 0) return denied * learnt;
  return cue === null ? unconfirmed * learnt : (1 - cueShare) * learnt + cueShare * cue;
}

/** Every intent but `other` for one message, likeliest first, however unlikely. */
export function rank(message: string): IntentHit[] {
  const original = message.slice(0, readLength);
  const text = normalise(original);
  const features = featuresOf(text);
  const learnt = weighMessage(features);
  return intents
    .map((intent, i): IntentHit => {
      const cue = features.cues.find((hit) => hit.intent === intent);
      const score = scoreOf(learnt[i] ?? 0, cue?.strength ?? null);
      return { intent, score, words: score < namedFrom ? [] : wordsFor(intent, features, original) };
    })
    .filter(({ intent }) => intent !== 'other')
    .sort(bestFirst);
}

/** What is asked or chosen in few words is an answer where the agent has asked; an objection stays one. */
const answers: readonly Intent[] = ['stock_size', 'product_info', 'promo'];
const isWorry = (hit?: IntentHit): boolean =>
  hit !== undefined && hit.score >= sureFrom && !answers.includes(hit.intent);

/** Signs alone want nothing. */
const wordy = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

function readHits(message: string, ranked: readonly IntentHit[], context: TalkContext): IntentHit[] {
  const meant = readInContext(message.slice(0, readLength), context);
  if (meant && !(meant.givesWay && isWorry(ranked[0]))) {
    return [{ intent: meant.intent, score: 0.9, words: meant.intent === 'other' ? [] : [message.trim()] }];
  }
  const hits = ranked.filter(({ score }) => score >= namedFrom).slice(0, mostIntents);
  return hits.length > 0 ? hits : [{ intent: 'other', score: 1 - (ranked[0]?.score ?? 0), words: [] }];
}

/**
 * What one message wants, best first, as the agent's corrections of messages like it would have it; never empty: `other` when nothing else
 * shows. `太贵了` → price_high, because of `太贵了`; `多少` alone is promo right after a product card.
 */
export function recognise(
  message: string,
  context: TalkContext = noContext,
  corrections: readonly Correction[] = [],
): IntentHit[] {
  if (!wordy.test(message)) return [{ intent: 'other', score: 1, words: [] }];
  const ranked = rank(message);
  return applyCorrections(readHits(message, ranked, context), ranked, saidOf(message, corrections));
}

/** Each message further back counts a little less: the newest worry is answered first. */
const fading = 0.9;
const mostMessages = 10;

/** The buyer's messages that no person has answered yet, newest first; a robot's line answers nothing. */
export function openMessages(messages: readonly Message[]): Message[] {
  const answered = messages.findLastIndex(({ side }) => side === 'agent');
  return messages
    .slice(answered + 1)
    .filter(({ side }) => side === 'buyer')
    .reverse();
}

/** What the buyer's open messages want, merged, best first. Empty when the agent has answered last. */
export function recogniseLatest(messages: readonly Message[], corrections: readonly Correction[] = []): IntentHit[] {
  const open = openMessages(messages)
    .filter(({ text, kind }) => text !== '' && kind === 'text')
    .slice(0, mostMessages);
  const merged = new Map<Intent, IntentHit>();
  open.forEach((message, age) => {
    const context = contextAt(messages, messages.indexOf(message));
    for (const { intent, score, words } of recognise(message.text, context, corrections)) {
      const newer = merged.get(intent);
      const faded = Math.max(newer?.score ?? 0, score * fading ** age);
      merged.set(intent, { intent, score: faded, words: [...new Set([...(newer?.words ?? []), ...words])] });
    }
  });
  if (merged.size > 1) merged.delete('other');
  return [...merged.values()].sort(bestFirst);
}
