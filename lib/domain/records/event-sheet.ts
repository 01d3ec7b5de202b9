import { intentNames } from '../intents/intents';
import { yuan } from '../money';
import { dayOf } from '../tally/day';
import type { EventKind, InquiryEvent } from '../tally/events';
import { readStories, validEvents } from '../tally/ledger';
import { roundsOf } from '../tally/responses';
import { type Cell, type Column, moneyCell, spanCell } from './sheet';

export const eventKindNames: Readonly<Record<EventKind, string>> = {
  inquirySeen: '询单',
  buyerWrote: '买家发言',
  agentReplied: '客服回复',
  scriptsOffered: '推荐话术',
  scriptUsed: '使用话术',
  scriptSent: '发出话术',
  ordered: '下单',
  paid: '付款',
  grouped: '成团',
  cancelled: '取消订单',
  refunded: '退款',
  earlierOrderSeen: '此前订单',
  lost: '流失',
  transferred: '转接',
  corrected: '撤销',
};
const partNames = { full: '全款', deposit: '定金', balance: '尾款' } as const;

export const eventColumns: readonly Column[] = [
  { name: '日期', width: 12 },
  { name: '时间', width: 20 },
  { name: '平台', width: 12 },
  { name: '客服昵称', width: 16 },
  { name: '买家标识', width: 34 },
  { name: '事件', width: 12 },
  { name: '订单号', width: 24 },
  { name: '金额（元）', width: 12 },
  { name: '说明', width: 20 },
  { name: '用时（秒）', width: 12 },
];

/** What the sheets name as the agent does. */
export interface Labels {
  /** Loss reasons by code. */
  reasons: Readonly<Record<string, string>>;
  dayStartMs: number;
  /** Scripts by id; absent: the id itself. */
  scriptOf?: (id: string) => string;
}

/** What tells this event from others of its kind. */
function noteOf(event: InquiryEvent, { reasons, scriptOf = (id) => id }: Labels): string {
  switch (event.kind) {
    case 'buyerWrote':
      return [...(event.toNobody ? ['离线留言'] : []), ...(event.intents ?? []).map((one) => intentNames[one])].join(
        ' ',
      );
    case 'agentReplied':
      return event.auto ? '自动回复' : '';
    case 'scriptsOffered':
      return event.scriptIds.map(scriptOf).join(' ');
    case 'scriptUsed':
      return scriptOf(event.scriptId);
    case 'scriptSent':
      return event.edited ? `${scriptOf(event.scriptId)} 改过` : scriptOf(event.scriptId);
    case 'ordered':
      return event.cod ? '货到付款' : '';
    case 'paid':
      return partNames[event.part];
    case 'lost':
      return reasons[event.reason] ?? event.reason;
    default:
      return '';
  }
}

/** `付款 全款 ¥188.90`: one event for the eye. */
export function eventInWords(event: InquiryEvent, labels: Labels): string {
  const amount = 'amount' in event && event.amount !== null ? yuan(event.amount) : '';
  return [eventKindNames[event.kind], noteOf(event, labels), amount].filter(Boolean).join(' ');
}

/** The events themselves that `isIn` names, those taken back left out; with a reply stands how long the buyer had waited. */
export function eventRows(
  events: readonly InquiryEvent[],
  labels: Labels,
  isIn: (event: InquiryEvent) => boolean = () => true,
): Cell[][] {
  const waits = new Map(
    readStories(events)
      .flatMap(roundsOf)
      .map((round) => [round.reply, round.waitMs]),
  );
  return validEvents(events)
    .filter((event) => event.kind !== 'corrected' && isIn(event))
    .map((event): Cell[] => [
      { day: dayOf(event.at, labels.dayStartMs) },
      { at: event.at },
      event.console,
      event.agent,
      event.buyer,
      eventKindNames[event.kind],
      'order' in event ? event.order : null,
      'amount' in event ? moneyCell(event.amount) : null,
      noteOf(event, labels),
      spanCell(waits.get(event.id) ?? null),
    ]);
}
