import { beforeEach, expect, it, vi } from 'vitest';
import { isVisible } from '../../lib/consoles/query';

beforeEach(() => {
  // As browsers have it: what has no box of its own is not visible to them.
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    const { display } = getComputedStyle(this);
    return display !== 'contents' && this.closest('[style*="none"]') === null;
  });
});

it.each([
  ['<b id="it"></b>', true],
  ['<b id="it" style="display: none"></b>', false],
  ['<p><b id="it" style="display: contents"></b></p>', true],
  ['<p style="display: contents"><b id="it" style="display: contents"></b></p>', true],
  ['<p style="display: none"><b id="it" style="display: contents"></b></p>', false],
])('in %s it is visible: %s', (html, visible) => {
  document.body.innerHTML = html;
  expect(isVisible(document.querySelector('#it') as Element)).toBe(visible);
});
