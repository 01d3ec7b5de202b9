const HOUR_MS = 3_600_000;

/** A chat counts for an order or payment up to 72 hours later, the end included. */
export const WINDOW_MS = 72 * HOUR_MS;

/**
 * How long an order that we saw paid may still go to after-sales. The platform's text gives no number; half a month covers dispatch
 * and the days for returning without a reason (our choice).
 */
export const AFTER_SALES_MS = 15 * 24 * HOUR_MS;

/** A session ends with a silence this long; a reply after it is late. */
export const SESSION_GAP_MS = 600_000;

/** A reply after midnight still counts so soon after the day's last message, the end included. */
export const GRACE_MS = 600_000;
