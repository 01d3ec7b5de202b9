/** What no text that a person sends has: control characters, and marks that make it read otherwise than it is. Emoji need their joiners. */
const unsendable = /[[\p{Cc}--[\t\n]]\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gv;

/** One kind of line end, and nothing that cannot be sent. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unsendable, '');

/** On one line, as names and titles stand. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();

export const lengthOf = (text: string): number => (text.length > 100_000 ? text.length : [...text].length);
