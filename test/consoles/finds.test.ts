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

  it('is not looked for again while lines come and go in the column that must hold some and lack other things', () => {
    document.body.innerHTML =
      '<main id="page"><nav><b class="chat"></b></nav><div id="col"><div id="list"><p class="msg">一</p></div><textarea></textarea></div></main>';
    const finds = createFinds();
    const column = ['body :not(.chat):has(textarea):has(.msg):not(:has(.chat))'];
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true });
    const found = () => {
      for (const record of observer.takeRecords()) finds.changed(record);
      return findFirst(document, column, finds)?.id;
    };
    expect(found()).toBe('col');
    const search = vi.spyOn(document, 'querySelector');
    const list = document.getElementById('list');
    list?.insertAdjacentHTML('beforeend', '<p class="msg">二</p>');
    list?.firstElementChild?.remove();
    expect(found()).toBe('col');
    expect(search).not.toHaveBeenCalledWith(column[0]);
    document.querySelector('nav')?.replaceChildren();
    expect(found(), 'what is around it lacks them too').toBe('page');
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
