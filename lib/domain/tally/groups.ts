/** What is counted of one group: of an hour, a reason, a worry, a product, a script. Spans in ms, money in fen. */
export const groupCounts = [
  'consulted',
  'inquiry',
  'ordered',
  'paid',
  'sales',
  'lost',
  'rounds',
  'roundsMs',
  'offered',
  'offeredPaid',
  'used',
  'sent',
  'edited',
  'answered',
] as const;
export type GroupCount = (typeof groupCounts)[number];
export type Counts = Readonly<Partial<Record<GroupCount, number>>>;

/**
 * How the figures can be looked at: `hour` 0 … 23 of Shanghai; `loss` a reason's code; `intent` what the buyer wanted; `product` its number or the
 * hash of its title; `script` its id; `use` a script and the worry it was used against, `id|intent`; `why` a reason and a worry, `code|intent`;
 * `wait` the upper edge of a band of waits in seconds. Nothing after the colon: nobody knows.
 */
export type GroupKind = 'hour' | 'loss' | 'intent' | 'product' | 'script' | 'use' | 'why' | 'wait';
export type GroupKey = `${GroupKind}:${string}`;
export type Groups = Readonly<Record<string, Counts>>;

export const noGroups: Groups = {};

type Sum = Record<string, Partial<Record<GroupCount, number>>>;

function addTo(sum: Sum, groups: Groups, times: 1 | -1): void {
  for (const key of Object.keys(groups)) {
    const counts = groups[key] as Counts;
    const total = sum[key] ?? {};
    sum[key] = total;
    for (const name of Object.keys(counts) as GroupCount[])
      total[name] = (total[name] ?? 0) + times * (counts[name] ?? 0);
  }
}

/** What comes to nothing is left out. */
function withoutNothing(sum: Sum): Groups {
  for (const [key, total] of Object.entries(sum)) {
    for (const name of Object.keys(total) as GroupCount[]) if (total[name] === 0) delete total[name];
    if (Object.keys(total).length === 0) delete sum[key];
  }
  return sum;
}

/** All of them together. One record is filled, for a year's building adds up some hundred thousand. */
export function sumGroups(all: Iterable<Groups>): Groups {
  const sum: Sum = {};
  for (const groups of all) addTo(sum, groups, 1);
  return withoutNothing(sum);
}

/** What is left when `b` is taken away from `a`. */
export function lessGroups(a: Groups, b: Groups): Groups {
  const sum: Sum = {};
  addTo(sum, a, 1);
  addTo(sum, b, -1);
  return withoutNothing(sum);
}

/** The groups of one kind, by what stands after the colon. */
export function groupsOfKind(groups: Groups, kind: GroupKind): Map<string, Counts> {
  const start = `${kind}:`;
  return new Map(
    Object.entries(groups)
      .filter(([key]) => key.startsWith(start))
      .map(([key, counts]) => [key.slice(start.length), counts]),
  );
}

/** Upper edges, in seconds, between which waits are counted: every 5 s up to a minute, every 30 s up to 5 minutes, and what is longer. */
export const waitEdges: readonly number[] = [
  ...Array.from({ length: 12 }, (_, i) => (i + 1) * 5),
  ...Array.from({ length: 8 }, (_, i) => 60 + (i + 1) * 30),
];

/** The edge that a wait lies within, the edge included; `''`: longer than all of them. 30 000 ms is `30`, 30 001 ms `35`. */
export const waitEdgeOf = (waitMs: number): string => String(waitEdges.find((edge) => waitMs <= edge * 1000) ?? '');
