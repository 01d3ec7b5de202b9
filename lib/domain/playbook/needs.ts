import type { Snapshot } from '../conversation';
import type { IntentHit } from '../intents/intents';
import { sureFrom } from '../intents/recognise';
import type { Fen } from '../money';
import { type Stage, stageNames } from '../scripts/script';
import { isProbe, tellsNeed } from './asks';
import { type BuyerTalk, newTalk } from './buyer-talk';
import { type Need, recommendedIn } from './need';
import { nextGroup, type Objection, objectionOf } from './objection';
import { objectionNeed } from './objection-need';
import type { OwnObjection } from './own-objection';
import { type PlaybookReading, readPlaybook, saidIn } from './reading';
import { openOrder, stageOf } from './stage';
import { worryNeed } from './worry-need';

/** What the playbook knows besides the page: how far this buyer was brought, the agent's own classes, the money left to give. */
export interface Playbook {
  talk: BuyerTalk;
  own: readonly OwnObjection[];
  /** Null: no floor, or no price. */
  roomLeft: Fen | null;
  /** The product's own list of what may be offered instead. */
  alternatives: readonly string[];
  /** Until when an answer can be promised, as it is said: `今天15:30`. */
  answerBy: string | null;
}

export const noPlaybook: Playbook = { talk: newTalk, own: [], roomLeft: null, alternatives: [], answerBy: null };

function nudgeTo(to: 'order' | 'pay', why: string): Need {
  return { drawers: [`nudge:${to}`], fits: ({ nudge }) => nudge?.to === to, rank: () => 0, because: null, why };
}

function stepOf(stage: Stage, why = `下一步：${stageNames[stage]}`, rank: Need['rank'] = () => 0): Need {
  return {
    drawers: [`stage:${stage}`],
    fits: (script) =>
      script.stage === stage && !script.nudge && !script.intents && !script.of && !script.letsGo && !script.clarifies,
    rank,
    because: null,
    why,
  };
}

/** A weak guess does not lead: asking costs a line, a wrong answer the buyer's patience. */
const toAsk: Need = {
  drawers: ['clarifies'],
  fits: ({ clarifies }) => clarifies === true,
  rank: () => 0,
  because: null,
  why: '没读准，先问一句',
};

const letGo: Need = {
  drawers: ['letsGo'],
  fits: ({ letsGo }) => letsGo === true,
  rank: () => 0,
  because: null,
  why: '买家不买了，友好收尾，不再劝',
};

const unpaid = (snapshot: Snapshot) => openOrder(snapshot.orders)?.status === 'unpaid';
const toPay = () => nudgeTo('pay', '已下单，还没付款');

const buyersWords = ({ messages }: Snapshot): string =>
  messages.map(({ side, text }) => (side === 'buyer' ? text : '')).join('\n');

/** Nothing is recommended before the need is known; then two or three products. */
function guideNeed(snapshot: Snapshot): Need {
  const isKnown =
    tellsNeed(buyersWords(snapshot)) || snapshot.messages.some(({ side, text }) => side === 'agent' && isProbe(text));
  return stepOf('guide', undefined, isKnown ? undefined : ({ text }) => (recommendedIn(text).length > 0 ? 1 : 0));
}

function adviceNeed(advice: NonNullable<PlaybookReading['advice']>): Need {
  if (advice === 'unknown') return stepOf('probe', '想要推荐：先问清需求');
  return stepOf('guide', '需求清楚了：推荐两三款', ({ text }) => (recommendedIn(text).length > 0 ? 0 : 1));
}

function stageNeeds(snapshot: Snapshot, stage: Stage): Need[] {
  if (stage === 'order') return unpaid(snapshot) ? [toPay()] : [stepOf('order'), stepOf('farewell')];
  if (stage === 'guide') return [guideNeed(snapshot)];
  return stage === 'confirm' ? [nudgeTo('order', '问题答完了，可以请买家下单')] : [stepOf(stage)];
}

interface Open {
  snapshot: Snapshot;
  reading: PlaybookReading;
  playbook: Playbook;
  /** After the payment a complaint is about the order, and no card of steps is played. */
  bought: boolean;
}

function cardOf(objection: Objection, hit: IntentHit | null, { snapshot, reading, playbook }: Open): Need {
  const isFirst = reading.objections[0]?.id === objection.id;
  return objectionNeed(objection, {
    group: isFirst ? reading.group : nextGroup(objection.kind, playbook.talk.steps[objection.id] ?? []),
    ladder: playbook.talk.ladder,
    hasRoom: (playbook.roomLeft ?? 0) > 0,
    said: saidIn(snapshot),
    hit,
    isTesting: reading.isTesting,
  });
}

/** One need for each worry: the card of an objection, or the answer to a plain question. */
function worryNeeds(worries: readonly IntentHit[], open: Open): Need[] {
  const { reading, bought } = open;
  const standing = { bought, said: saidIn(open.snapshot) };
  if (bought) return worries.map((hit) => worryNeed(hit, standing));
  const told = new Set<string>();
  const ofHits = worries.flatMap((hit): Need[] => {
    const id = objectionOf(hit, standing.said)?.id;
    const objection = reading.objections.find((one) => one.id === id);
    if (id === undefined) return [worryNeed(hit, standing)];
    if (!objection || told.has(id)) return [];
    told.add(id);
    return [cardOf(objection, hit, open)];
  });
  const others = reading.objections.filter(({ id }) => !told.has(id)).map((one) => cardOf(one, null, open));
  return [...others, ...ofHits];
}

/** Whether the buyer's newest words are all there is, and say too little. What goes on from before, or was named by the agent's own cues, is sure. */
function isGuess([first]: readonly IntentHit[], { snapshot, reading }: Open): boolean {
  if (!first || first.score >= sureFrom || reading.refusal !== null) return false;
  const [leading] = reading.objections;
  return !leading || objectionOf(first, saidIn(snapshot))?.id === leading.id;
}

/** What is to be said now, first things first: the buyer's open worries, else the next step. A buyer who is angry is not sold to. */
export function needsOf(snapshot: Snapshot, hits: readonly IntentHit[], playbook: Playbook = noPlaybook): Need[] {
  const worries = hits.filter(({ intent }) => intent !== 'other');
  // While an order waits for its payment the talk is about that one, whatever was bought before.
  const bought = !unpaid(snapshot) && snapshot.orders.some(({ status }) => status === 'paid');
  const reading = readPlaybook(snapshot, hits, playbook);
  const open: Open = { snapshot, reading, playbook, bought };
  if (reading.refusal === 'gone') return [letGo];
  const angry = reading.objections[0]?.kind === 'anger' ? worries.find(({ intent }) => intent === 'negative') : null;
  if (angry) return worryNeeds([angry], open);
  if (worries[0]?.intent === 'ready' && unpaid(snapshot)) return [toPay()];
  // 付好了: nothing is left to be ordered.
  if (worries[0]?.intent === 'ready' && bought) return [stepOf('order'), stepOf('farewell')];
  if (reading.advice) {
    const others = worries.filter(({ intent }) => intent !== 'product_info');
    return [adviceNeed(reading.advice), ...worryNeeds(others, open)].slice(0, 3);
  }
  // 便宜点就买 is no order yet.
  const asked = reading.refusal === 'screen' ? worries.filter(({ intent }) => intent !== 'ready') : worries;
  const needs = worryNeeds(asked, open);
  if (isGuess(worries, open)) return [toAsk, ...needs].slice(0, 4);
  if (needs.length > 0) return needs.slice(0, 3);
  return stageNeeds(snapshot, stageOf(snapshot, hits));
}
