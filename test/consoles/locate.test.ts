import { beforeEach, describe, expect, it } from 'vitest';
import { findCards, locate, locateLine } from '../../lib/consoles/locate';
import { findFirst } from '../../lib/consoles/place';
import { holds, queryAll } from '../../lib/consoles/query';

beforeEach(() => {
  document.body.innerHTML = `
    <div class="row" style="display:none" data-uid="1">hidden</div>
    <section style="visibility:hidden"><div class="row" data-uid="2">unseen</div></section>
    <div class="row" data-uid="31-0-all"> Shown\n  <b>name</b> </div>
    <p class="price"><i>￥</i><i>12</i><i>.50</i></p>
    <div class="panel"><div class="item"><div>￥99</div><div>已售 3</div></div><div class="item">￥12 已售 4</div></div>`;
});

describe('locate', () => {
  it('passes over what cannot be seen', () => {
    expect(locateLine(document, [{ css: '.row' }])).toBe('Shown name');
    expect(findFirst(document, ['.missing', '.row'])?.getAttribute('data-uid')).toBe('31-0-all');
  });

  it('takes the first locator that yields something', () => {
    const found = locate(document, [
      { css: '.missing' },
      { css: '.row', attr: 'title' },
      { css: '.row', attr: 'data-uid', match: '^(.+?)-0-' },
    ]);
    expect(found).toBe('31');
  });

  it('joins what stands in what was joined only once', () => {
    document.body.innerHTML = '<p><b>￥</b><b><b>12</b></b></p>';
    expect(locate(document, [{ css: 'b', pick: 'join' }])).toBe('￥12');
  });

  it('joins what the page splits, and picks the last or the longest', () => {
    expect(locate(document, [{ css: '.price i', pick: 'join' }])).toBe('￥12.50');
    expect(locate(document, [{ css: '.price i', pick: 'last' }])).toBe('.50');
    expect(locate(document, [{ css: '.price i', pick: 'longest' }])).toBe('.50');
  });

  it('finds nothing by a broken selector or expression, and throws nothing', () => {
    expect(locate(document, [{ css: '[[' }, { css: '.row', match: '(' }])).toBeNull();
    expect(queryAll(document, '!!')).toEqual([]);
    expect(holds(document.body, '!!')).toBe(false);
    expect(findCards(document, { css: 'div', text: '[' })).toEqual([]);
  });

  it('takes the innermost card, not the panel around it', () => {
    const cards = findCards(document, { css: 'div', text: '￥[^]*已售' });
    expect(cards.map((card) => card.className)).toEqual(['item', 'item']);
  });

  it('cuts a text of 100 kB', () => {
    document.body.innerHTML = `<p id="long">${'长'.repeat(100_000)}</p>`;
    expect(locate(document, [{ css: '#long' }])).toHaveLength(2000);
  });

  it('keeps the breaks that a person sees', () => {
    document.body.innerHTML = '<p id="t">一<br>二<img alt="[微笑]"><script>no</script></p>';
    expect(locate(document, [{ css: '#t' }])).toBe('一\n二[微笑]');
  });
});
