function plain(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]+/g, '').toLowerCase();
}

/** Loosely: pages tidy white space, and some capitalise a first letter. */
export function isSameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}
