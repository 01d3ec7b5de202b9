import type { Message } from '../conversation';
import type { IntentHit } from './intents';
import { recognise, recogniseLatest } from './recognise';

/** What the buyer said last, and what it wants. */
export interface Worry {
  /** The buyer's messages that wait for an answer, newest last, three at most; the newest one alone where all are answered. */
  messages: readonly Message[];
  hits: readonly IntentHit[];
  answered: boolean;
}

const shown = 3;

/** Null where the buyer has not written. */
export function readWorry(messages: readonly Message[]): Worry | null {
  const newest = messages.findLast((message) => message.side === 'buyer');
  if (!newest) return null;
  const answeredAt = messages.findLastIndex((message) => message.side === 'agent');
  const waiting = messages.slice(answeredAt + 1).filter((message) => message.side === 'buyer');
  if (waiting.length === 0) return { messages: [newest], hits: recognise(newest.text), answered: true };
  return { messages: waiting.slice(-shown), hits: recogniseLatest(messages), answered: false };
}
