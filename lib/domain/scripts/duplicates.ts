import { groupBy } from '../group-by';
import type { Entry } from './entries';

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

/** What a reader hears: without blanks, marks, emoji and the particles at the end of a clause. */
export function heard(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[呢哦哈呀啊噢喔嘞啦哟](?=[\s\p{P}\p{S}]|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

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

/** Each script's pairs, numbered by how rare they are: what few have is looked at first. */
function readAll(entries: readonly Entry[]): Read[] {
  const texts = entries.map(({ script }) => heard(script.text));
  const pairs = texts.map((text) => (text.length >= shortest ? pairsOf(text) : []));
  const counts = new Map<string, number>();
  for (const pair of pairs.flat()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const rarest = [...counts].sort((a, b) => a[1] - b[1]);
  const numbers = new Map(rarest.map(([pair], number) => [pair, number]));
  return entries.map((entry, index) => ({
    entry,
    heard: texts[index] ?? '',
    figures: figures(texts[index] ?? ''),
    pairs: Int32Array.from(pairs[index] ?? [], (pair) => numbers.get(pair) ?? 0).sort(),
  }));
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

/** Two texts this much alike share one of their rarest pairs: only those are compared. */
const lookedAt = (pairs: Int32Array): Int32Array =>
  pairs.subarray(0, pairs.length === 0 ? 0 : pairs.length - Math.ceil(likeness * pairs.length) + 1);

function createNear(all: readonly Read[]) {
  const having = new Map<number, number[]>();
  all.forEach(({ pairs }, index) => {
    for (const pair of lookedAt(pairs)) {
      const list = having.get(pair);
      if (list) list.push(index);
      else having.set(pair, [index]);
    }
  });
  return (of: number): number[] => {
    const read = all[of] as Read;
    const near = new Set<number>();
    for (const pair of lookedAt(read.pairs)) for (const other of having.get(pair) ?? []) near.add(other);
    return [...near].filter((other) => {
      const { pairs, figures: theirs } = all[other] as Read;
      const ratio = pairs.length / read.pairs.length;
      return (
        ratio >= likeness && ratio <= 1 / likeness && theirs === read.figures && alike(read.pairs, pairs) >= likeness
      );
    });
  };
}

/**
 * Scripts that say the same or nearly the same: `亲，在的呢～` and `亲 在的`. Each is named once, beside the first that it is like; built-in
 * wordings beside each other are meant to be several and are not named. Some 5,000 scripts take a tenth of a second.
 */
export function findDuplicates(entries: readonly Entry[]): readonly Duplicates[] {
  const shown = entries.filter(({ hidden }) => !hidden);
  // The shop's own lead: a built-in one is named where it is like one of them.
  const all = readAll([...shown].sort((a, b) => Number(b.own !== null) - Number(a.own !== null)));
  const same = groupBy(
    all.map((_read, index) => index),
    (index) => all[index]?.heard,
  );
  const nearOf = createNear(all);
  const named = new Set<number>();
  const found: Duplicates[] = [];
  for (let index = 0; index < all.length && all[index]?.entry.own; index++) {
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
