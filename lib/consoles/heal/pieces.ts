/** Classes, ids and attributes: what a redesign calls otherwise. */
const mark = /\.-?[A-Za-z_][\w-]*|#-?[A-Za-z_][\w-]*|\[[^\]]+\]/g;

export const marksIn = (css: string): string[] => [...new Set(css.match(mark) ?? [])];

/** The parts of a selector between its combinators: `.row:is(.open, .on) > .name` → `.row:is(.open, .on)`, `.name`. */
export function compoundsIn(css: string): string[] {
  const parts: string[] = [];
  let [depth, part] = [0, ''];
  for (const char of css) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (depth > 0 || !/[\s>+~,]/.test(char)) part += char;
    else if (part !== '') {
      parts.push(part);
      part = '';
    }
  }
  return [...new Set([...parts, part])].filter((each) => each !== '' && each !== css && marksIn(each).length > 0);
}

/** What bears this attribute right around what a selector finds: `.row .name` → `.row [title]:has(> .name)`; null for a list of selectors. */
export function aroundOf(css: string, attr: string): string | null {
  let [depth, from] = [0, 0];
  for (const [at, char] of [...css].entries()) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (depth === 0 && char === ',') return null;
    if (depth === 0 && /[\s>+~]/.test(char)) from = at + 1;
  }
  return `${css.slice(0, from)}[${attr}]:has(> ${css.slice(from)})`;
}

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
