import { conversationKey, type Message, type Order, type Snapshot } from '../conversation';
import type { Intent } from '../intents/intents';
import { openMessages, recognise } from '../intents/recognise';
import { readRefusal, soundsAngry } from '../playbook/refusal';
import type { EventDraft } from '../tally/draft';
import { type FollowUp, type FollowUpState, isEnded, type Nudge, stripped } from './follow-up';

/** What one reading of a conversation shows. */
export interface Reading {
  /** The buyer's hash. */
  id: string;
  /** The reading before; of the same conversation or another. */
  previous: Snapshot | null;
  snapshot: Snapshot;
  /** What the reading put into the event log: which lines came when. */
  drafts: readonly EventDraft[];
  now: number;
}

/** 好的谢谢: wants no answer. One loop over short pieces, so that no text can make it slow; longer ones say something. */
const courtesy =
  /^(?:嗯|哦|噢|好|行|可以|ok|收到|知道|了解|明白|谢|多谢|感谢|辛苦|麻烦|再见|拜拜|晚安|没事|不客气|了|的|你|您|哈|呀|啊|吧|呢|亲|啦|嘞|滴|[\s\p{P}\p{S}])+$/iu;
const isCourtesy = (text: string): boolean => text.length <= 40 && courtesy.test(text.trim());
/** Beside what ends a talk: leave me alone, and 取消. */
const leaveAlone = /别(?:再)?(?:发|催|烦|联系)|不要(?:再)?(?:发|催|联系|打扰)|取消(?:吧|了|订单)(?![吗嘛么?？])/;
const isNo = (text: string): boolean => {
  const refusal = readRefusal(text, false);
  return refusal === 'gone' || refusal === 'perhaps' || leaveAlone.test(text);
};
const asksToBeTold =
  /(?:(.{0,16}?)(?:的时候|的话|了|后|时)?[，,\s]*)(?:再)?(?:麻烦|记得|到时候?|请)?(?:告诉|通知|提醒|叫|喊|踢|滴滴|艾特|@)(?:一下|一声)?(?:我|俺)/;
const invitation = /^\[?邀请下单\]?|^已(?:发送)?邀请(?:买家|用户|消费者)?下单/;
/** The page's own words that it is enough for today: of invitations, of 催付; 提醒 may mean either. */
const limits = {
  order: /邀请.{0,12}(?:上限|已达|用完|超过|频繁)|(?:催拍|提醒).{0,8}(?:上限|次数已)/,
  pay: /(?:催付|提醒).{0,8}(?:上限|次数已)/,
} as const;

/** How many of the buyer's last lines tell a mood. */
const moodLines = 3;
const worryLines = 10;

const hasIntent = (text: string, wanted: Intent): boolean => recognise(text).some(({ intent }) => intent === wanted);

/** A mood stands at the start of a line; what a longer paste holds is not read. */
const longestRead = 500;

/** Read from the newest line back: who asks how to order, or to be told when, has not said no for good. */
function moodOf(messages: readonly Message[]): Pick<FollowUp, 'isRefused' | 'isAngry'> {
  const theirs = messages.filter(({ side }) => side === 'buyer').slice(-moodLines);
  for (const line of theirs.reverse()) {
    const text = line.text.slice(0, longestRead);
    if (askedToBeTold(text) !== null) break;
    if (isNo(text)) return { isRefused: true, isAngry: false };
    if (soundsAngry(text) || hasIntent(text, 'negative')) return { isRefused: false, isAngry: true };
    if (hasIntent(text, 'ready')) break;
  }
  return { isRefused: false, isAngry: false };
}

const hasOpenWord = (messages: readonly Message[]): boolean =>
  openMessages(messages).some(({ kind, text }) => kind !== 'text' || !isCourtesy(text));

function worryOf(messages: readonly Message[]): Intent | null {
  for (const { text } of messages
    .filter(({ side }) => side === 'buyer')
    .slice(-worryLines)
    .reverse()) {
    const [first] = recognise(text);
    if (first && first.intent !== 'other') return first.intent;
  }
  return null;
}

/** `双11开始了告诉我` → 双11开始; null where nothing of the kind was said. */
export function askedToBeTold(text: string): string | null {
  const found = asksToBeTold.exec(text.slice(0, 80));
  if (!found || /[?？吗]|怎么|能不能/.test(text.slice(0, 80))) return null;
  const about = (found[1] ?? '').replace(/^.*[，。！,.!\s]/, '').replace(/^(?:等|要是|如果|什么时候)/, '');
  return about.length >= 2 ? about : null;
}

const wishOf = (messages: readonly Message[]): string | null => {
  const newest = messages.findLast(({ side }) => side === 'buyer');
  return newest ? askedToBeTold(newest.text) : null;
};

/** When a line of the page was written: its own moment as the page has it, else now if it came before our eyes. */
function momentOf({ id, at }: Message, { previous, snapshot, now }: Reading): number | null {
  if (at !== null) return at;
  const isSame = previous !== null && conversationKey(previous) === conversationKey(snapshot);
  return isSame && !previous.messages.some((message) => message.id === id) ? now : null;
}

/** The console's own invitation cards are nudges too. A page that shows minutes gives two of one minute the same moment: they are counted, not told apart. */
function cardsIn(reading: Reading, known: readonly Nudge[]): Nudge[] {
  const left = known.flatMap(({ scriptId, at }) => (scriptId === null ? [at] : []));
  return reading.snapshot.messages.flatMap((message): Nudge[] => {
    if (message.side === 'buyer' || !invitation.test(message.text.trim())) return [];
    const at = momentOf(message, reading);
    if (at === null) return [];
    const place = left.indexOf(at);
    if (place < 0) return [{ to: 'order', at, scriptId: null }];
    left.splice(place, 1);
    return [];
  });
}

function limitIn(reading: Reading, said: RegExp): number | null {
  const told = reading.snapshot.messages.findLast(({ side, text }) => side === 'system' && said.test(text));
  return told ? momentOf(told, reading) : null;
}

const lastOf = (drafts: readonly EventDraft[], isTheirs: (draft: EventDraft) => boolean, former: number | null) =>
  drafts.filter(isTheirs).reduce<number | null>((last, { at }) => Math.max(last ?? 0, at), former);

/** A day's order, seen paid, that we were not told of: nobody is asked to buy who has just bought. */
function stateOf(former: FollowUp | null, orders: readonly Order[], buyerAt: number | null): FollowUpState {
  const unpaid = orders.find(({ status }) => status === 'unpaid');
  if (former?.state === 'transferred' || former?.state === 'dropped') return former.state;
  // A page may lag behind the agent's own mark.
  if (former?.state === 'paid') return unpaid && unpaid.id !== former.order ? 'unpaid' : 'paid';
  if (unpaid) return 'unpaid';
  const meant = orders.find(({ id }) => id === former?.order);
  if (meant?.status === 'closed') return 'closed';
  // An older purchase cannot be told from today's: a console shows no dates. To stay silent is the smaller fault.
  if (orders.some(({ status }) => status === 'paid')) return 'paid';
  if (former?.state === 'lost' && (buyerAt ?? 0) <= (former.closedAt ?? 0)) return 'lost';
  return former && former.state !== 'lost' ? former.state : 'talking';
}

const blank: Omit<FollowUp, 'id' | 'console' | 'changedAt'> = {
  name: null,
  product: null,
  amount: null,
  state: 'talking',
  order: null,
  orderedAt: null,
  closedAt: null,
  worry: null,
  buyerAt: null,
  shopAt: null,
  isOpen: false,
  isRefused: false,
  isAngry: false,
  nudges: [],
  limitAt: null,
  payLimitAt: null,
  remark: '',
  tags: [],
  wake: null,
};

/** When it was ordered: the moment of the console's own line about it, where there is one. */
function orderedAtOf(messages: readonly Message[], now: number): number {
  const line = messages.findLast(({ kind, side }) => kind === 'order' && side !== 'buyer');
  return line?.at != null ? Math.min(line.at, now) : now;
}

function withOrders(followUp: FollowUp, former: FollowUp | null, { snapshot, now }: Reading): FollowUp {
  const order =
    snapshot.orders.find(({ status }) => status === 'unpaid') ?? snapshot.orders.find(({ id }) => id === former?.order);
  const listed = snapshot.product?.priceIsFloor ? null : (snapshot.product?.price ?? null);
  const isNew = order !== undefined && order.id !== former?.order;
  return {
    ...followUp,
    order: order?.id ?? followUp.order,
    amount: order?.amount ?? listed ?? followUp.amount,
    orderedAt:
      followUp.state === 'unpaid'
        ? isNew || followUp.orderedAt === null
          ? orderedAtOf(snapshot.messages, now)
          : followUp.orderedAt
        : followUp.orderedAt,
    closedAt:
      followUp.state === 'closed' ? (followUp.closedAt ?? now) : followUp.state === 'lost' ? followUp.closedAt : null,
  };
}

/** Who is worth coming back to: has asked today, or has an unpaid order. */
function isWorthKeeping(followUp: FollowUp): boolean {
  return !isEnded(followUp.state) && (followUp.buyerAt !== null || followUp.state === 'unpaid');
}

const same = (a: FollowUp, b: FollowUp): boolean =>
  JSON.stringify({ ...a, changedAt: 0 }) === JSON.stringify({ ...b, changedAt: 0 });

/**
 * The follow-up as it stands after this reading: begun, carried on or ended. The same object where nothing changed; null where there is nobody
 * to come back to. An ended one holds nothing of the buyer.
 */
export function noteTalk(former: FollowUp | null, reading: Reading): FollowUp | null {
  const { id, snapshot, drafts, now } = reading;
  const { messages, product, buyer } = snapshot;
  const buyerAt = lastOf(drafts, ({ kind }) => kind === 'buyerWrote', former?.buyerAt ?? null);
  const shopAt = lastOf(drafts, (draft) => draft.kind === 'agentReplied' && !draft.auto, former?.shopAt ?? null);
  const begun: FollowUp = former ?? { ...blank, id, console: snapshot.console, changedAt: now };
  const wish = wishOf(messages);
  const talk: FollowUp = {
    ...begun,
    state: stateOf(former, snapshot.orders, buyerAt),
    name: buyer?.name ?? begun.name,
    product: product?.title ?? begun.product,
    worry: worryOf(messages) ?? begun.worry,
    buyerAt,
    shopAt,
    // A page between two readings shows nobody's lines for a moment: that answers no question and soothes nobody.
    ...(messages.length > 0 ? { isOpen: hasOpenWord(messages), ...moodOf(messages) } : {}),
    nudges: [...begun.nudges, ...cardsIn(reading, begun.nudges)],
    limitAt: limitIn(reading, limits.order) ?? begun.limitAt,
    payLimitAt: limitIn(reading, limits.pay) ?? begun.payLimitAt,
    wake: begun.wake ?? (wish === null ? null : { about: wish, at: null }),
  };
  const noted = withOrders(talk, former, reading);
  if (!former && !isWorthKeeping(noted)) return null;
  const kept = isEnded(noted.state) ? stripped(noted) : noted;
  if (former && same(kept, former)) return former;
  return { ...kept, changedAt: Math.max(now, former?.changedAt ?? 0) };
}

export const marks = ['ordered', 'paid', 'lost', 'transferred', 'dropped'] as const;
export type Mark = (typeof marks)[number];

/** What the agent's own mark makes of it. `order`: the one that was marked, where it is one. */
export function markTalk(
  former: FollowUp,
  mark: Mark,
  { now, order, amount }: { now: number; order: string | null; amount: number | null },
): FollowUp {
  const changedAt = Math.max(now, former.changedAt);
  const next: FollowUp = { ...former, order: order ?? former.order, amount: amount ?? former.amount, changedAt };
  if (mark === 'ordered') {
    return { ...next, state: 'unpaid', orderedAt: former.state === 'unpaid' ? former.orderedAt : now, closedAt: null };
  }
  if (mark === 'lost') return { ...next, state: 'lost', closedAt: now };
  return stripped({ ...next, state: mark });
}

/** With this nudge counted; a wake-up that was said is done. */
export function withNudge(former: FollowUp, nudge: Nudge, isWake = false): FollowUp {
  return {
    ...former,
    nudges: [...former.nudges, nudge],
    wake: isWake ? null : former.wake,
    changedAt: Math.max(nudge.at, former.changedAt),
  };
}
