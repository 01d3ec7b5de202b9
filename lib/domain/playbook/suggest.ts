import type { Snapshot } from '../conversation';
import { type Known, nothingKnown } from '../facts/known';
import { type Standing, standingOf } from '../facts/standing';
import type { Correction } from '../intents/corrections';
import type { Intent } from '../intents/intents';
import { recogniseLatest } from '../intents/recognise';
import type { Category, Script, Stage, Tone } from '../scripts/script';
import { areKnown, fillSlots, type SlotValues } from '../scripts/slots';
import { alternativeSlots } from './alternatives';
import { categoryOf } from './category';
import { type Drawers, type Filed, takenFrom } from './drawers';
import type { Lean } from './learned';
import type { Need } from './need';
import { needsOf, type Playbook } from './needs';

export interface Suggestion {
  scriptId: string;
  stage: Stage | null;
  title: string;
  /** With its slots filled; those in `missing` still stand as `{{名}}`. */
  text: string;
  missing: readonly string[];
  /** Names of the slots whose known values stand in the text. */
  used: readonly string[];
  /** Whether it may be said now, or what the agent has to confirm first. */
  standing: Standing;
  /** The buyer's worry that it answers, and the words that showed it. */
  because: { intent: Intent; words: readonly string[] } | null;
  /** One short line for the card: `嫌贵：“太贵了”`. */
  why: string;
  /** Which step of an objection's card it takes: `试探`, `让步 · 多买`. */
  step: string | null;
}

export interface SuggestInput {
  snapshot: Snapshot;
  /** Of two libraries what the first says goes before the same of the second. */
  libraries: readonly Drawers[];
  /** What fills by itself. */
  slots: SlotValues;
  /** Ids of scripts already used for this buyer. */
  usedIds: readonly string[];
  /** How the agent likes to sound; null: any tone. */
  tone?: Tone | null;
  /** What the agent said that messages mean. */
  corrections?: readonly Correction[];
  /** What makes scripts true that claim something. */
  known?: Known;
  /** What the agent's own figures say of scripts; absent: nothing is learned. */
  learned?: ReadonlyMap<string, Lean>;
  /** Ids of scripts that are not offered to this buyer: the other wording of a trial. */
  held?: ReadonlySet<string>;
  /** Absent: a buyer of whom nothing is known. */
  playbook?: Playbook;
}

const mostCards = 3;

interface Candidate {
  script: Script;
  /** Nothing in its text is left open. */
  isFilled: boolean;
  standing: Standing;
  lean: Lean | null;
  /** Compared member by member, lower first. */
  order: readonly number[];
}

/** The wanted tone, then those without one, then the others. */
function toneRank(tone: Tone | null, script: Script): number {
  if (tone === null || script.tone === tone) return 0;
  return script.tone ? 2 : 1;
}

const speaksOf = (category: Category | null, script: Script): boolean =>
  script.category === undefined || script.category === category;

/** The slots that the playbook fills: the gift that was approved for this buyer, when an answer comes, what there is instead. */
export function playbookSlots({ talk, alternatives, answerBy }: Playbook): SlotValues {
  const title = talk.ladder.gift?.answer?.title;
  return {
    ...(title && { 批下来的赠品: title }),
    ...(answerBy && { 回复时间: answerBy }),
    ...alternativeSlots(alternatives),
  };
}

function candidateOf(
  { script, place, slots: open }: Filed,
  library: number,
  need: Need,
  input: SuggestInput,
): Candidate {
  const { slots, usedIds, tone = null, known = nothingKnown, learned } = input;
  const standing = standingOf(script, known);
  const isFilled = areKnown(open(), slots);
  const lean = learned?.get(script.id) ?? null;
  const order = [
    // What may not be said stands behind everything that may.
    standing.is === 'blocked' ? 1 : 0,
    usedIds.lastIndexOf(script.id) + 1,
    need.rank(script),
    isFilled ? 0 : 1,
    standing.is === 'ready' ? 0 : 1,
    // What is said of these very goods comes before what is said of any.
    script.category ? 0 : 1,
    toneRank(tone, script),
    -(lean?.step ?? 0),
    library,
    place,
  ];
  return { script, isFilled, standing, lean, order };
}

function candidatesFor(need: Need, input: SuggestInput): Candidate[] {
  const { snapshot, libraries, held } = input;
  const category = categoryOf(snapshot.product?.title ?? null);
  const candidates: Candidate[] = [];
  for (const [library, drawers] of libraries.entries())
    for (const one of takenFrom(drawers, need.drawers))
      if (!held?.has(one.script.id) && speaksOf(category, one.script) && need.fits(one.script))
        candidates.push(candidateOf(one, library, need, input));
  return candidates;
}

/**
 * Of thousands that fit, those that can come to be dealt, best first. On the card of an objection two wordings of the next step come first,
 * then the step after it, so that the way on is seen. What one key fills stands last, for where nothing before it is.
 */
function deckOf(candidates: readonly Candidate[], { distance }: Need): readonly Candidate[] {
  const stepped = (far: number, count: number) =>
    distance ? best(candidates, count, ({ script }) => distance(script) === far) : [];
  // Other needs may deal some of them first.
  return [
    ...new Set([
      ...stepped(0, 2),
      ...stepped(1, 1),
      ...best(candidates, 2 * mostCards),
      ...best(candidates, 1, canFill),
    ]),
  ];
}

function compareOrders(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const differs = (a[i] ?? 0) - (b[i] ?? 0);
    if (differs !== 0) return differs;
  }
  return 0;
}

/** The first few in their order; sorting all of them for these costs most of the time. */
function best(
  candidates: readonly Candidate[],
  count: number,
  isMeant = (_one: Candidate): boolean => true,
): Candidate[] {
  const found: Candidate[] = [];
  for (const one of candidates) {
    const last = found[count - 1];
    if (!isMeant(one) || (last && compareOrders(one.order, last.order) >= 0)) continue;
    const at = found.findIndex((other) => compareOrders(one.order, other.order) < 0);
    found.splice(at < 0 ? found.length : at, 0, one);
    found.length = Math.min(found.length, count);
  }
  return found;
}

function suggestionOf({ script, standing, lean }: Candidate, need: Need, slots: SlotValues): Suggestion {
  const filled = fillSlots(script.text, slots);
  const because = need.because && { intent: need.because.intent, words: need.because.words };
  const { id, stage, title } = script;
  return {
    scriptId: id,
    stage,
    title,
    text: filled.text,
    missing: filled.missing,
    used: filled.used,
    standing,
    because,
    why: lean ? `${need.why} · ${lean.why}` : need.why,
    step: need.stepName?.(script) ?? null,
  };
}

/** One key fills it. */
export const isReady = ({ missing, standing }: Pick<Suggestion, 'missing' | 'standing'>): boolean =>
  missing.length === 0 && standing.is === 'ready';

const canFill = ({ isFilled, standing }: Candidate): boolean => isFilled && standing.is === 'ready';

interface Dealt {
  need: number;
  card: Candidate;
}

type Decks = readonly (readonly Candidate[])[];

/** Round by round one card for each need, so that every worry has its answer before one has two; the first need leads. */
function deal(decks: Decks): readonly Dealt[] {
  const dealt = new Map<string, Dealt>();
  for (let round = 0; round < mostCards; round++) {
    decks.forEach((deck, need) => {
      const card = deck.find(({ script }) => !dealt.has(script.id));
      if (card && dealt.size < mostCards) dealt.set(card.script.id, { need, card });
    });
  }
  return withReady(
    [...dealt.values()].sort((a, b) => a.need - b.need),
    decks,
  );
}

/** One that a single key fills must not stay out of sight: where all three want something, the best ready one takes the last place. */
function withReady(dealt: readonly Dealt[], decks: Decks): readonly Dealt[] {
  if (dealt.length < mostCards || dealt.some(({ card }) => canFill(card))) return dealt;
  const need = decks.findIndex((deck) => deck.some(canFill));
  const card = decks[need]?.find(canFill);
  return card ? [...dealt.slice(0, -1), { need, card }] : dealt;
}

/** At most three answers, best first. Empty while no buyer is certain. Same input, same answer. */
export function suggest(input: SuggestInput): Suggestion[] {
  if (!input.snapshot.buyer) return [];
  const needs = needsOf(input.snapshot, recogniseLatest(input.snapshot.messages, input.corrections), input.playbook);
  const decks = needs.map((need) => deckOf(candidatesFor(need, input), need));
  return deal(decks).flatMap(({ need, card }) => {
    const asked = needs[need];
    return asked ? suggestionOf(card, asked, input.slots) : [];
  });
}
