import { cueValue, type Features, gramValue } from './features';
import { type Intent, intents } from './intents';
import { weights } from './weights';
import { decodeNames, decodeWeights } from './weights-code';

const size = intents.length;

interface Model {
  places: ReadonlyMap<string, number>;
  weights: Float32Array;
}

let unpacked: Model | undefined;

/** Unpacked at the first message, so that a page that reads none does not pay for it. */
function model(): Model {
  unpacked ??= {
    places: new Map(decodeNames(weights.names).map((name, place) => [name, place])),
    weights: decodeWeights(weights.levels, weights.largest),
  };
  return unpacked;
}

/** A run of signs that the model knows, by its row of weights. */
interface Known {
  place: number;
  start: number;
  end: number;
}

function addRow(margins: Float64Array, place: number, value: number): void {
  const rows = model().weights;
  for (let i = 0; i < size; i++) margins[i] = (margins[i] ?? 0) + value * (rows[place * size + i] ?? 0);
}

/** Of each intent in the order of `intents`, 0–1; a run that stands there twice counts once. */
function weigh(runs: readonly Known[], cuePlaces: readonly number[]): Float64Array {
  const margins = Float64Array.from(weights.bias);
  const seen = new Set(runs.map(({ place }) => place));
  const value = gramValue(seen.size);
  for (const place of seen) addRow(margins, place, value);
  for (const place of cuePlaces) addRow(margins, place, cueValue);
  return margins.map((margin) => 1 / (1 + Math.exp(-margin)));
}

/** How much the message as a whole counts beside its clearest sentence. */
const wholeShare = 0.7;

/** 0–1 for each intent in the order of `intents`: the message as a whole, and the sentence that shows the intent best. */
export function weighMessage({ grams, cueNames, cues, parts }: Features): number[] {
  const { places } = model();
  const runs: Known[] = [];
  for (const { name, start, end } of grams) {
    const place = places.get(name);
    if (place !== undefined) runs.push({ place, start, end });
  }
  const placesOf = (names: readonly string[]) => names.flatMap((name) => places.get(name) ?? []);
  const whole = weigh(runs, placesOf(cueNames));
  const best = new Float64Array(size);
  for (const { start, end } of parts) {
    const inside = (at: { start: number; end: number }) => at.start >= start && at.end <= end;
    const here = cues.filter(({ spans }) => spans.some(inside)).map(({ intent }) => `#${intent}`);
    weigh(runs.filter(inside), placesOf(here)).forEach((score, i) => {
      best[i] = Math.max(best[i] ?? 0, score);
    });
  }
  if (parts.length === 0) return [...whole];
  return Array.from(whole, (score, i) => wholeShare * score + (1 - wholeShare) * (best[i] ?? 0));
}

/** The runs of signs that speak most for an intent, strongest first. */
export function strongestGrams({ grams }: Features, intent: Intent, most: number): Features['grams'] {
  const column = intents.indexOf(intent);
  const { places, weights: rows } = model();
  const weightOf = (name: string) => rows[(places.get(name) ?? Number.NaN) * size + column] ?? 0;
  return grams
    .map((gram) => ({ gram, weight: weightOf(gram.name) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ gram }) => gram);
}
