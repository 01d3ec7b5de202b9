import type { Intent, IntentHit } from '../intents/intents';
import type { OwnObjection } from './own-objection';
import { soundsAngry } from './refusal';
import { type Step, stepNames } from './steps';

/** What kind of card an objection has: one that haggles climbs the ladder, one that doubts ends with what catches a fall. */
export type CardKind = 'bargain' | 'doubt' | 'stock' | 'anger';

/** What stands between this buyer and the order, and the words that showed it. */
export interface Objection {
  /** `price_high`, `bad_review`, or the id of one of the agent's own classes. */
  id: string;
  name: string;
  kind: CardKind;
  words: readonly string[];
}

const kinds: Readonly<Record<CardKind, readonly (readonly Step[])[]>> = {
  bargain: [['ack', 'test'], ['value'], ['rung'], ['close']],
  doubt: [['ack', 'test'], ['value'], ['rung'], ['close']],
  stock: [['why'], ['need'], ['others'], ['back']],
  anger: [['sorry'], ['time']],
};

/** The steps of a card, in groups that one reply can take together: 认同 with 试探. */
export const stepsOf = (kind: CardKind): readonly (readonly Step[])[] => kinds[kind];

/** `让步` for one who haggles, `托底` for one who doubts. */
export const stepLabel = (step: Step, kind: CardKind): string =>
  step === 'rung' && kind === 'doubt' ? '托底' : stepNames[step];

type Named = Readonly<Record<string, { name: string; kind: CardKind }>>;
const builtIn: Named = {
  price_high: { name: '嫌贵', kind: 'bargain' },
  compare: { name: '货比三家', kind: 'bargain' },
  elsewhere: { name: '别处有', kind: 'bargain' },
  shipping: { name: '嫌发货慢', kind: 'doubt' },
  worry: { name: '有顾虑', kind: 'doubt' },
  hesitate: { name: '犹豫', kind: 'doubt' },
  bad_review: { name: '看到差评', kind: 'doubt' },
  stock_out: { name: '缺货', kind: 'stock' },
  negative: { name: '不满', kind: 'anger' },
};

/** Names that a class of one's own may not take. */
export const objectionNames: readonly string[] = Object.values(builtIn).map(({ name }) => name);

const badReview = /(?<!给|打|写)[中差]评|评论(?:里|区|说)|评价(?:里|说|不好)|看(?:了|到)?.{0,2}评[论价]|评分低/;
const outOfStock = /[没无缺断]货|断码|没码|售罄|卖[完光]|补货|还会?补|拍不了|(?:什么|啥)时候有|再有/;
/** 什么时候发 is a question; only these take the time itself for an obstacle. */
const tooSlow = /慢|太久|这么久|好久|急|赶|来不及|怎么还|还没|催|快[点些]|到不了/;

export const isOutOfStock = (said: string): boolean => outOfStock.test(said);

/** Whether this worry is an objection at all, and which: the words decide where one intent holds several. */
function idOf({ intent, words }: IntentHit, said: string): Intent | 'bad_review' | 'stock_out' | null {
  if (intent === 'stock_size') return outOfStock.test(words.join(' ')) ? 'stock_out' : null;
  if (intent === 'worry') return badReview.test(said) ? 'bad_review' : intent;
  if (intent === 'negative' && !soundsAngry(said))
    return badReview.test(said) ? 'bad_review' : asksWhyDear(said) ? 'price_high' : intent;
  if (intent === 'shipping') return tooSlow.test(said) ? 'shipping' : null;
  return intent;
}

/** The objection that one worry of the buyer stands for; null for a plain question. `said`: all that is open. */
export function objectionOf(hit: IntentHit, said: string): Objection | null {
  const id = idOf(hit, said);
  const found = id === null ? undefined : builtIn[id];
  return found && id !== null ? { id, ...found, words: hit.words } : null;
}

/** A class of the agent's own whose cue words were said. It was made for these very words, so it goes before all others. */
export function ownObjectionIn(said: string, own: readonly OwnObjection[]): Objection | null {
  for (const { id, name, words } of own) {
    const found = words.filter((word) => said.includes(word));
    if (found.length > 0) return { id, name, kind: 'doubt', words: found };
  }
  return null;
}

/** 贵在哪: asks for the worth, in whatever mood. */
const whyDear =
  /(?:为(?:什么|啥|何)|凭(?:什么|啥)|怎么|咋)[^。！？!?\n]{0,4}贵|贵在(?:哪|什么)|值(?:不值)?(?:这个价|吗)|好在(?:哪|什么)/;
export const asksWhyDear = (said: string): boolean => whyDear.test(said);

const groupWith = (kind: CardKind, step: Step): number => kinds[kind].findIndex((group) => group.includes(step));
export const valueGroup = groupWith('bargain', 'value');
export const rungGroup = groupWith('bargain', 'rung');

/**
 * The first group of steps that is not done. Raised again after that, a haggle wants the next rung, a doubt another answer: the order is not
 * asked for over an objection that stands.
 */
export function nextGroup(kind: CardKind, done: readonly Step[]): number {
  const groups = kinds[kind];
  const reached = groups.findLastIndex((group) => done.includes(group[group.length - 1] as Step));
  if (kind === 'bargain') return Math.min(reached + 1, rungGroup);
  if (kind === 'doubt') return reached >= rungGroup ? valueGroup : reached + 1;
  return Math.min(reached + 1, groups.length - 1);
}
