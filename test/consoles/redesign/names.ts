import { type Design, oneOf } from './design';
import { inOtherWords } from './words';

/** Classes and attributes of editors from a package: whoever redesigns a page leaves those as the package draws them. */
const packaged =
  /^(?:ql-|ProseMirror|tiptap|public-Draft|Draft|slate-|lexical|ck-|w-e-|tox-|mce-|data-(?:slate|lexical|w-e|mce))/;

const words = [
  ...['box', 'cell', 'pane', 'unit', 'part', 'zone', 'line', 'block', 'shell', 'frame', 'slot', 'piece', 'layer'],
  ...['view', 'body', 'base', 'core', 'side', 'group', 'mark', 'panel', 'stack', 'field', 'entry', 'inner', 'outer'],
] as const satisfies readonly [string, ...string[]];
const letters = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789';

const letter = (design: Design, name: string, at: number): string =>
  letters[Math.floor(design.chance(`letter ${at}`, name) * letters.length)] ?? 'x';
const hashOf = (design: Design, name: string, length: number): string =>
  Array.from({ length }, (_, at) => letter(design, name, at)).join('');
const word = (design: Design, name: string, at: number): string => oneOf(design, `word ${at}`, name, words);
/** So many words that no two names of a page become one: whoever redesigns it tells its parts apart. */
const wordsOf = (design: Design, name: string, count: number): string =>
  Array.from({ length: count }, (_, at) => word(design, name, at + 1)).join('-');

/** How build tools and people write class names; one way for a whole redesign. */
const styles: readonly [(design: Design, name: string) => string, ...((design: Design, name: string) => string)[]] = [
  (design, name) => `_${hashOf(design, name, 6)}`,
  (design, name) => `css-${hashOf(design, name, 7).toLowerCase()}`,
  (design, name) => `${word(design, name, 1)}_${word(design, name, 2)}__${hashOf(design, name, 5)}`,
  (design, name) => `im-${wordsOf(design, name, 5)}`,
];

/** A class without the suffix that is another one at each load: `nameLine-3fa2c1` is `nameLine`. */
export const baseOf = (name: string): string => name.replace(/-[0-9a-f]{6}$/, '');

/** What a class is called now. */
export function className(design: Design, name: string): string {
  const base = baseOf(name);
  return packaged.test(name) ? name : oneOf(design, 'style', '', styles)(design, base);
}

/** The class by which what once had this id is dressed. */
export const idClass = (design: Design, id: string): string => className(design, `#${id}`);

/** A name or number of one thing, as opposed to the name of a kind. */
export const isData = (value: string): boolean => /\d{3}|[\u3400-\u9fff]/.test(value);

const browsers =
  /^(?:class|style|id|src|href|type|role|alt|title|placeholder|value|name|for|draggable|disabled|hidden|tabindex|multiple|width|height|colspan|rowspan|contenteditable|aria-.*|data-value)$/;

/** What a page says to people in attributes. */
export const isSpoken = (name: string): boolean => /^(?:placeholder|aria-label|alt|data-placeholder)$/.test(name);

/** Attributes that mean something to the browser keep their names, and those of packaged editors. */
export const isOwnAttribute = (name: string): boolean => !browsers.test(name) && !packaged.test(name);

/** What an attribute of the page's own is called now. */
export function attributeName(design: Design, name: string): string {
  if (design.strength < 3 || !isOwnAttribute(name)) return name;
  return `data-${wordsOf(design, name, 5)}`;
}

/** Names of kinds are called otherwise half of the time; whose or which one a thing is stays what it is. Emoji keep their code: `[微笑]`. */
export function attributeValue(design: Design, name: string, value: string): string {
  if (isSpoken(name)) return /^\[.*\]$/.test(value) ? value : inOtherWords(design, value);
  const isKind =
    isOwnAttribute(name) && /^[a-z][\w-]*$/i.test(value) && !isData(value) && !/^(?:true|false)$/.test(value);
  if (design.strength < 3 || !isKind || design.chance('value', name) < 0.5) return value;
  return wordsOf(design, value, 4);
}

const blocks = ['div', 'section', 'article'] as const;
const inlines = ['span', 'label', 'bdi', 'data'] as const;
const family: Readonly<Record<string, readonly [string, ...string[]]>> = {
  div: blocks,
  section: blocks,
  article: blocks,
  header: ['header', 'div', 'section'],
  main: ['main', 'div'],
  aside: ['aside', 'div', 'section'],
  nav: ['nav', 'div'],
  p: ['p', 'div'],
  ul: ['ul', 'ol', 'div'],
  li: ['li', 'div', 'article'],
  span: inlines,
};

/** The tag a thing is drawn with now; always one that lies in the page as the old one did. */
export function tagName(design: Design, tag: string, thing: string): string {
  const tags = family[tag];
  return design.strength < 2 || !tags || design.chance('retag', thing) < 0.5 ? tag : oneOf(design, 'tag', thing, tags);
}

/** Tags in which something may be drawn that once had this one. */
export const tagsFor = (tag: string): readonly string[] => family[tag] ?? [tag];
