import type { Place } from '../definition';
import { elementsAt } from '../place';
import { isVisible } from '../query';
import { selectorsOf } from './selectors';

const inviting = ['回复', '发送', '输入', '消息', 'Enter', 'reply', 'message'] as const;

/** Where a reply can be written: by name and role, by what it bears, by its tag. */
export function boxPlaces(box: Element): Place[] {
  const root = box.ownerDocument.documentElement;
  const named = ['aria-label', 'placeholder', 'data-placeholder', 'title'].map((name) => box.getAttribute(name) ?? '');
  const word = inviting.find((each) => named.some((text) => text.includes(each)));
  const rule = { role: 'textbox', label: word ?? '' };
  const isRule = word !== undefined && elementsAt(root, rule).filter(isVisible)[0] === box;
  const css = selectorsOf(box, root);
  return isRule ? [...css.slice(0, 1), rule, ...css.slice(1)] : css;
}

/** The send button, only to keep clear of it. */
export function sendPlaces(document: Document): Place[] {
  const rule = { role: 'button', label: '^\\s?(?:发\\s?送|send)' };
  return elementsAt(document, rule).some(isVisible) ? [rule] : [];
}
