import { cueLists } from './cues';
import type { Cue } from './cues/cue';
import type { Intent } from './intents';

export interface Span {
  start: number;
  end: number;
}

/** What the cues of one intent found in a message. */
export interface CueHit {
  intent: Exclude<Intent, 'other'>;
  /** 0–1: several weak cues together become sure. 0 where the buyer takes back all that was found: 不是太贵. */
  strength: number;
  /** Which cues of the list matched and were not taken back, by place. */
  cues: readonly number[];
  spans: readonly Span[];
}

/** Just before a cue, takes it back: 不贵, 没说贵, 不是太贵, 要是贵. Not in 是不是, 有没有, 能不能, 贵不贵. */
const takenBack =
  /(?:(?<!是)不是|(?<!有)没有?(?:说|觉得|嫌|要)?|不(?:觉得|嫌|说|算|用|需要|会|是说)|别(?:说|嫌)?|并不|又不|也不|如果|要是|假如|万一|(?<![能可是要会贵好])不)(?:[很太说嫌再多]|有点|给我|你们?|您){0,2}$/;

/** By `exec`, which unlike `matchAll` does not copy the pattern: most cues find nothing in most messages. */
function matchesOf(pattern: RegExp, text: string): Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match?.[0]; match = pattern.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function spansOf(cue: Cue, text: string): Span[] {
  const found = matchesOf(cue.pattern, text);
  return found.length === 0 || cue.unless?.test(text) ? [] : found;
}

function isTakenBack(text: string, { start }: Span): boolean {
  return takenBack.test(text.slice(Math.max(0, start - 8), start));
}

/** Which intents' cues stand in normalised text; those that found nothing are left out. */
export function cueHits(text: string): CueHit[] {
  return cueLists.flatMap(({ intent, cues }) => {
    const found = cues.map((cue) => spansOf(cue, text));
    const held = found.map((spans, place) =>
      cues[place]?.negatable ? spans.filter((span) => !isTakenBack(text, span)) : spans,
    );
    const matched = held.flatMap((spans, place) => (spans.length > 0 ? [place] : []));
    const doubt = matched.reduce((left, place) => left * (1 - (cues[place]?.weight ?? 0)), 1);
    const spans = held.flat();
    return found.flat().length > 0 ? [{ intent, strength: 1 - doubt, cues: matched, spans }] : [];
  });
}
