const prefix = 'hand-';

/** The order of an outcome that was marked while the page showed none: one for a buyer and day. */
export const handOrder = (day: string): string => `${prefix}${day}`;
export const isHandOrder = (order: string): boolean => order.startsWith(prefix);
