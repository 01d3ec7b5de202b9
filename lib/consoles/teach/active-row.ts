import type { ConsoleDefinition, Locator } from '../definition';
import { onOneLine, textOf } from '../page-text';
import { lastStep, scopeOf, waysTo } from './composed';
import { leavesIn } from './leaves';
import { writtenIn } from './names';
import { innerSelectors, rowAround, sistersOf } from './rows';
import { marksOf, pathWithin, selectorsOf } from './selectors';
import { idAttributes, unreadPattern, waitingPattern } from './values';

const saysOpen = /^(?:active|selected|current|checked|on|open|opened|cur|is-active)$/i;

/** What could say "this one is open": attributes and classes, those that a person wrote. */
function statesOf(element: Element): string[] {
  const attributes = [...element.attributes].flatMap(({ name, value }) =>
    /^(?:aria-(?:current|selected|pressed|checked)|data-[\w-]+)$/.test(name) && /^[\w-]{1,20}$/.test(value)
      ? [`[${name}="${value}"]`]
      : [],
  );
  const classes = [...element.classList].flatMap((name) => {
    const written = writtenIn(name);
    return !written ? [] : 'whole' in written ? `.${CSS.escape(name)}` : `[class*="${written.prefix}"]`;
  });
  return [...attributes, ...classes];
}

const isPlain = (state: string): boolean =>
  /^\[aria-(?:current|selected)="(?:true|page)"\]$/.test(state) ||
  (state.match(/[a-z]+/gi) ?? []).some((word) => saysOpen.test(word));

/** The element in the open row that only the open row has, and what it bears. */
function markOfOpen(row: Element, sisters: readonly Element[]): { element: Element; css: string } | null {
  const others = sisters.filter((sister) => sister !== row);
  for (const element of [row, ...row.querySelectorAll('*')].slice(0, 40))
    for (const state of statesOf(element)) {
      const isOthers = others.some((other) => other.matches(state) || other.querySelector(state));
      if (!isOthers && (others.length > 0 || isPlain(state)) && !/\d{3}/.test(state)) return { element, css: state };
    }
  return null;
}

/** A name in the row: exactly the open buyer's, else what stands there first. */
const nameIn = (row: Element, name: string): Element | undefined =>
  leavesIn(row).find((leaf) => onOneLine(textOf(leaf)) === name);

/** Values that rows have now and then, as unread counts. */
function nowAndThen(rows: readonly Element[], pattern: RegExp): Locator[] {
  for (const row of rows) {
    const inner = leavesIn(row).find((leaf) => pattern.test(onOneLine(textOf(leaf))));
    const css = inner && innerSelectors([{ row, inner }])[0];
    if (!css) continue;
    // Where other rows have something else at this place, it is no place of its own.
    const found = rows.flatMap((other) => other.querySelector(css) ?? []);
    if (found.every((one) => pattern.test(onOneLine(textOf(one))))) return [{ css }];
  }
  return [];
}

export interface RowRules {
  nameAgain: Locator[];
  key: Locator[];
  conversations: ConsoleDefinition['conversations'];
}

/** What is learnt from the open row of the list. `name`: the open buyer's, on one line. */
export function rowRules(picked: Element, name: string): RowRules {
  const row = rowAround(picked);
  const sisters = sistersOf(row);
  const list = row.parentElement ?? row;
  const root = scopeOf(row);
  const ways = waysTo(row, selectorsOf);
  const within = (css: string): string[] => ways.map((way) => way + css);
  const places = [...new Set(selectorsOf(list).map(lastStep))];
  const open = markOfOpen(row, sisters);
  const named = nameIn(row, name);
  const openAt = open
    ? [open.css, ...places.map((place) => `${place} ${open.css}`)].filter(
        (css) => root.querySelectorAll(css).length === 1,
      )
    : [];
  const holder = open?.element;
  const inHolder = named && holder?.contains(named) ? [...marksOf(named), pathWithin(holder, named)] : [];
  // One way alone, for each must agree; and of those that find the name the one that asks for least.
  const nameAgain = openAt
    .flatMap((css) => (named === holder ? [css] : inHolder.map((inner) => `${css} ${inner}`)))
    .filter((css) => root.querySelector(css) === named)
    .slice(0, 1)
    .flatMap((css) => within(css).slice(0, 1))
    .map((css) => ({ css }));
  const keyed = holder ? idAttributes(holder, sistersLike(holder, row, sisters)) : [];
  const key = keyed
    .slice(0, 1)
    .flatMap((attr) => openAt.slice(0, 2).flatMap((css) => within(css).map((whole) => ({ css: whole, attr }))));
  const marks = marksOf(row).filter((mark) => mark !== row.localName && sisters.every((other) => other.matches(mark)));
  const rowCss = [...marks.slice(0, 2), ...places.slice(0, 2).map((place) => `${place} > ${row.localName}`)].flatMap(
    within,
  );
  const nameCss = named ? innerSelectors([{ row, inner: named }]) : [];
  const [waiting, unread] = [nowAndThen(sisters, waitingPattern), nowAndThen(sisters, unreadPattern)];
  const conversations: ConsoleDefinition['conversations'] =
    nameCss.length === 0 || rowCss.length === 0
      ? undefined
      : {
          row: rowCss,
          name: nameCss.map((css) => ({ css })),
          ...(waiting.length > 0 ? { waiting } : {}),
          ...(unread.length > 0 ? { unread } : {}),
        };
  return { nameAgain, key, conversations };
}

/** What stands in the other rows where `holder` stands in its own. */
function sistersLike(holder: Element, row: Element, sisters: readonly Element[]): Element[] {
  const path = pathWithin(row, holder);
  return sisters.flatMap((sister) => (holder === row ? sister : (sister.querySelector(path) ?? [])));
}
