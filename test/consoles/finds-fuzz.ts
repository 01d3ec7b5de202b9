import type { Locator } from '../../lib/consoles/definition';
import { createFinds } from '../../lib/consoles/finds';
import { locate } from '../../lib/consoles/locate';
import { findFirst } from '../../lib/consoles/place';
import { nextRandom } from '../../lib/domain/practice/random';

const selectors = [
  '#top .x',
  '.a .x',
  '.on .y',
  '[data-k] > .x',
  'div:has(> .x)',
  '.a:not(:has(*))',
  '.x + .y',
  '.a:has(.x) .y',
  ':is(.a:has(.x) .y, .on)',
  '.x ~ .y .x',
  ':is(:not(.y)) ~ .x',
  '.a ~ :not(.x, .on ~ *) :has(> .y)',
  'div:has(.on) > .a:has(> .y) *',
  ':is(.x, .y).on',
  '.y:last-child',
  'div:has(.x):has(.y):not(:has(.on))',
  'body :not(.y):has(.on):has(> .x):not(:has(b))',
  'div:not(:has(.a)):has(.y)',
  '.a:has(.x):not(.on), .y:has(.x)',
  'div:has(.x):has(.y)',
  '.x, div:has(.y)',
  'div:has(.y) > .x',
];
const picks = ['first', 'last', 'longest', 'join'] as const;
const locators: readonly Locator[] = selectors.flatMap((css) => [
  ...picks.map((pick) => ({ css, pick })),
  { css, attr: 'data-k' },
]);
const start =
  '<div id="top" class="a"><p class="x">一</p></div><div class="a on"><p class="y">二二</p></div><div data-k="k"><p class="x on">三</p></div>';
const classes = ['a', 'x', 'y', 'on'];
const pieces = ['<p class="x">新</p>', '<div class="a"><b class="y on">新新</b></div>', '<i></i>', '字'];

/** Things that pages do, to an element of the body or with another one. */
const acts: readonly ((element: HTMLElement, other: HTMLElement, number: number) => unknown)[] = [
  (element, _, n) => element.insertAdjacentHTML('beforeend', pieces[n % pieces.length] as string),
  (element, _, n) => element.insertAdjacentHTML('beforebegin', pieces[n % pieces.length] as string),
  (element) => element.remove(),
  (element, _, n) => element.classList.toggle(classes[n % classes.length] as string),
  (element) => element.toggleAttribute('data-k'),
  (element) => element.style.setProperty('display', element.style.display ? '' : 'none'),
  (element) => element.append('又'),
  (element) => element.firstChild?.replaceWith(document.createTextNode('另')),
  (element, other) => element.contains(other) || other.contains(element) || other.append(element),
  (element) => element.replaceChildren(...[...element.childNodes].reverse()),
];

/** Runs that seeded changes go through in the page that this is called in; the first after which something remembered is not what a search finds. */
export function fuzzFinds(runs: number): string | null {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  let seed = 1;
  const upTo = (most: number): number => {
    const next = nextRandom(seed);
    seed = next.seed;
    return Math.floor(next.value * most);
  };
  const some = (): HTMLElement => {
    const all = [...document.body.querySelectorAll<HTMLElement>('*')];
    return all[upTo(all.length)] ?? document.body.appendChild(document.createElement('div'));
  };
  for (let run = 0; run < runs; run++) {
    document.body.innerHTML = start;
    observer.takeRecords();
    const finds = createFinds();
    for (let batch = 0; batch < 12; batch++) {
      const done = Array.from({ length: 1 + upTo(4) }, () => upTo(acts.length));
      for (const what of done) acts[what]?.(some(), some(), upTo(12));
      for (const record of observer.takeRecords()) finds.changed(record);
      // A page is not asked for everything each time.
      if (upTo(3) === 0) {
        findFirst(document, ['#top .x'], finds);
        continue;
      }
      for (const locator of locators)
        if (locate(document, [locator], finds) !== locate(document, [locator]))
          return `run ${run}, after ${done}: ${JSON.stringify(locator)} in ${document.body.innerHTML}`;
      for (const css of selectors)
        if (findFirst(document, [css], finds) !== findFirst(document, [css]))
          return `run ${run}, after ${done}: place ${css} in ${document.body.innerHTML}`;
    }
  }
  return null;
}
