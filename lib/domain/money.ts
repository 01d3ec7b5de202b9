/** Whole fen (1/100 yuan). Never floating-point yuan. */
export type Fen = number;

/** `¥199.00`: always two decimals, never rounded silently. */
export function yuan(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  return `${sign}¥${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}
