import { type CreditRules, creditsOf } from './credits';
import { dayOf } from './day';
import type { InquiryEvent } from './events';
import { type Story, storyOf } from './ledger';
import { isPractice } from './practice';
import { roundsOf } from './responses';

/** What can be added up over buyers, days and agents: every figure of preset `dy` is made of these alone. Spans in ms, money in fen. */
export const sumNames = [
  'inquiry',
  'ordered',
  'paid',
  'sales',
  'unpriced',
  'firstMs',
  'firsts',
  'roundsMs',
  'rounds',
  'lateRounds',
] as const;
export type Sums = Readonly<Record<(typeof sumNames)[number], number>>;

export const noSums = Object.fromEntries(sumNames.map((name) => [name, 0])) as Sums;

/** `times` −1 takes away what was added before. */
export function addSums(a: Sums, b: Sums, times: 1 | -1 = 1): Sums {
  return Object.fromEntries(sumNames.map((name) => [name, a[name] + times * b[name]])) as Sums;
}

export const isNothing = (sums: Sums): boolean => sumNames.every((name) => sums[name] === 0);

/** What somebody adds to one day of one agent. */
export interface Part {
  day: string;
  agent: string;
  /** Training counts for nobody but the agent who is asked for by name. */
  practice: boolean;
  sums: Sums;
}

const partKey = ({ day, agent, practice }: Omit<Part, 'sums'>): string => `${day}\n${Number(practice)}\n${agent}`;

/** One part for each day, agent and kind; parts that add nothing are left out. */
export function mergeParts(parts: Iterable<Part>): Part[] {
  const merged = new Map<string, Part>();
  for (const part of parts) {
    const known = merged.get(partKey(part));
    merged.set(partKey(part), known ? { ...known, sums: addSums(known.sums, part.sums) } : part);
  }
  return [...merged.values()].filter(({ sums }) => !isNothing(sums));
}

function storyParts(story: Story, practice: boolean, rules: CreditRules): Part[] {
  const credits = creditsOf(story, rules).map(({ day, agent, inquiry, ordered, paid, sales, unpriced }) => ({
    day,
    agent,
    practice,
    sums: { ...noSums, inquiry, ordered, paid, sales, unpriced },
  }));
  const rounds = roundsOf(story).map(({ agent, askedAt, waitMs, first, late }) => ({
    day: dayOf(askedAt, rules.dayStartMs),
    agent,
    practice,
    sums: late
      ? { ...noSums, lateRounds: 1 }
      : { ...noSums, rounds: 1, roundsMs: waitMs, firsts: Number(first), firstMs: first ? waitMs : 0 },
  }));
  return [...credits, ...rounds];
}

/** What one buyer adds to the figures, given all events of that buyer, in any order and any number of times. */
export function partsOfBuyer(events: readonly InquiryEvent[], rules: CreditRules): Part[] {
  const [trained, real] = [events.filter(isPractice), events.filter((event) => !isPractice(event))];
  return mergeParts([
    ...storyParts(storyOf(real), false, rules),
    ...(trained.length > 0 ? storyParts(storyOf(trained), true, rules) : []),
  ]);
}
