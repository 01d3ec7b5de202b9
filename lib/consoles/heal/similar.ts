import type { UnitShape } from './shape';
import type { Shares, Traits } from './traits';

interface Weighed {
  weight: number;
  /** A difference of this is none at all in common. */
  reach: number;
}

/** How much each number tells, and how far two that mean the same may lie apart. Places within a part vary with what is written there. */
const onPage: Readonly<Record<string, Weighed>> = {
  left: { weight: 1.5, reach: 0.3 },
  right: { weight: 1.5, reach: 0.3 },
  top: { weight: 0.7, reach: 0.6 },
  width: { weight: 1.5, reach: 0.3 },
  height: { weight: 1, reach: 0.5 },
};
const within: Readonly<Record<string, Weighed>> = {
  side: { weight: 1, reach: 1 },
  left: { weight: 1, reach: 0.4 },
  right: { weight: 1, reach: 0.4 },
  top: { weight: 0.7, reach: 0.8 },
  width: { weight: 0.7, reach: 0.5 },
  height: { weight: 0.7, reach: 0.8 },
};
const anywhere: Readonly<Record<string, Weighed>> = {
  length: { weight: 1, reach: 4 },
  digits: { weight: 0.7, reach: 0.5 },
  han: { weight: 0.7, reach: 0.6 },
  latin: { weight: 0.5, reach: 0.5 },
  lines: { weight: 0.5, reach: 2.5 },
  isPrice: { weight: 0.7, reach: 1 },
  hasPrice: { weight: 0.5, reach: 1 },
  isTime: { weight: 0.7, reach: 1 },
  hasTime: { weight: 0.5, reach: 1 },
  isNumber: { weight: 0.5, reach: 1 },
  isLong: { weight: 0.7, reach: 1 },
  isSpan: { weight: 0.7, reach: 1 },
  own: { weight: 0.5, reach: 1 },
  children: { weight: 0.5, reach: 2 },
  inner: { weight: 0.7, reach: 3 },
};

const sortWeights: Readonly<Record<string, number>> = {
  tag: 0.5,
  family: 1.5,
  role: 0.5,
  font: 1,
  bold: 0.5,
  colour: 1,
  ground: 1,
  corner: 1,
  padding: 1,
  edge: 0.5,
  scroll: 1,
  cursor: 0.5,
  display: 0.3,
  attr: 1,
};

/** So much less it tells that a thing has attributes which had none. */
const given = 0.4;

/** What two histograms have in common of one kind of sorts; null where neither has any. */
function overlap(a: Shares, b: Shares, kind: string): number | null {
  let [both, either] = [0, 0];
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!name.startsWith(`${kind} `)) continue;
    both += Math.min(a[name] ?? 0, b[name] ?? 0);
    either += Math.max(a[name] ?? 0, b[name] ?? 0);
  }
  return either === 0 ? null : both / either;
}

const ratio = (a: number, b: number): number => (Math.max(a, b) === 0 ? 1 : Math.min(a, b) / Math.max(a, b));

export interface Counted {
  hit: number;
  count: number;
}

/** How like two kinds of elements are, between 0 and 1. */
export function similarity(shape: UnitShape, now: Traits & Counted, isPage: boolean): number {
  let [sum, all] = [0, 0];
  const add = (weight: number, likeness: number) => {
    sum += weight * likeness;
    all += weight;
  };
  const { numbers, sorts } = shape.traits;
  for (const [name, { weight, reach }] of Object.entries({ ...anywhere, ...(isPage ? onPage : within) }))
    add(weight, Math.max(0, 1 - Math.abs((numbers[name] ?? 0) - (now.numbers[name] ?? 0)) / reach));
  for (const [kind, weight] of Object.entries(sortWeights)) {
    const likeness = overlap(sorts, now.sorts, kind);
    // What said nothing of itself may have been given what another thing said.
    const isGiven = kind === 'attr' && !Object.keys(sorts).some((sort) => sort.startsWith('attr '));
    if (likeness !== null) add(isGiven ? weight * given : weight, likeness);
  }
  add(1.5, ratio(shape.hit, now.hit));
  add(1.5, ratio(shape.count, now.count) ** 0.5);
  return sum / all;
}
