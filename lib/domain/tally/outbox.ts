/** Each event waits in `storage.local` under its own key, so that two pages never overwrite each other. */
const prefix = 'outbox.';
const rejected = 'rejected.';

export const outboxKey = (id: string): string => `${prefix}${id}`;
export const isOutboxKey = (key: string): boolean => key.startsWith(prefix);

/** Where an item goes that is no event: kept to be looked at, out of the way of the rest. */
export const rejectedKey = (key: string): string => `${rejected}${key.slice(prefix.length)}`;
export const isRejectedKey = (key: string): boolean => key.startsWith(rejected);
