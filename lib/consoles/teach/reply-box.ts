import type { Locator, Place, PlaceRule } from '../definition';
import { onOneLine } from '../page-text';
import { elementsAt } from '../place';
import { isVisible } from '../query';
import { waysTo } from './composed';
import { selectorsOf } from './selectors';
import { literally } from './values';

const inviting = ['回复', '发送', '输入', '消息', 'Enter', 'reply', 'message'] as const;

/** Where a reply can be written: by name and role, by what it bears, by its tag; last, where the page has no other, by its role alone. */
export function boxPlaces(box: Element): Place[] {
  const root = box.ownerDocument.documentElement;
  const names = ['aria-label', 'placeholder', 'data-placeholder', 'title'].map((name) => box.getAttribute(name) ?? '');
  const word = inviting.find((each) => names.some((text) => text.includes(each)));
  const isInPage = waysTo(box, selectorsOf)[0] === '';
  const finds = (rule: PlaceRule): boolean => isInPage && elementsAt(root, rule).filter(isVisible)[0] === box;
  const byName = word === undefined ? [] : [{ role: 'textbox', label: word }].filter(finds);
  const css = selectorsOf(box);
  return [...css.slice(0, 1), ...byName, ...css.slice(1), ...[{ role: 'textbox' }].filter(finds)];
}

/** Where the box's own hint says whose chat this is: `回复 小满，Enter 发送`. Nothing where it does not. */
export function namesInHint(box: Element, name: string): Locator[] {
  for (const attr of ['placeholder', 'data-placeholder', 'aria-label']) {
    const [before, ...behind] = onOneLine(box.getAttribute(attr) ?? '').split(name);
    if (name.length < 2 || before === undefined || behind.length !== 1 || before === '') continue;
    const end = behind[0] ? literally(behind[0].slice(0, 6)) : '$';
    const match = `${literally(before.slice(-6))}(.{1,60}?)${end}`;
    return selectorsOf(box)
      .slice(0, 1)
      .map((css) => ({ css, attr, match }));
  }
  return [];
}

/** The send button, only to keep clear of it; it stands in the reply box's own root. */
export function sendPlaces(box: Element): Place[] {
  const label = '^\\s?(?:发\\s?送|send)';
  const rules = waysTo(box, selectorsOf).map(
    (way): PlaceRule => (way === '' ? { role: 'button', label } : { css: `${way}:is(button, [role="button"])`, label }),
  );
  return rules.filter((rule) => elementsAt(box.ownerDocument, rule).some(isVisible));
}
