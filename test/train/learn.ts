import type { Utterances } from '../../lib/catalog/utterances/utterance';
import { cueValue, featuresOf, gramValue } from '../../lib/domain/intents/features';
import { type Intent, intents } from '../../lib/domain/intents/intents';
import { normalise } from '../../lib/domain/intents/normalise';
import { encodeNames, encodeWeight } from '../../lib/domain/intents/weights-code';
import { asTyped, type Example, written } from './examples';
import { createRandom } from './random';
import { type Regression, regress, type Vector } from './regress';

/** A run of signs counts when this many different lines hold it. */
const fewestLines = 2;
const mostFeatures = 12_500;
/** Half the examples are learnt without their cues, so that words no cue knows learn to speak for themselves. */
const cueless = 0.5;
/** Each utterance is drawn, dressed and joined anew so often: what one draw leans on, the others even out. */
const draws = 5;
/** Of the way from the proportions written to those of {@link shares}: all the way would drown the rare intents. */
const towardsShares = 0.8;

/** How often each intent comes first in a shop's day, in percent; the utterances are written in other proportions. */
const shares: Record<Intent, number> = {
  other: 39,
  worry: 17,
  product_info: 14,
  shipping: 11,
  promo: 9,
  stock_size: 7,
  negative: 5.5,
  price_high: 4,
  ready: 3,
  compare: 1.2,
  elsewhere: 1.2,
  hesitate: 1.2,
};

interface Seen extends Example {
  grams: string[];
  cues: readonly string[];
}

/** A name that can stand in the weights file as it is. */
const writable = (name: string) => !/[|'`\\\p{Cc}\p{Cs}]/u.test(name);

/** Cues always, runs of signs that enough lines hold. */
function namesIn(examples: readonly Seen[]): Map<string, number> {
  const lines = new Map<string, Set<number>>();
  for (const { grams, line } of examples) {
    for (const name of grams) lines.set(name, (lines.get(name) ?? new Set()).add(line));
  }
  const common = [...lines].filter(([name, { size }]) => size >= fewestLines && writable(name));
  const cues = new Set(examples.flatMap(({ cues }) => cues));
  return new Map([
    ...common.map(([name, { size }]) => [name, size] as const),
    ...[...cues].map((name) => [name, Infinity] as const),
  ]);
}

function toVectors(examples: readonly Seen[], names: readonly string[]): Vector[] {
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const counts = new Map<Intent, number>();
  for (const { labels } of examples) counts.set(labels[0] as Intent, (counts.get(labels[0] as Intent) ?? 0) + 1);
  const whole = Object.values(shares).reduce((sum, share) => sum + share, 0);
  return examples.map(({ grams, cues, labels }) => {
    const main = labels[0] as Intent;
    const known = grams.flatMap((name) => placeOf.get(name) ?? []);
    const matched = cues.flatMap((name) => placeOf.get(name) ?? []);
    return {
      places: Int32Array.from([...known, ...matched]),
      values: Float64Array.from([...known.map(() => gramValue(known.length)), ...matched.map(() => cueValue)]),
      targets: intents.map((intent) => (labels.includes(intent) ? 1 : 0)),
      share: (shares[main] / whole / ((counts.get(main) ?? 0) / examples.length)) ** towardsShares,
    };
  });
}

/** The features that matter most after a first round, rare ones only when they matter much. */
function strongest(names: ReadonlyMap<string, number>, { weights }: Regression): string[] {
  const columns = intents.length;
  const ranked = [...names].map(([name, lines], place) => {
    const largest = weights
      .subarray(place * columns, (place + 1) * columns)
      .reduce((most, w) => Math.max(most, Math.abs(w)), 0);
    return { name, strength: lines === Infinity ? Infinity : largest * Math.min(1, Math.sqrt(lines / 4)) };
  });
  return ranked
    .sort((a, b) => (a.strength === b.strength ? 0 : b.strength - a.strength))
    .slice(0, mostFeatures)
    .map(({ name }) => name)
    .sort();
}

export interface Weights {
  names: string;
  levels: string;
  largest: number;
  bias: readonly number[];
}

function pack(names: readonly string[], { weights, bias }: Regression): Weights {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  // The few weights beyond the 99.9th percentile are cut, so that the others keep their grain.
  const largest = Number((sizes[Math.floor(sizes.length * 0.999)] ?? 1).toFixed(4));
  return {
    names: encodeNames(names),
    levels: Array.from(weights, (weight) => encodeWeight(weight, largest)).join(''),
    largest,
    bias: Array.from(bias, (value) => Number(value.toFixed(4))),
  };
}

/** The model of these utterances. Same utterances, same weights, to the byte. */
export function learn(utterances: readonly Utterances[], seed: number): Weights {
  const random = createRandom(seed);
  const drawn = Array.from({ length: draws }, () => asTyped(written(utterances, random), random)).flat();
  const examples = drawn.map((example): Seen => {
    const { grams, cueNames } = featuresOf(normalise(example.text));
    return { ...example, grams: [...new Set(grams.map(({ name }) => name))], cues: random() < cueless ? [] : cueNames };
  });
  const all = namesIn(examples);
  const first = regress(toVectors(examples, [...all.keys()]), all.size, intents.length, random);
  const names = strongest(all, first);
  return pack(names, regress(toVectors(examples, names), names.length, intents.length, random));
}
