import type { Item } from '../items';

/** Each event, and each version of an item, waits in `storage.local` under its own key, so that two pages never overwrite each other. */
const prefix = 'outbox.';
const rejected = 'rejected.';

export const outboxKey = (id: string): string => `${prefix}${id}`;
export const itemOutboxKey = ({ kind, id, at }: Item): string => outboxKey([kind, id, at].join('\n'));
export const isOutboxKey = (key: string): boolean => key.startsWith(prefix);

/** Where goes what is neither: kept to be looked at, out of the way of the rest. */
export const rejectedKey = (key: string): string => `${rejected}${key.slice(prefix.length)}`;
export const isRejectedKey = (key: string): boolean => key.startsWith(rejected);
