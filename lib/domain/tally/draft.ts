import type { InquiryEvent } from './events';

type Without<Event, Members extends PropertyKey> = Event extends unknown ? Omit<Event, Members> : never;

/**
 * An event before it is hashed. What the agent does carries an `id` made at the click (`crypto.randomUUID()`), so that it can be taken back;
 * what a message shows carries its `source` (the message's id), from which the id is made: two tabs or a reload count it once.
 */
export type EventDraft = Without<InquiryEvent, 'id' | 'buyer'> & {
  /** `conversationKey(snapshot)`. Never stored. */
  conversation: string;
} & ({ id: string } | { source: string });
