/** Shanghai is UTC+8 all year. */
const SHANGHAI_MS = 8 * 3_600_000;

/** A date whose UTC clock shows Shanghai's time: spreadsheets know no zones. */
export const shanghaiDate = (at: number): Date => new Date(at + SHANGHAI_MS);

/** `2025-06-10 23:59:59` */
export const shanghaiText = (at: number): string => shanghaiDate(at).toISOString().slice(0, 19).replace('T', ' ');
