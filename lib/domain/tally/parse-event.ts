import { type Intent, intents as knownIntents } from '../intents/intents';
import type { InquiryEvent, PaymentPart } from './events';

type Item = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 500;
const isName = (value: unknown): value is string => isText(value) && value !== '';
const isAmount = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 8.64e15;
const isMomentOrNull = (value: unknown): value is number | null => value === null || isMoment(value);
const isPart = (value: unknown): value is PaymentPart => value === 'full' || value === 'deposit' || value === 'balance';

const isIntent = (value: unknown): value is Intent => knownIntents.some((intent) => intent === value);
const isIdList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 10 && value.every(isName);

/** Members that may be absent: only those that are there; null where one is wrong. */
function parseOptional({ sku, toNobody }: Item): { sku?: string; toNobody?: true } | null {
  if (sku !== undefined && !isName(sku)) return null;
  if (toNobody !== undefined && toNobody !== true) return null;
  return { ...(sku !== undefined && { sku }), ...(toNobody && { toNobody }) };
}

/** What a message was read as: a reading that this version doesn't know is left out, and the event stays. */
function parseIntents({ intents }: Item): { intents?: Intent[] } {
  return Array.isArray(intents) ? { intents: intents.filter(isIntent) } : {};
}
const parseIntent = ({ intent }: Item): { intent?: Intent } => (isIntent(intent) ? { intent } : {});

/** The members that only this kind of event has; null where one is wrong. */
function parseOwn(item: Item): object | null {
  const { kind, auto, scriptId, order, amount, cod, part, reason, target, orderedAt, afterSalesUntil } = item;
  switch (kind) {
    case 'inquirySeen':
    case 'transferred':
      return { kind };
    case 'buyerWrote': {
      const more = parseOptional(item);
      return more && { kind, ...more, ...parseIntents(item) };
    }
    case 'agentReplied':
      return typeof auto === 'boolean' ? { kind, auto } : null;
    case 'scriptUsed':
      return isName(scriptId) ? { kind, scriptId, ...parseIntent(item) } : null;
    case 'scriptsOffered':
      return isIdList(item.scriptIds) ? { kind, scriptIds: item.scriptIds, ...parseIntent(item) } : null;
    case 'scriptSent':
      return isName(scriptId) && typeof item.edited === 'boolean' ? { kind, scriptId, edited: item.edited } : null;
    case 'ordered': {
      const more = parseOptional({ sku: item.sku });
      return more && isName(order) && isAmount(amount) && typeof cod === 'boolean'
        ? { kind, order, amount, cod, ...more }
        : null;
    }
    case 'paid':
      return isName(order) && isAmount(amount) && isPart(part) ? { kind, order, amount, part } : null;
    case 'grouped':
    case 'cancelled':
      return isName(order) ? { kind, order } : null;
    case 'refunded':
      return isName(order) && isAmount(amount) ? { kind, order, amount } : null;
    case 'earlierOrderSeen':
      return isMomentOrNull(orderedAt) && isMomentOrNull(afterSalesUntil) ? { kind, orderedAt, afterSalesUntil } : null;
    case 'lost':
      return isName(reason) ? { kind, reason } : null;
    case 'corrected':
      return isName(target) ? { kind, target } : null;
    default:
      return null;
  }
}

/** An event as it came from storage, a file or a message, members that we don't know left out; null where it is none. */
export function parseEvent(value: unknown): InquiryEvent | null {
  if (typeof value !== 'object' || value === null) return null;
  const item = value as Item;
  const { id, at, console, agent, buyer } = item;
  if (!isName(id) || !isMoment(at) || !isName(console) || !isText(agent) || !isName(buyer)) return null;
  const own = parseOwn(item);
  return own && ({ id, at, console, agent, buyer, ...own } as InquiryEvent);
}
