import type { InquiryEvent } from './events';

/**
 * What stands in the log when an event comes a second time: what was seen first holds. A line that is read again from the history may have lost its
 * product and its meaning, and who opens the talk then need not be who answered it: after a change of shift the evening's agent reads the morning's
 * lines. What nobody knew the first time is filled in.
 */
export function seenAgain(known: InquiryEvent, again: InquiryEvent): InquiryEvent {
  const agent = known.agent || again.agent;
  if (known.kind !== 'buyerWrote' || again.kind !== 'buyerWrote') return { ...known, agent };
  const [sku, intents] = [known.sku ?? again.sku, known.intents ?? again.intents];
  return { ...known, agent, ...(sku !== undefined && { sku }), ...(intents && { intents }) };
}

/** Each event once, in no order that means anything. */
export function eachOnce(events: Iterable<InquiryEvent>, known = new Map<string, InquiryEvent>()) {
  for (const event of events) {
    const before = known.get(event.id);
    known.set(event.id, before ? seenAgain(before, event) : event);
  }
  return known;
}
