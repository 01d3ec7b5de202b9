import { describe, expect, it, vi } from 'vitest';
import type { Locator } from '../../lib/consoles/definition';
import { createFinds } from '../../lib/consoles/finds';
import { locate } from '../../lib/consoles/locate';
import { findFirst } from '../../lib/consoles/place';

const start =
  '<div id="top"><p class="x">一</p></div><div class="on"><p class="y">二</p></div><div><p class="x">三</p></div>';

describe('what was found in the page', () => {
  it('is not looked for again while only other things change', () => {
    document.body.innerHTML = start;
    const finds = createFinds();
    const name: readonly Locator[] = [{ css: '#top .x' }];
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true });
    locate(document, name, finds);
    const search = vi.spyOn(document, 'querySelectorAll');
    document.querySelector('.on')?.insertAdjacentHTML('beforeend', '<p class="y">新</p>');
    for (const record of observer.takeRecords()) finds.changed(record);
    expect(locate(document, name, finds)).toBe('一');
    expect(search).not.toHaveBeenCalledWith('#top .x');
    document.querySelector('#top')?.insertAdjacentHTML('afterbegin', '<p class="x">新</p>');
    for (const record of observer.takeRecords()) finds.changed(record);
    expect(locate(document, name, finds)).toBe('新');
    expect(search).not.toHaveBeenCalledWith('#top .x');
    observer.disconnect();
  });

  it('is found by styles alone to be hidden', () => {
    document.body.innerHTML = start;
    const finds = createFinds();
    expect(findFirst(document, ['#top .x'], finds)?.textContent).toBe('一');
    (document.querySelector('#top .x') as HTMLElement).style.display = 'none';
    expect(findFirst(document, ['#top .x'], finds)).toBeNull();
  });

  it('asks for everything anew after a flood of changes, and after a selector that is none', () => {
    document.body.innerHTML = start;
    const finds = createFinds();
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true });
    const places = ['[[', '.late'];
    expect(findFirst(document, places, finds)).toBeNull();
    for (let i = 0; i < 200; i++) document.body.append(document.createElement('i'));
    document.body.insertAdjacentHTML('beforeend', '<p class="late">来了</p>');
    for (const record of observer.takeRecords()) finds.changed(record);
    expect(findFirst(document, places, finds)?.textContent).toBe('来了');
    observer.disconnect();
  });
});
