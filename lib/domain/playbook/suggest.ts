import type { Snapshot } from '../conversation';
import { type Known, nothingKnown } from '../facts/known';
import { type Standing, standingOf } from '../facts/standing';
import type { Correction } from '../intents/corrections';
import type { Intent } from '../intents/intents';
import { recogniseLatest } from '../intents/recognise';
import type { Category, Script, Stage, Tone } from '../scripts/script';
import { type Filled, fillSlots, type SlotValues } from '../scripts/slots';
import { alternativeSlots } from './alternatives';
import { categoryOf } from './category';
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
  scripts: readonly Script[];
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
  filled: Filled;
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

function candidatesFor(need: Need, input: SuggestInput): Candidate[] {
  const { snapshot, scripts, slots, usedIds, tone = null, known = nothingKnown, learned, held } = input;
  const category = categoryOf(snapshot.product?.title ?? null);
  const candidates = scripts.flatMap((script, place): Candidate[] => {
    if (held?.has(script.id) || !speaksOf(category, script) || !need.fits(script)) return [];
    const filled = fillSlots(script.text, slots);
    const standing = standingOf(script, known);
    // What may not be said stands behind everything that may.
    const order = [
      standing.is !== 'blocked',
      usedIds.lastIndexOf(script.id) + 1,
      need.rank(script),
      filled.missing.length === 0,
      standing.is === 'ready',
    ];
    const ranked = order.map((value) => (typeof value === 'number' ? value : value ? 0 : 1));
    // What is said of these very goods comes before what is said of any.
    const lean = learned?.get(script.id) ?? null;
    const ordered = [...ranked, script.category ? 0 : 1, toneRank(tone, script), -(lean?.step ?? 0), place];
    return [{ script, filled, standing, lean, order: ordered }];
  });
  return spread(
    candidates.sort((a, b) => compareOrders(a.order, b.order)),
    need,
  );
}

/** On the card of an objection two wordings of the next step come first, then the step after it, so that the way on is seen. */
function spread(candidates: Candidate[], { distance }: Need): Candidate[] {
  if (!distance) return candidates;
  const next = candidates.filter(({ script }) => distance(script) === 0).slice(0, 2);
  const following = candidates.find(({ script }) => distance(script) === 1);
  const first = [...next, ...(following ? [following] : [])];
  return [...first, ...candidates.filter((candidate) => !first.includes(candidate))];
}

function compareOrders(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, i) => value !== b[i]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

function suggestionOf({ script, filled, standing, lean }: Candidate, need: Need): Suggestion {
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

const canFill = ({ filled, standing }: Candidate): boolean => isReady({ missing: filled.missing, standing });

interface Dealt {
  need: number;
  suggestion: Suggestion;
}

/** Round by round one card for each need, so that every worry has its answer before one has two; the first need leads. */
function deal(needs: readonly Need[], decks: readonly (readonly Candidate[])[]): Suggestion[] {
  const dealt = new Map<string, Dealt>();
  for (let round = 0; round < mostCards; round++) {
    needs.forEach((need, i) => {
      const card = decks[i]?.find(({ script }) => !dealt.has(script.id));
      if (card && dealt.size < mostCards) dealt.set(card.script.id, { need: i, suggestion: suggestionOf(card, need) });
    });
  }
  const ordered = [...dealt.values()].sort((a, b) => a.need - b.need);
  return withReady(ordered, needs, decks).map(({ suggestion }) => suggestion);
}

/** One that a single key fills must not stay out of sight: where all three want something, the best ready one takes the last place. */
function withReady(
  dealt: readonly Dealt[],
  needs: readonly Need[],
  decks: readonly (readonly Candidate[])[],
): readonly Dealt[] {
  if (dealt.length < mostCards || dealt.some(({ suggestion }) => isReady(suggestion))) return dealt;
  const place = decks.findIndex((deck) => deck.some(canFill));
  const [need, card] = [needs[place], decks[place]?.find(canFill)];
  return need && card ? [...dealt.slice(0, -1), { need: place, suggestion: suggestionOf(card, need) }] : dealt;
}

/** At most three answers, best first. Empty while no buyer is certain. Same input, same answer. */
export function suggest(input: SuggestInput): Suggestion[] {
  if (!input.snapshot.buyer) return [];
  const needs = needsOf(input.snapshot, recogniseLatest(input.snapshot.messages, input.corrections), input.playbook);
  return deal(
    needs,
    needs.map((need) => candidatesFor(need, input)),
  );
}
