/** What of a selector looks into elements. */
export interface Inward {
  /** The selector up to there: `.a:has(.b)` of `.a:has(.b) .c`. */
  holder: string;
  /** Without one of these that came no holder can match that did not: `.b`. Null where that is not to be told. */
  held: string | null;
  /** `.b` of `:not(:has(.b))`: unless one of these went, no holder can match that did not before. Null where that is not to be told. */
  lacked: string | null;
  /** It is said of what is found itself, not of something around it. */
  isOwn: boolean;
  /** It asks for this anywhere inside what is found, and for nothing else: whatever holds what was found has it too. */
  isDeep: boolean;
}

/** Where the elements that a selector means stand to what decides about them. */
export interface Told {
  inward: readonly Inward[];
  /** What in front of another decides about that: `.a` of `.a ~ .b`; empty where nothing does. */
  front: string;
  /** The selector without what {@link within} and {@link without} say. */
  bare: string;
  /** Each is somewhere inside what is found. */
  within: readonly string[];
  /** None is. */
  without: readonly string[];
}

/** By such a selector no change of the page, or one in another root, matches an element: `:hover`, `:has(+ .a)`. */
const isUntold = /:(?!(?:has|is|not|where)\()| >>> |:has\([\s\S]*[+~](?!=)/;

const anything = ':is(*)';

/** What stands within quotes, brackets and parentheses left out. */
function outline(css: string): string {
  const outer = css.replace(/"[^"]*"|'[^']*'|\[[^\]"']*\]|\([^()]*\)/g, '');
  return outer === css ? css : outline(outer);
}

/** `.a` of `.a ~ .b`. Right behind an element anything may have stood: there it is all that there is, as where it cannot be told. */
function frontOf(css: string): string {
  if (!/[+~]/.test(css)) return '';
  const fronts = [...css.matchAll(/([^\s>~(),]+(?:\([^()]*\))?)\s*~(?!=)/g)].map(([, front]) => front);
  return css.includes('+') || fronts.length < css.split(/~(?!=)/).length - 1 ? '*' : fronts.join();
}

function tell(css: string): Told | null {
  if (isUntold.test(css)) return null;
  const isList = outline(css).includes(',');
  let bare = css;
  const within: string[] = [];
  const without: string[] = [];
  const inward: Inward[] = [];
  for (const { 0: whole, 1: inner = '', index } of css.matchAll(/:has\(((?:[^()]|\([^()]*\))*)\)/g)) {
    const before = css.slice(0, index);
    const around = before.split('(').length - before.split(')').length;
    const end = index + whole.length;
    if (css.slice(end, end + around) !== ')'.repeat(around)) return null;
    // Within `:not(…)` it is what goes that matters.
    const held = around > 0 ? null : (/^[>*\s]*([^\s>]+)$/.exec(inner)?.[1] ?? null);
    const lacked = around === 1 && before.endsWith(':not(') && !/[\s:>+~]/.test(inner) ? inner : null;
    const isOwn = !/[\s>+~,]/.test(outline(css.slice(end + around)));
    const isDeep = isOwn && held === inner && !isList;
    inward.push({ holder: css.slice(0, end + around), held, lacked, isOwn, isDeep });
    if (isDeep) within.push(inner);
    else if (isOwn && lacked !== null && !isList) without.push(inner);
    else continue;
    bare = bare.replace(isDeep ? whole : `:not(${whole})`, anything);
  }
  // `:is(.a:has(.b) .c)` may hide one from us.
  return inward.length === css.split(':has(').length - 1
    ? { inward, front: frontOf(css), bare, within, without }
    : null;
}

const told = new Map<string, Told | null>();

/** Null where a selector's matches may come and go in ways that are not to be told. */
export function toldOf(css: string): Told | null {
  let known = told.get(css);
  if (known === undefined) {
    known = tell(css);
    told.set(css, known);
  }
  return known;
}
