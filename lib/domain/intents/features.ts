import { type CueHit, cueHits } from './cue-hits';
import { type Gram, gramsOf } from './grams';
import { type Token, tokensOf } from './tokens';

/** What the model weighs in normalised text: its runs of signs, and the cues that matched. */
export interface Features {
  grams: readonly Gram[];
  cues: readonly CueHit[];
  /** `#worry.3` is the fourth cue of that list; `#worry` stands for any of it. */
  cueNames: readonly string[];
  /** From where to where its sentences stand. Empty where it is all one. */
  parts: readonly { start: number; end: number }[];
}

const mostParts = 8;

function partsOf(tokens: readonly Token[]): Features['parts'] {
  const breaks = tokens.filter(({ sign }) => sign === ' ');
  const parts = breaks.slice(1).map(({ end }, i) => ({ start: breaks[i]?.start ?? 0, end }));
  return parts.length > 1 ? parts.slice(0, mostParts) : [];
}

export function featuresOf(text: string): Features {
  const tokens = tokensOf(text);
  const cues = cueHits(text);
  const cueNames = cues.flatMap(({ intent, cues: places }) =>
    places.length > 0 ? [`#${intent}`, ...places.map((place) => `#${intent}.${place}`)] : [],
  );
  return { grams: gramsOf(tokens), cues, cueNames, parts: partsOf(tokens) };
}

/** A message of many runs is not surer than one of few; a cue weighs as much as a few runs. */
export const gramValue = (known: number): number => 1 / Math.sqrt(Math.max(2, known));
export const cueValue = 0.6;
