import { type Intent, type IntentHit, intents } from './intents';
import { normalise } from './normalise';

/** What the agent said about one message: it means this, or it does not. */
export interface Correction {
  /** As {@link correctionText} gives it. */
  text: string;
  intent: Intent;
  means: boolean;
}

/** The words alone, without signs, blanks, numbers and closing particles: what stays the same when a buyer says it again. */
export function correctionText(message: string): string {
  return normalise(message)
    .replace(/[\s\p{P}\p{S}\p{Cc}]+/gu, '')
    .replace(/\d+/g, '0')
    .replace(/(?<=.)[呀啊呢哦哈亲吧嘛呗]+$/, '');
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

const near = 0.8;

/** Equal, or four fifths of the neighbouring pairs of signs are shared (Dice). */
function isNearlySame(a: string, b: string): boolean {
  if (a === '' || a === b) return a === b && a !== '';
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size) >= near;
}

/** The hits as the agent would have them; a later correction overrides an earlier one. Never empty. */
export function applyCorrections(
  hits: readonly IntentHit[],
  message: string,
  corrections: readonly Correction[],
): IntentHit[] {
  const text = correctionText(message);
  const said = new Map<Intent, boolean>();
  for (const correction of corrections) {
    if (isNearlySame(correction.text, text)) said.set(correction.intent, correction.means);
  }
  const kept = hits.filter(({ intent }) => said.get(intent) === undefined);
  const added = intents
    .filter((intent) => said.get(intent))
    .map((intent) => ({ intent, score: 1, words: hits.find((hit) => hit.intent === intent)?.words ?? [] }));
  const all = [...added, ...kept];
  const wanted = all.length > 1 ? all.filter(({ intent, score }) => intent !== 'other' || score === 1) : all;
  return wanted.length > 0 ? wanted : [{ intent: 'other', score: 1, words: [] }];
}
