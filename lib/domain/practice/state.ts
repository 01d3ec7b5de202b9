import type { ConsoleClock } from '../console-clock';
import type { OrderStatus, Side } from '../conversation';
import type { Fen } from '../money';
import type { PracticeBuyer } from './buyer';
import { buyersTime, type Pace, type Speed } from './pace';
import { shuffled } from './random';

export interface Line {
  /** `<buyer>-<ms>-<n>`: unique, and carries its time. */
  id: string;
  side: Side;
  kind: 'text' | 'product' | 'order';
  /** Of an order card: what happened. */
  text: string;
  at: number;
}

export interface PracticeOrder {
  id: string;
  status: Exclude<OrderStatus, 'unknown'>;
  amount: Fen;
  at: number;
}

/** What a buyer is about to do, in buyers' time. */
export type Plan = { due: number } & (
  | { kind: 'say'; text: string }
  /** The console says so itself. */
  | { kind: 'tell'; text: string }
  | { kind: 'do'; what: 'order' | 'pay' | 'leave' }
  | { kind: 'enter'; step: string }
  /** Answers what the agent wrote. */
  | { kind: 'react' }
  /** Waited long enough. */
  | { kind: 'tire' }
);

/** One conversation. */
export interface Talk {
  buyer: PracticeBuyer;
  step: string;
  plans: readonly Plan[];
  patience: number;
  /** How often the buyer has asked again since the last answer. */
  asked: number;
  /** What the agent wrote since the buyer last reacted. */
  heard: readonly string[];
  lines: readonly Line[];
  order: PracticeOrder | null;
  outcome: 'talking' | 'paid' | 'left';
  unread: number;
  /** Since when the buyer waits for an answer. */
  waitingSince: number | null;
  draft: string;
}

export interface PracticeState {
  cast: readonly PracticeBuyer[];
  pace: Pace;
  /** Buyers come in the order of the cast, not of the seed. */
  inOrder: boolean;
  seed: number;
  /** Buyers who will come, in buyers' time. */
  arrivals: readonly { due: number; buyer: PracticeBuyer }[];
  /** In the order of their coming. */
  talks: readonly Talk[];
  /** When the shift begins by the console's own clock (ms since 1970), which then goes as fast as its buyers; null: it lives by the machine's. */
  begins: number | null;
  /** Id of the buyer whose conversation is open. */
  open: string | null;
}

export interface PracticeSetup {
  cast: readonly PracticeBuyer[];
  seed: number;
  speed: Speed;
  running: boolean;
  /** Buyers come in the order of the cast; otherwise the seed shuffles them. */
  inOrder: boolean;
  begins?: number | null;
}

/** Between two buyers at 1×: enough to answer one, too little to idle. */
const arrivalGapMs = 40_000;

export function createPractice(
  { cast, seed, speed, running, inOrder, begins = null }: PracticeSetup,
  now: number,
): PracticeState {
  const order = inOrder ? { items: [...cast], seed } : shuffled(cast, seed);
  return {
    cast,
    pace: { running, speed, base: 0, since: now },
    inOrder,
    begins,
    seed: order.seed,
    arrivals: order.items.map((buyer, index) => ({ buyer, due: index * arrivalGapMs })),
    talks: [],
    open: null,
  };
}

/** What the clock of the console says at `now`. */
export const consoleTime = ({ begins, pace }: Pick<PracticeState, 'begins' | 'pace'>, now: number): number =>
  begins === null ? now : Math.floor(begins + buyersTime(pace, now));

/** That clock, for those who live by it; null where it is the machine's. */
export const clockOf = ({ begins, pace }: Pick<PracticeState, 'begins' | 'pace'>): ConsoleClock | null =>
  begins === null ? null : { base: begins + pace.base, since: pace.since, speed: pace.running ? pace.speed : 0 };
