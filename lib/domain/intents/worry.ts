import type { Message } from '../conversation';
import { contextAt } from './context';
import type { Correction } from './corrections';
import type { Intent, IntentHit } from './intents';
import { rank, recognise, recogniseLatest } from './recognise';

/** What the buyer said last, and what it wants. */
export interface Worry {
  /** The buyer's messages that wait for an answer, newest last, three at most; the newest one alone where all are answered. */
  messages: readonly Message[];
  hits: readonly IntentHit[];
  answered: boolean;
}

const shown = 3;

/** Null where the buyer has not written. */
export function readWorry(messages: readonly Message[], corrections: readonly Correction[] = []): Worry | null {
  const newest = messages.findLast((message) => message.side === 'buyer');
  if (!newest) return null;
  const answeredAt = messages.findLastIndex((message) => message.side === 'agent');
  const waiting = messages.slice(answeredAt + 1).filter((message) => message.side === 'buyer');
  if (waiting.length > 0) {
    return { messages: waiting.slice(-shown), hits: recogniseLatest(messages, corrections), answered: false };
  }
  const context = contextAt(messages, messages.indexOf(newest));
  return { messages: [newest], hits: recognise(newest.text, context, corrections), answered: true };
}

/** Which of its messages a reading is about: those that were read so, else the newest that has words. */
export function messagesRead(
  worry: Worry,
  all: readonly Message[],
  intent: Intent | null,
  corrections: readonly Correction[],
): Message[] {
  const worded = worry.messages.filter(({ kind, text }) => kind === 'text' && text.trim() !== '');
  const read = worded.filter((message) =>
    recognise(message.text, contextAt(all, all.indexOf(message)), corrections).some((hit) => hit.intent === intent),
  );
  return read.length > 0 ? read : worded.slice(-1);
}

const mostOthers = 3;

/** What else the messages may mean, likeliest first; without what they are read as and what was ruled out. */
export function otherReadings({ messages, hits }: Worry, ruledOut: readonly Intent[]): Intent[] {
  const named = new Set([...hits.map(({ intent }) => intent), ...ruledOut]);
  const scores = new Map<Intent, number>();
  for (const { text } of messages) {
    for (const { intent, score } of rank(text)) scores.set(intent, Math.max(score, scores.get(intent) ?? 0));
  }
  return [...scores]
    .filter(([intent]) => !named.has(intent))
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostOthers)
    .map(([intent]) => intent);
}

/** What one message of the buyer's wants, `other` for none of what we know; empty where it has no words. */
export function intentsIn(
  message: Message,
  all: readonly Message[],
  corrections: readonly Correction[],
): readonly Intent[] {
  if (message.kind !== 'text' || message.text.trim() === '') return [];
  const place = all.findIndex(({ id }) => id === message.id);
  return recognise(message.text, contextAt(all, place), corrections).map(({ intent }) => intent);
}
