import { groupBy } from '../group-by';
import { creditGroups, roundGroups } from './credit-groups';
import { type Credit, type CreditRules, creditsOf } from './credits';
import { dayOf } from './day';
import type { InquiryEvent } from './events';
import { type Groups, lessGroups, noGroups, sumGroups } from './groups';
import { type Story, storyOf } from './ledger';
import { isPractice } from './practice';
import { type Round, roundsOf } from './responses';

/** What can be added up over buyers, days and agents: every figure of preset `dy` is made of these alone. Spans in ms, money in fen. */
export const sumNames = [
  'consulted',
  'replied',
  'inquiry',
  'ordered',
  'paid',
  'sales',
  'unpriced',
  'placedOrders',
  'paidOrders',
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

export const isNothing = ({ sums, groups }: Pick<Part, 'sums' | 'groups'>): boolean =>
  sumNames.every((name) => sums[name] === 0) && Object.keys(groups).length === 0;

/** What somebody adds to one day of one agent. */
export interface Part {
  day: string;
  agent: string;
  /** Training counts for nobody but the agent who is asked for by name. */
  practice: boolean;
  sums: Sums;
  /** The same by hour, reason, worry, product, script and wait. */
  groups: Groups;
}

const partKey = ({ day, agent, practice }: PartKey): string => `${day}\n${Number(practice)}\n${agent}`;

export type PartKey = Pick<Part, 'day' | 'agent' | 'practice'>;

/** One part for each day, agent and kind; parts that add nothing are left out. */
export function mergeParts(parts: Iterable<Part>): Part[] {
  const merged = [...groupBy([...parts], partKey).values()].map((same): Part => {
    const [first] = same as [Part];
    if (same.length === 1) return first;
    return {
      ...first,
      sums: same.reduce((sum, { sums }) => addSums(sum, sums), noSums),
      groups: sumGroups(same.map(({ groups }) => groups)),
    };
  });
  return merged.filter((part) => !isNothing(part));
}

/** What changes in the days where these parts come and those go: one for each day, agent and kind. */
export function changesOf(added: readonly Part[], takenAway: readonly Part[]): Part[] {
  const less = takenAway.map((part) => ({
    ...part,
    sums: addSums(noSums, part.sums, -1),
    groups: lessGroups(noGroups, part.groups),
  }));
  return mergeParts([...added, ...less]);
}

/** What a day holds after a change. */
export const afterChange = (known: Pick<Part, 'sums' | 'groups'> | undefined, change: Part): Part => ({
  ...change,
  sums: addSums(known?.sums ?? noSums, change.sums),
  groups: sumGroups([known?.groups ?? noGroups, change.groups]),
});

function sumsOfCredit(credit: Credit): Sums {
  const { wrote, replied, inquiry, ordered, paid, sales, unpriced, placedOrders, paidOrders } = credit;
  const consulted = Number(wrote.length > 0);
  return { ...noSums, consulted, replied, inquiry, ordered, paid, sales, unpriced, placedOrders, paidOrders };
}

function sumsOfRound({ waitMs, first, late }: Round): Sums {
  if (late) return { ...noSums, lateRounds: 1 };
  return { ...noSums, rounds: 1, roundsMs: waitMs, firsts: Number(first), firstMs: first ? waitMs : 0 };
}

function storyParts(story: Story, practice: boolean, rules: CreditRules): Part[] {
  const credits = creditsOf(story, rules).map((credit) => ({
    day: credit.day,
    agent: credit.agent,
    practice,
    sums: sumsOfCredit(credit),
    groups: creditGroups(story, credit, rules.dayStartMs),
  }));
  const rounds = roundsOf(story).map((round) => ({
    day: dayOf(round.askedAt, rules.dayStartMs),
    agent: round.agent,
    practice,
    sums: sumsOfRound(round),
    groups: roundGroups(round),
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
