/** `['太贵', '便宜点']` → `太贵|便宜点`, as a cell holds it; what of it stands in a word is escaped. */
export const joinList = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[\\|｜]/g, '\\$&')).join('|');

/** `太贵|便宜点` → `['太贵', '便宜点']`; `｜`, which sheets typed by hand have, separates as well. Empty words are none. */
export function splitList(cell: string): string[] {
  const words = [''];
  for (const [part] of cell.matchAll(/\\[\\|｜]|[|｜]|[^\\|｜]+|\\/g)) {
    if (part === '|' || part === '｜') words.push('');
    else words[words.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part;
  }
  return words.map((word) => word.trim()).filter(Boolean);
}
