import type { Message, Snapshot } from '../conversation';
import type { IntentHit } from '../intents/intents';
import { openMessages, recognise, sureFrom } from '../intents/recognise';
import type { Stage } from '../scripts/script';
import { asksBack, asksForAdvice, isProbe, tellsNeed } from './asks';
import type { BuyerTalk } from './buyer-talk';
import { nextRung } from './ladder';
import {
  asksWhyDear,
  nextGroup,
  type Objection,
  objectionOf,
  ownObjectionIn,
  rungGroup,
  valueGroup,
} from './objection';
import type { OwnObjection } from './own-objection';
import { lostOverTime, type Refusal, readRefusal, soundsAngry } from './refusal';
import { openOrder, stageOf } from './stage';
import type { Step } from './steps';

/** What is known of a buyer besides the page. */
export interface Known {
  talk: BuyerTalk;
  own: readonly OwnObjection[];
}

/** Where the talk stands with this buyer. */
export interface PlaybookReading {
  /** The objections that are open, the one to answer first leading. */
  objections: readonly Objection[];
  /** Steps of the first one that are done, and the group of steps that comes next. */
  done: readonly Step[];
  group: number;
  refusal: Refusal;
  /** The objection over which a buyer is lost who is going; null where none was raised. */
  lostOver: string | null;
  /** The buyer wants a recommendation; `known`: and has said what for. */
  advice: 'unknown' | 'known' | null;
  /** The agent's test question waits for its answer. */
  isTesting: boolean;
}

const textOf = (messages: readonly Message[]): string =>
  messages
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text)
    .join('\n');

/** All that the buyer wrote since the last answer, oldest first. */
export const saidIn = ({ messages }: Snapshot): string => textOf(openMessages(messages).reverse());

function objectionsIn(said: string, hits: readonly IntentHit[], own: readonly OwnObjection[]): Objection[] {
  const ours = said === '' ? null : ownObjectionIn(said, own);
  const found = hits.map((hit) => objectionOf(hit, said)).filter((objection) => objection !== null);
  const all = ours ? [ours, ...found] : found;
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}

/** The objection that was talked about before what is open now; null where the buyer has asked something else since. */
function formerObjection(before: readonly Message[], own: readonly OwnObjection[]): Objection | null {
  for (const { side, kind, text } of before.toReversed()) {
    if (side !== 'buyer' || kind !== 'text' || text === '') continue;
    const hits = recognise(text);
    const [found] = objectionsIn(text, hits, own);
    if (found) return found;
    if (hits[0]?.intent !== 'other') return null;
  }
  return null;
}

const isCarriedOn = (objection: Objection | null): objection is Objection =>
  objection !== null && objection.kind !== 'anger';

/** Steps that were sent from the cards, and a test question that the agent typed himself. */
function doneFor(objection: Objection, { talk }: Known, agentLines: readonly Message[]): readonly Step[] {
  const done = talk.steps[objection.id] ?? [];
  return done.includes('test') || !agentLines.some(({ text }) => asksBack(text)) ? done : [...done, 'test'];
}

/** What the agent wrote since the buyer first raised this. */
function answersTo(objection: Objection, messages: readonly Message[], own: readonly OwnObjection[]): Message[] {
  const raised = messages.findIndex(
    ({ side, text }) =>
      side === 'buyer' && text !== '' && objectionsIn(text, recognise(text), own).some(({ id }) => id === objection.id),
  );
  return raised < 0 ? [] : messages.slice(raised).filter(({ side }) => side === 'agent');
}

function adviceIn(messages: readonly Message[], said: string): PlaybookReading['advice'] {
  if (!asksForAdvice(said)) {
    const asked = messages.findLast(({ side }) => side === 'agent');
    const before = textOf(messages.filter(({ side }) => side === 'buyer'));
    // The answer to a probing question: now it can be recommended.
    return said !== '' && asked && isProbe(asked.text) && asksForAdvice(before) ? 'known' : null;
  }
  return tellsNeed(textOf(messages.filter(({ side }) => side === 'buyer'))) ? 'known' : 'unknown';
}

/** What stands open with this buyer, how far it was brought, and whether he is going. */
export function readPlaybook(snapshot: Snapshot, hits: readonly IntentHit[], known: Known): PlaybookReading {
  const { messages } = snapshot;
  const said = saidIn(snapshot);
  const worries = hits.filter(({ intent }) => intent !== 'other');
  const lastAgent = messages.findLastIndex(({ side }) => side === 'agent');
  const lastLine = messages[lastAgent]?.text ?? '';
  // A short answer to a question counts as an answer, yet it may name what really stands in the way: 主要怕质量不好.
  const read = worries.length === 0 && said !== '' ? recognise(said).filter(({ score }) => score >= sureFrom) : worries;
  const raised = objectionsIn(said, read, known.own);
  const isQuiet = raised.length === 0 && (worries.every(({ intent }) => intent === 'negative') || asksWhyDear(said));
  const former = isQuiet ? formerObjection(messages.slice(0, lastAgent + 1), known.own) : null;
  // 好在哪: the haggle goes on, though it sounds like a question about the goods.
  const isTesting = asksBack(lastLine) || (asksWhyDear(said) && former?.kind === 'bargain');
  const refusal = openOrder(snapshot.orders) || soundsAngry(said) ? null : refusalIn(said, former, isTesting, known);
  const objections = openObjections(raised, { former, isTesting, refusal });
  const first = objections[0];
  const done = first ? doneFor(first, known, answersTo(first, messages, known.own)) : [];
  const asked = refusal === 'screen' && !done.includes('test') ? ([...done, 'test'] as const) : done;
  return {
    objections,
    done: asked,
    group: first ? groupFor(first, { group: nextGroup(first.kind, asked), said, refusal, known }) : 0,
    refusal,
    lostOver: lostOverTime(said) ? 'shipping' : ((raised.find(({ kind }) => kind !== 'anger') ?? former)?.id ?? null),
    advice: first || refusal === 'gone' ? null : adviceIn(messages, said),
    isTesting: isTesting && said === '',
  };
}

interface GroupInput {
  group: number;
  said: string;
  refusal: Refusal;
  known: Known;
}

/** 不便宜就不买: the test is answered by the buyer himself, what is wanted is a rung. 贵在哪: the worth, unless that rung is next anyway. */
function groupFor({ kind }: Objection, { group, said, refusal, known }: GroupInput): number {
  if (kind !== 'bargain') return group;
  if (refusal === 'screen') return rungGroup;
  if (asksWhyDear(said)) return nextRung(known.talk.ladder) === 'worth' ? rungGroup : valueGroup;
  return group;
}

/** A no after a question is an answer; without one, a bare 算了 may be a screen. */
function refusalIn(said: string, former: Objection | null, isTesting: boolean, { talk }: Known): Refusal {
  const tested = isTesting || (former !== null && (talk.steps[former.id] ?? []).includes('test'));
  return said === '' ? null : readRefusal(said, tested);
}

const haggle: Objection = { id: 'price_high', name: '嫌贵', kind: 'bargain', words: [] };
const doubtful: Objection = { id: 'hesitate', name: '犹豫', kind: 'doubt', words: [] };

function openObjections(
  raised: readonly Objection[],
  { former, isTesting, refusal }: { former: Objection | null; isTesting: boolean; refusal: Refusal },
): readonly Objection[] {
  if (refusal === 'gone') return [];
  const angry = raised.find(({ kind }) => kind === 'anger');
  // A buyer who is angry is sold nothing, whatever else he wrote.
  if (angry && !refusal) return [angry];
  const others = refusal ? raised.filter(({ kind }) => kind !== 'anger') : raised;
  if (refusal === 'screen') return [others.find(({ kind }) => kind === 'bargain') ?? haggle];
  if (refusal === 'perhaps' && others.length === 0) return [isCarriedOn(former) ? former : doubtful];
  if (others.length > 0) return others;
  return isTesting && isCarriedOn(former) ? [former] : [];
}

/** The stage as it is shown: what stands open counts before the order's state, and that before the next step. */
export function stageIn(snapshot: Snapshot, hits: readonly IntentHit[], reading: PlaybookReading): Stage {
  if (reading.refusal === 'gone') return 'farewell';
  if (reading.objections.length > 0) return 'objection';
  if (reading.advice) return reading.advice === 'unknown' ? 'probe' : 'guide';
  return stageOf(snapshot, hits);
}
