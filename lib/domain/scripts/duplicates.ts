import { groupBy } from '../group-by';
import type { Entry } from './entries';
import { heard } from './heard';

/** Scripts that say the same, the one to keep first. */
export interface Duplicates {
  /** Whether all of them say the very same. */
  exact: boolean;
  entries: readonly Entry[];
}

/** How much of two texts must be the same pairs of characters, 0–1. */
const likeness = 0.65;
/** Shorter texts, in characters that count, differ by a word and say something else. */
const shortest = 8;

/** Figures decide what is meant: 满199减20 is no other wording of 满299减20. */
const figures = (text: string): string => text.match(/\d+/g)?.join() ?? '';

interface Read {
  entry: Entry;
  heard: string;
  figures: string;
  /** Numbers of its pairs of characters, the rarest first. */
  pairs: Int32Array;
}

function pairsOf(text: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return [...pairs];
}

/** Shared pairs over all pairs of both, 0–1; both are in order. */
function alike(a: Int32Array, b: Int32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared / (a.length + b.length - shared);
}

/** How many pairs a text that is {@link likeness} like one with `count` has at the least. */
const fewest = (count: number): number => Math.ceil(likeness * count);

/** Two texts this much alike share one of their rarest pairs: only those are looked at. */
const rarest = (pairs: Int32Array): Int32Array =>
  pairs.subarray(0, pairs.length === 0 ? 0 : pairs.length - fewest(pairs.length) + 1);

/** Each script's pairs, numbered by how rare they are. */
function* readAll(entries: readonly Entry[]): Generator<undefined, Read[]> {
  const read: { entry: Entry; heard: string; pairs: string[] }[] = [];
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const text = heard(entry.script.text);
    const pairs = text.length >= shortest ? pairsOf(text) : [];
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    read.push({ entry, heard: text, pairs });
    yield;
  }
  const numbers = new Map([...counts].sort((a, b) => a[1] - b[1]).map(([pair], number) => [pair, number]));
  const all: Read[] = [];
  for (const { entry, heard: text, pairs } of read) {
    const numbered = Int32Array.from(pairs, (pair) => numbers.get(pair) ?? 0).sort();
    all.push({ entry, heard: text, figures: figures(text), pairs: numbered });
    yield;
  }
  return all;
}

function listsOf(all: readonly Read[]): ReadonlyMap<number, readonly number[]> {
  const having = new Map<number, number[]>();
  all.forEach(({ pairs }, index) => {
    for (const pair of rarest(pairs)) {
      const list = having.get(pair);
      if (list) list.push(index);
      else having.set(pair, [index]);
    }
  });
  return having;
}

/** Numbers of those that are nearly the same as number `of`. */
function createNear(all: readonly Read[]): (of: number) => number[] {
  const having = listsOf(all);
  /** For whom each was looked at last, so that none is compared twice. */
  const lookedAt = new Int32Array(all.length).fill(-1);
  return (of) => {
    const { pairs, figures: said } = all[of] as Read;
    const [least, most] = [fewest(pairs.length), Math.floor(pairs.length / likeness)];
    const near: number[] = [];
    for (const pair of rarest(pairs)) {
      for (const other of having.get(pair) ?? []) {
        if (lookedAt[other] === of) continue;
        lookedAt[other] = of;
        const one = all[other] as Read;
        if (one.pairs.length < least || one.pairs.length > most || one.figures !== said) continue;
        if (alike(pairs, one.pairs) >= likeness) near.push(other);
      }
    }
    return near;
  };
}

/**
 * Scripts that say the same or nearly the same: `亲，在的呢～` and `亲 在的`. Each is named once, beside the first that it is like; built-in
 * wordings beside each other are meant to be several and are not named. It rests often, for whoever wants to do something else meanwhile.
 */
export function* lookForDuplicates(entries: readonly Entry[]): Generator<undefined, readonly Duplicates[]> {
  const shown = entries.filter(({ hidden }) => !hidden);
  // The shop's own lead: a built-in one is named where it is like one of them.
  const all = yield* readAll([...shown].sort((a, b) => Number(b.own !== null) - Number(a.own !== null)));
  const same = groupBy(
    all.map((_read, index) => index),
    (index) => all[index]?.heard,
  );
  const nearOf = createNear(all);
  const named = new Set<number>();
  const found: Duplicates[] = [];
  for (let index = 0; index < all.length && all[index]?.entry.own; index++) {
    yield;
    if (named.has(index)) continue;
    const mine = all[index] as Read;
    const others = new Set([...(mine.heard ? (same.get(mine.heard) ?? []) : []), ...nearOf(index)]);
    const group = [index, ...[...others].filter((other) => other !== index && !named.has(other)).sort((a, b) => a - b)];
    if (group.length < 2) continue;
    for (const member of group) named.add(member);
    const members = group.map((member) => all[member] as Read);
    found.push({
      exact: members.every((member) => member.heard === mine.heard),
      entries: members.map(({ entry }) => entry),
    });
  }
  return found.sort((a, b) => Number(b.exact) - Number(a.exact));
}
