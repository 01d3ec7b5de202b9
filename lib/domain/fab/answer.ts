import type { Message } from '../conversation';
import { openMessages } from '../intents/recognise';
import { meantWords } from './ask-words';
import type { Point } from './point';

/**
 * Why a point is put forward: the buyer asked after it by name, asked what it answers, spoke of where it serves, asked how to keep it,
 * asked so before, or nothing of the kind.
 */
export type Reason = 'asked' | 'answers' | 'scene' | 'care' | 'before' | 'none';

export interface Choice {
  point: Point;
  reason: Reason;
  /** The buyer's words that showed it; empty for `none`. */
  words: readonly string[];
}

const weights: Readonly<Record<Reason, number>> = { asked: 5, answers: 4, care: 3, scene: 2, before: 1, none: 0 };
const careAsked = /怎么洗|机洗|手洗|水洗|能洗|好洗|打理|保养|熨|烘干|怎么存|怎么放|怎么用/;

const saidIn = (words: readonly string[], text: string): string[] => {
  const found = words.filter((word) => text.includes(word.toLowerCase()));
  // 防水 says more than 水.
  return found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
};

function choiceOf(point: Point, now: string, before: string): Choice {
  const byName = saidIn([point.name], now);
  if (byName.length > 0) return { point, reason: 'asked', words: byName };
  const care = point.care && careAsked.exec(now);
  if (care) return { point, reason: 'care', words: [care[0]] };
  const answers = saidIn(point.asks, now);
  if (answers.length > 0) return { point, reason: 'answers', words: answers };
  const scenes = saidIn(point.scenes, now);
  if (scenes.length > 0) return { point, reason: 'scene', words: scenes };
  const earlier = saidIn([point.name, ...point.asks], before);
  return earlier.length > 0 ? { point, reason: 'before', words: earlier } : { point, reason: 'none', words: [] };
}

/** Parts that nobody has told and that were not left out on purpose. */
export function missingParts({ feature, advantage, benefit, skipped }: Point) {
  const told = { feature: feature !== '', advantage: advantage !== null, benefit: benefit !== null };
  return (['feature', 'advantage', 'benefit'] as const).filter((part) => !told[part] && !skipped.includes(part));
}

const textOf = (messages: readonly Message[]): string =>
  meantWords(
    messages
      .filter(({ kind }) => kind === 'text')
      .map(({ text }) => text)
      .join('\n'),
  );

/** The product's points, first the one that answers what this buyer said: his open messages count before what he asked earlier. */
export function choosePoints(points: readonly Point[], messages: readonly Message[]): Choice[] {
  const own = messages.filter(({ side }) => side === 'buyer');
  const open = openMessages(messages).slice(0, 10);
  const now = textOf(open.length > 0 ? open : own.slice(-1));
  const before = textOf(own.slice(0, Math.max(0, own.length - Math.max(1, open.length))).slice(-20));
  const choices = points.map((point, place) => ({ choice: choiceOf(point, now, before), place }));
  const rank = ({ reason, words, point: { advantage, benefit } }: Choice): number =>
    // Of two that answer, the one that answers more; a bare number behind what says what one has of it.
    -(weights[reason] * 10 + Math.min(3, words.length) * 2 + (advantage || benefit ? 1 : 0));
  return choices.sort((a, b) => rank(a.choice) - rank(b.choice) || a.place - b.place).map(({ choice }) => choice);
}
