import type { Snapshot } from '../conversation';
import { type IntentHit, intentNames } from '../intents/intents';
import { openMessages, sureFrom } from '../intents/recognise';
import { type Script, type Stage, stageNames } from '../scripts/script';
import { openOrder, stageOf } from './stage';

/** One thing to be said now, and which scripts say it. */
export interface Need {
  fits: (script: Script) => boolean;
  /** Among those that fit, lower first. */
  rank: (script: Script) => number;
  because: IntentHit | null;
  why: string;
}

const outOfStock = /[没无缺断]货|断码|售罄|卖[完光]|补货|(?:什么|啥)时候有|再有/;
const measures = /码|身高|体重|围|斤|kg|合[身脚]|[大小]号|多大|偏[大小]/;

/** Out of stock is an objection with answers of its own; a size begins with measures; the rest is looked up. */
function stockStage({ words }: IntentHit): Stage {
  const said = words.join(' ');
  return outOfStock.test(said) ? 'objection' : measures.test(said) ? 'probe' : 'guide';
}

const longestWords = 16;

function inWords(hit: IntentHit): string {
  const words = hit.words.slice(0, 2).join('、');
  const short = [...words].length > longestWords ? `${[...words].slice(0, longestWords).join('')}…` : words;
  return `${intentNames[hit.intent]}：“${short}”`;
}

const priceProtection = /降价|降了|降到|补差|差价|保价|价保|买贵|便宜了/;

/** A buyer who has bought before still bargains over the next thing: only talk of a drop is about what he paid. */
function isAboutOrder({ intent, words }: IntentHit): boolean {
  return intent !== 'price_high' || priceProtection.test(words.join(' '));
}

/** What the talk is about when a worry is answered. */
interface Standing {
  /** After the payment a complaint is about the order; before it, nothing about an order helps. */
  bought: boolean;
  /** All that the buyer wrote since the last answer. */
  said: string;
}

function needOf(hit: IntentHit, { bought, said }: Standing): Need {
  const isOfKind = ({ intents, stage }: Script): boolean =>
    hit.intent === 'stock_size' ? stage === stockStage(hit) : intents?.[0] === hit.intent;
  const names = ({ words }: Script): boolean => words?.some((word) => said.includes(word)) ?? false;
  // A word that showed another worry says nothing about the answer to this one.
  const shown = hit.words.join(' ');
  const answers = (script: Script): boolean =>
    isOfKind(script) || script.narrow ? names(script) : (script.words?.some((word) => shown.includes(word)) ?? false);
  return {
    fits: (script) =>
      !script.nudge &&
      (script.intents?.includes(hit.intent) ?? false) &&
      (bought || script.stage !== 'order') &&
      (!script.narrow || names(script)),
    rank: (script) => {
      const first = bought ? (script.stage === 'order') === isAboutOrder(hit) : isOfKind(script);
      if (bought) return (first ? 0 : 2) + (names(script) ? 0 : 1);
      return answers(script) ? 0 : first ? 1 : 2;
    },
    because: hit,
    why: inWords(hit),
  };
}

function nudgeTo(to: 'order' | 'pay', why: string): Need {
  return { fits: ({ nudge }) => nudge?.to === to, rank: () => 0, because: null, why };
}

function stepOf(stage: Stage): Need {
  return {
    fits: (script) => script.stage === stage && !script.nudge && !script.intents && !script.clarifies,
    rank: () => 0,
    because: null,
    why: `下一步：${stageNames[stage]}`,
  };
}

/** A weak guess does not lead: asking costs a line, a wrong answer the buyer's patience. */
const toAsk: Need = {
  fits: ({ clarifies }) => clarifies === true,
  rank: () => 0,
  because: null,
  why: '没读准，先问一句',
};

const unpaid = (snapshot: Snapshot) => openOrder(snapshot.orders)?.status === 'unpaid';
const toPay = () => nudgeTo('pay', '已下单，还没付款');

function stageNeeds(snapshot: Snapshot, stage: Stage): Need[] {
  if (stage === 'order') return unpaid(snapshot) ? [toPay()] : [stepOf('order'), stepOf('farewell')];
  return stage === 'confirm' ? [nudgeTo('order', '问题答完了，可以请买家下单')] : [stepOf(stage)];
}

const saidIn = ({ messages }: Snapshot): string =>
  openMessages(messages)
    .map(({ text }) => text)
    .join('\n');

/** What is to be said now, first things first: the buyer's open worries, else the next step. A buyer who is angry is not sold to. */
export function needsOf(snapshot: Snapshot, hits: readonly IntentHit[]): Need[] {
  const worries = hits.filter(({ intent }) => intent !== 'other');
  // While an order waits for its payment the talk is about that one, whatever was bought before.
  const bought = !unpaid(snapshot) && snapshot.orders.some(({ status }) => status === 'paid');
  const angry = worries.find(({ intent }) => intent === 'negative');
  const standing = { bought, said: saidIn(snapshot) };
  if (angry) return [needOf(angry, standing)];
  if (worries[0]?.intent === 'ready' && unpaid(snapshot)) return [toPay()];
  // 付好了: nothing is left to be ordered.
  if (worries[0]?.intent === 'ready' && bought) return [stepOf('order'), stepOf('farewell')];
  const answers = worries.slice(0, 3).map((hit) => needOf(hit, standing));
  if (worries[0] && worries[0].score < sureFrom) return [toAsk, ...answers];
  if (answers.length > 0) return answers;
  return stageNeeds(snapshot, stageOf(snapshot, hits));
}
