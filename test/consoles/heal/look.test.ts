import { beforeEach, expect, it, vi } from 'vitest';
import type { ConsoleDefinition } from '../../../lib/consoles/definition';
import { type Kept, looking } from '../../../lib/consoles/heal/look';
import { parseShape } from '../../../lib/consoles/heal/shape';
import { read } from '../../../lib/consoles/read';
import { hashed, type PageOptions, pageOf, plain, rectOf } from './chat-page';
import { lookAt } from './look-at';

let kept: Kept;

/** Draws the page and looks at it, as in each conversation; gives what is read then. The page is left as it was. */
function lookOn(options: PageOptions) {
  document.body.innerHTML = pageOf(options);
  const before = document.body.innerHTML;
  kept = lookAt(plain, kept, document, 0);
  const seen = read(kept.healed?.definition ?? plain, document, 0);
  expect(document.body.innerHTML).toBe(before);
  return seen;
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rectOf(this);
  });
  kept = { shape: null, healed: null };
  for (const open of [0, 1, 2, 0]) lookOn({ open });
});

it('remembers a page that is read well, and changes nothing of how it is read', () => {
  expect(kept.shape?.readings).toBe(4);
  expect(kept.healed).toBeNull();
  expect(parseShape(JSON.parse(JSON.stringify(kept.shape)))).toEqual(kept.shape);
});

it('keeps nothing of buyers or of what was said', () => {
  expect(JSON.stringify(kept)).not.toMatch(/小周|阿岚|老陈|u170000|在吗|便宜|被子|199/);
});

it('reads the page after a release in which every class has another name, and says what was found anew', () => {
  for (const open of [1, 2, 0]) {
    const before = lookOn({ open });
    expect(kept.healed).toBeNull();
    expect(lookOn({ open, called: hashed })).toEqual(before);
    expect(kept.healed?.definition.healed).toEqual(
      expect.arrayContaining(['buyer', 'name', 'messages', 'sides', 'list']),
    );
    kept = { ...kept, healed: null };
  }
});

it('finds what is not on the page at first once it is', () => {
  expect(lookOn({ open: 1, called: hashed, card: false })?.product).toBeNull();
  expect(lookOn({ open: 2, called: hashed })?.product).toMatchObject({ title: '冬季加厚被子', price: 199_00 });
});

it('names no buyer where header and open row do not agree, and drops what says otherwise', () => {
  expect(lookOn({ open: 1, called: hashed, head: '小周' })?.buyer ?? null).toBeNull();
  expect(lookOn({ open: 1, called: hashed })?.buyer).toEqual({ key: 'u1700002', name: '阿岚同学' });
  expect(lookOn({ open: 1, called: hashed, head: '小周' })?.buyer ?? null).toBeNull();
});

it.each([0, 1, 5, 20, 40])('names nobody who is no longer open where the buyer changes after %i fields', (fields) => {
  document.body.innerHTML = pageOf({ open: 1, called: hashed });
  const look = looking(plain, kept, document, 0);
  let step = look.next();
  for (let at = 0; at < fields && !step.done; at++) step = look.next();
  document.body.innerHTML = pageOf({ open: 2, called: hashed });
  while (!step.done) step = look.next();
  const buyerBy = ({ healed }: Kept) => read(healed?.definition ?? plain, document, 0)?.buyer?.key;
  expect(buyerBy(step.value) ?? 'u1700003').toBe('u1700003');
  expect(buyerBy(lookAt(plain, step.value, document, 0))).toBe('u1700003');
});

it('finds a name in the header that is called as all names are, though it is dressed otherwise now', () => {
  const named: ConsoleDefinition = { ...plain, buyer: { key: plain.buyer.key, name: [{ css: '.head .who' }] } };
  const lookOnHeader = (called: (name: string) => string, dress: string) => {
    document.body.innerHTML = pageOf({ open: 1, called });
    const header = document.querySelector('h2') as HTMLElement;
    header.innerHTML = `<b class="${called('who')}" style="left:200px;top:0px;width:90px;height:50px;${dress}">${header.textContent}</b>`;
    kept = lookAt(named, kept, document, 0);
    return read(kept.healed?.definition ?? named, document, 0)?.buyer?.name;
  };
  kept = { shape: null, healed: null };
  for (const _ of [1, 2, 3]) lookOnHeader((name) => name, 'font-size:18px');
  expect(lookOnHeader(hashed, 'font-size:20px;color:navy;padding-left:9px;font-weight:400')).toBe('阿岚同学');
});

it('goes back to the console’s own definition once that reads the page again', () => {
  lookOn({ open: 1, called: hashed });
  expect(kept.healed).not.toBeNull();
  lookOn({ open: 1 });
  expect(kept.healed).toBeNull();
});

it('looks for a part of the page that was always there, though all else is read', () => {
  const ordered: ConsoleDefinition = {
    ...plain,
    panel: ['.side'],
    orders: { card: { css: '.order' }, id: [{ css: '.number' }], status: [{ css: '.state' }] },
  };
  const lookBeside = (side: string) => {
    document.body.innerHTML = `${pageOf({ open: 1 })}<aside class="${side}" style="left:800px;top:0px;width:200px;height:600px">
      <div class="order"><b class="number">69001</b><i class="state">已付款</i></div></aside>`;
    kept = lookAt(ordered, kept, document, 0);
    return read(kept.healed?.definition ?? ordered, document, 0)?.orders.map(({ id }) => id);
  };
  kept = { shape: null, healed: null };
  for (const _ of [1, 2, 3]) expect(lookBeside('side')).toEqual(['69001']);
  expect(lookBeside('x7')).toEqual(['69001']);
  expect(kept.healed?.definition.healed).toEqual(['orders']);
});

it('looks for what every line had and none has any more, though all else is read', () => {
  const before = lookOn({ open: 1 })?.messages;
  document.body.innerHTML = pageOf({ open: 1 });
  for (const line of document.querySelectorAll('.msg')) {
    line.setAttribute('data-k', line.getAttribute('data-id') ?? '');
    line.removeAttribute('data-id');
  }
  kept = lookAt(plain, kept, document, 0);
  expect(read(kept.healed?.definition ?? plain, document, 0)?.messages).toEqual(before);
  expect(kept.healed?.definition.healed).toEqual(['messages']);
});

it('finds ids that stand on lines of one sort, and in those of another', () => {
  document.body.innerHTML = pageOf({ open: 1, called: hashed });
  const list = document.querySelector('section');
  for (const line of [...(list?.children ?? [])].slice(0, 3)) list?.append(line.cloneNode(true));
  for (const [at, line] of [...(list?.children ?? [])].entries()) {
    line.setAttribute('data-k', `1-${at}`);
    line.removeAttribute('data-id');
    if (at < 3) continue;
    const box = document.createElement('div');
    box.style.cssText = (line as HTMLElement).style.cssText;
    line.replaceWith(box);
    box.append(line);
  }
  kept = lookAt(plain, kept, document, 0);
  const ids = read(kept.healed?.definition ?? plain, document, 0)?.messages.map(({ id }) => id);
  expect(ids).toEqual(['1-0', '1-1', '1-2', '1-3', '1-4', '1-5', '1-6']);
});

it('finds what a row said of itself on the box around it', () => {
  document.body.innerHTML = pageOf({ open: 1, called: hashed });
  for (const row of document.querySelectorAll<HTMLElement>('[data-uid]')) {
    const box = document.createElement('div');
    box.setAttribute('data-uid', row.getAttribute('data-uid') ?? '');
    box.style.cssText = row.style.cssText;
    box.style.backgroundColor = '';
    row.removeAttribute('data-uid');
    row.replaceWith(box);
    box.append(row);
  }
  kept = lookAt(plain, kept, document, 0);
  expect(read(kept.healed?.definition ?? plain, document, 0)?.buyer).toEqual({ key: 'u1700002', name: '阿岚同学' });
});

it.each([
  ['each of them', (_at: number) => true],
  ['one of several', (at: number) => at === 1],
])('looks for lines where what is found is but a piece of %s', (_which, isPiece) => {
  const timed: ConsoleDefinition = { ...plain, messages: { ...plain.messages, time: [{ match: '\\d\\d:\\d\\d$' }] } };
  const lookAtLines = (areInPieces: boolean) => {
    document.body.innerHTML = pageOf({ open: 1 });
    for (const [at, line] of [...document.querySelectorAll('.msg')].entries()) {
      line.insertAdjacentHTML('beforeend', '<footer><i>已读</i><i>16:30</i></footer>');
      if (!areInPieces || !isPiece(at)) continue;
      line.classList.remove('msg');
      line.querySelector('.text, .card')?.classList.add('msg');
    }
    kept = lookAt(timed, kept, document, 0);
    return read(kept.healed?.definition ?? timed, document, 0)?.messages;
  };
  kept = { shape: null, healed: null };
  for (const _ of [1, 2, 3]) lookAtLines(false);
  const before = lookAtLines(false);
  expect(lookAtLines(true)).toEqual(before);
  expect(kept.healed?.definition.healed).toContain('messages');
});

it('finds the ids of lines where those stand that say which lines are none', () => {
  const skipping: ConsoleDefinition = { ...plain, messages: { ...plain.messages, skipId: '^sys_' } };
  const lookAtLines = (attr: string, called?: (name: string) => string) => {
    document.body.innerHTML = pageOf({ open: 1, ...(called ? { called } : {}) });
    const list = document.querySelector('section') as Element;
    for (const row of list.children) {
      const id = row.getAttribute('data-id') ?? '';
      row.removeAttribute('data-id');
      row.setAttribute(attr, id);
      row.firstElementChild?.setAttribute('data-inner', id);
    }
    for (const id of ['sys_welcome_1', 'sys_assign_2']) {
      const line = list.children[0]?.cloneNode(true) as Element;
      line.setAttribute(attr, id);
      line.firstElementChild?.removeAttribute('data-inner');
      list.prepend(line);
    }
    kept = lookAt(skipping, kept, document, 0);
    return read(kept.healed?.definition ?? skipping, document, 0)?.messages.map(({ id }) => id);
  };
  kept = { shape: null, healed: null };
  for (const _ of [1, 2, 3]) lookAtLines('data-id');
  expect(lookAtLines('data-k', hashed)).toEqual(['1-1', '1-2', '1-3', '1-4']);
});

it('takes a conversation that shows less for no redesign, and remembers that there are such', () => {
  const rich: ConsoleDefinition = {
    ...plain,
    messages: { ...plain.messages, kind: [{ css: '.bubble > img', kind: 'image' }] },
    panel: ['div:has(> .order)'],
    orders: { card: { css: '.order' }, id: [{ css: '.number' }], status: [{ css: '.state' }] },
  };
  const lookAtChat = (order: string, picture: string) => {
    document.body.innerHTML = `${pageOf({ open: 1, card: false })}<div style="left:800px;top:0px;width:200px;height:600px">${order}</div>`;
    for (const line of document.querySelectorAll('.msg')) line.insertAdjacentHTML('afterbegin', '<img class="face">');
    document.querySelector('.you .bubble')?.insertAdjacentHTML('beforeend', picture);
    kept = lookAt(rich, kept, document, 0);
    return read(kept.healed?.definition ?? rich, document, 0)?.messages.map(({ kind }) => kind);
  };
  const order = '<div class="order"><b class="number">69001</b><i class="state">已付款</i></div>';
  kept = { shape: null, healed: null };
  for (const picture of ['', '<img>', '<img>']) lookAtChat(order, picture);
  expect(kept.shape?.units['page .order']?.there).toBe(1);
  expect(lookAtChat('', '')).toEqual(['text', 'text', 'text']);
  expect(kept.healed).toBeNull();
  expect(kept.shape?.units['page .order']?.there).toBeLessThan(0.95);
});

it('looks for what comes and goes where all that is always there is known by its tag alone', () => {
  const ordered: ConsoleDefinition = {
    ...plain,
    panel: ['aside'],
    product: { card: [{ within: 'panel', css: 'p' }], title: [{}] },
    orders: { card: { css: '.order' }, id: [{ css: '.number' }], status: [{ css: '.state' }] },
  };
  const lookBeside = (order: string, called = (name: string) => name) => {
    document.body.innerHTML = `${pageOf({ open: 1, called })}<aside style="left:800px;top:0px;width:200px;height:600px"><p>被子</p>${order}</aside>`;
    kept = lookAt(ordered, kept, document, 0);
    return read(kept.healed?.definition ?? ordered, document, 0)?.orders.map(({ id }) => id);
  };
  const order = (called = (name: string) => name) =>
    `<div class="${called('order')}"><b class="${called('number')}">69001</b><i class="${called('state')}">已付款</i></div>`;
  kept = { shape: null, healed: null };
  for (const each of [order(), '', order(), order()]) lookBeside(each);
  expect(lookBeside(order(hashed), hashed)).toEqual(['69001']);
});

it('takes a page without a chat for no redesign', () => {
  document.body.innerHTML = '<form><h2>登录</h2><input><button>进入</button></form>';
  const before = kept;
  kept = lookAt(plain, kept, document, 0);
  expect(kept).toEqual(before);
});

it.each([null, [], 'x', { v: 2 }, { v: 1, console: 'plain', readings: 1, units: { a: {} } }, { v: 1, console: 3 }])(
  'takes %j for no shape',
  (value) => {
    expect(parseShape(value)).toBeNull();
  },
);
