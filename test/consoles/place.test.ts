import { beforeEach, describe, expect, it } from 'vitest';
import { locateLine } from '../../lib/consoles/locate';
import { findFirst, visibleAt } from '../../lib/consoles/place';

beforeEach(() => {
  document.body.innerHTML = `
    <aside><ul><li>小鱼</li><li role="option">阿蓝</li></ul></aside>
    <div class="x1"><label id="who">收货人：</label><b>小鱼</b></div>
    <div class="x2"><div><span>订单号</span></div><div>P123456</div></div>
    <textarea placeholder="搜索"></textarea>
    <div contenteditable="true" aria-label="输入回复，Enter 发送"></div>
    <div role="textbox" aria-labelledby="who"></div>
    <button><i></i>发 送</button>`;
});

const tags = (elements: readonly Element[]) => elements.map((element) => element.tagName.toLowerCase());

describe('a place', () => {
  it('is found by its role, said or implied', () => {
    expect(tags(visibleAt(document, { role: 'textbox' }))).toEqual(['textarea', 'div', 'div']);
    expect(visibleAt(document, { role: 'listitem' }).map((item) => item.textContent)).toEqual(['小鱼']);
    expect(visibleAt(document, { css: 'li', role: 'option' })).toHaveLength(1);
  });

  it('is found by what names it', () => {
    expect(findFirst(document, [{ role: 'textbox', label: '回复|发送' }])?.getAttribute('aria-label')).toMatch('回复');
    expect(findFirst(document, [{ role: 'textbox', label: '收货人' }])?.getAttribute('role')).toBe('textbox');
    expect(findFirst(document, [{ role: 'button', label: '发\\s?送' }])?.tagName).toBe('BUTTON');
  });

  it('is found by its text, the innermost of nested ones', () => {
    expect(tags(visibleAt(document, { text: '^P\\d{6}$' }))).toEqual(['div']);
  });

  it('is the next one where the first is not there', () => {
    expect(findFirst(document, ['.gone', { role: 'tab' }, '[['])).toBeNull();
    expect(findFirst(document, ['.gone', { css: 'aside ul' }])?.tagName).toBe('UL');
  });
});

describe('a value near its caption', () => {
  it('stands after the caption, or after what holds the caption alone', () => {
    expect(locateLine(document, [{ near: '^收货人' }])).toBe('小鱼');
    expect(locateLine(document, [{ near: '订单号', match: 'P(\\d{6})' }])).toBe('123456');
  });

  it('is nothing where the caption has a neighbour of its own kind', () => {
    expect(locateLine(document, [{ near: '^没有这个' }])).toBeNull();
  });
});
