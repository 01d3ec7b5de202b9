/** Classes, ids and attributes: what a redesign calls otherwise. */
const mark = /\.-?[A-Za-z_][\w-]*|#-?[A-Za-z_][\w-]*|\[[^\]]+\]/g;

export const marksIn = (css: string): string[] => [...new Set(css.match(mark) ?? [])];

/** A selector cut where this stands outside of its brackets; nothing empty. */
function cutAt(css: string, mark: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of css) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (depth === 0 && mark.test(char)) parts.push('');
    else parts.push(parts.pop() + char);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The parts of a selector between its combinators: `.row:is(.open, .on) > .name` → `.row:is(.open, .on)`, `.name`. */
export const compoundsIn = (css: string): string[] =>
  [...new Set(cutAt(css, /[\s>+~,]/))].filter((part) => part !== css && marksIn(part).length > 0);

/** What each of the selectors in a list is by itself: `.me, .row > .mine` → `.me`, `.row > .mine`. */
export const alternativesIn = (css: string): string[] => cutAt(css, /,/);

/** In what all that a selector finds must stand: `.list .row > .name` → `.list`, `.row`; nothing for a list of selectors, and for sisters. */
export function holdersIn(css: string): string[] {
  const isPlain = alternativesIn(css).length === 1 && cutAt(css, /[+~]/).length === 1;
  return isPlain ? cutAt(css, /[\s>]/).slice(0, -1) : [];
}

/** What bears this attribute right around what a selector finds: `.row .name` → `.row [title]:has(> .name)`; null for a list of selectors. */
export function aroundOf(css: string, attr: string): string | null {
  if (alternativesIn(css).length > 1) return null;
  const last = cutAt(css, /[\s>+~]/).at(-1) ?? '';
  return `${css.slice(0, css.length - last.length)}[${attr}]:has(> ${last})`;
}

/** Which values of attributes a selector asks for: `[type="bot"]`. */
export const valuesIn = (css: string): { name: string; value: string }[] =>
  [...css.matchAll(/\[([\w-]+)="?([\w-]+)"?\]/g)].map(([, name = '', value = '']) => ({ name, value }));

/** What a selector is made of that can be looked for by itself. */
export const piecesOf = (css: string): string[] =>
  css.includes(' >>> ')
    ? []
    : [...new Set([...compoundsIn(css), ...marksIn(css)])].filter((piece) => piece !== css && piece.length <= 300);

const substituted = (css: string, pieces: readonly string[], now: (piece: string) => string | undefined): string =>
  pieces.reduce((text, piece) => {
    const other = now(piece);
    return other === undefined ? text : text.replaceAll(piece, other);
  }, css);

/** Tags that are drawn alike, and that pages use for one another; all others mean what they are. */
const alike = [
  'div, section, article, header, footer, main, aside, nav, p, ul, ol, li',
  'span, label, bdi, data, b, strong, i, em, small',
].map((tags) => tags.split(', '));

/** A tag with something behind it says no more than that; one that stands alone could be any that is drawn alike. */
const withoutTags = (css: string): string =>
  css.replace(/(?<=^|[\s>+~,(])[a-z][a-z0-9]*(?=([.#[])?)(?![\w-])/g, (tag: string, mark?: string) => {
    const tags = alike.find((some) => some.includes(tag));
    return tags === undefined ? tag : mark === undefined ? `:is(${tags.join(', ')})` : '';
  });
const looser = (css: string): string => css.replace(/(?<!\()\s*>\s*/g, ' ').replace(/\(\s*>\s*/g, '(');
/** As when each of its children has got a box around it. */
const boxed = (css: string): string => css.replace(/(?<!>)>(?!>)/g, '> * >');

/** The same selector with its pieces as they are called now, as it stands and a little looser. */
export function variantsOf(css: string, now: (piece: string) => string | undefined): string[] {
  const byMarks = substituted(css, marksIn(css), now);
  const byCompounds = substituted(css, compoundsIn(css), now);
  // What an attribute says outlives what things are called.
  const byClasses = substituted(css, marksIn(css), (piece) => (piece.startsWith('[') ? undefined : now(piece)));
  return [
    ...new Set(
      [byMarks, byCompounds, byClasses].flatMap((one) => [
        one,
        withoutTags(one),
        boxed(one),
        withoutTags(boxed(one)),
        looser(one),
        withoutTags(looser(one)),
      ]),
    ),
  ];
}
