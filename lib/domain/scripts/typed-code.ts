/** What the agent may type in the reply box to have a script at once: `;tg`. */
export interface ShortCodes {
  /** One ASCII mark; its full-width twin, which Chinese input methods type, counts as the same. Empty: none count. */
  prefix: string;
  /** Lower case. */
  codes: ReadonlySet<string>;
}

export const noCodes: ShortCodes = { prefix: '', codes: new Set() };

/** The marks that the agent can choose from. */
export const codePrefixes = [';', '/', ',', '.', '#', '\\', "'"] as const;

const toFullWidth = 0xfee0;
/** After these a mark goes on with a word, an address or a run of marks: `a;b`, `1.2`, `//`. */
const goesOn = /[\p{Script=Latin}\p{N}_@:/\\.;#'-]/u;
/** What a code can be made of: behind the caret it means that the agent stands within a word. */
const letter = /[\p{Script=Latin}\p{N}_-]/u;

/**
 * `您好;tg` before the caret → `{ code: 'tg', typed: ';tg' }`. Null where no known code stands there, or where it does not begin or end with
 * a word. Hanzi are no obstacle: nobody puts blanks between them.
 */
export function codeAtCaret(
  before: string,
  after: string,
  { prefix, codes }: ShortCodes,
): { code: string; typed: string } | null {
  if (prefix === '' || letter.test(after.charAt(0))) return null;
  const wide = String.fromCharCode(prefix.charCodeAt(0) + toFullWidth);
  const at = Math.max(before.lastIndexOf(prefix), before.lastIndexOf(wide));
  if (at < 0 || goesOn.test(before.charAt(at - 1))) return null;
  const typed = before.slice(at);
  const code = typed.slice(1).toLowerCase();
  return codes.has(code) ? { code, typed } : null;
}
