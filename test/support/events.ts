import type { InquiryEvent } from '../../lib/domain/tally/events';

type Own = InquiryEvent extends infer Event
  ? Event extends unknown
    ? Partial<Event> & { kind: string }
    : never
  : never;

let made = 0;

/** An event with all its members; those that matter to the test are given. `at` may be a Shanghai time: `2025-06-10 10:00:00`. */
export function anEvent(own: Omit<Own, 'at'> & { at?: number | string; [member: string]: unknown }): InquiryEvent {
  made += 1;
  const at =
    typeof own.at === 'string' ? Date.parse(`${own.at.replace(' ', 'T')}+08:00`) : (own.at ?? 1_749_520_800_000);
  const base = { id: `event-${made}`, console: 'feige', agent: 'a1', buyer: 'b1' };
  const kinds: Record<string, object> = {
    agentReplied: { auto: false },
    scriptsOffered: { scriptIds: ['greet.01'] },
    scriptSent: { scriptId: 'greet.01', edited: false },
    scriptUsed: { scriptId: 'greet.01' },
    ordered: { order: 'o1', amount: null, cod: false },
    paid: { order: 'o1', amount: null, part: 'full' },
    grouped: { order: 'o1' },
    cancelled: { order: 'o1' },
    refunded: { order: 'o1', amount: null },
    earlierOrderSeen: { orderedAt: null, afterSalesUntil: null },
    lost: { reason: 'price' },
    corrected: { target: 'event-0' },
  };
  return { ...base, ...kinds[own.kind], ...own, at } as InquiryEvent;
}
