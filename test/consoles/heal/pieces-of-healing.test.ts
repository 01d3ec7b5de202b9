import { beforeEach, describe, expect, it, vi } from 'vitest';
import { agreed } from '../../../lib/consoles/heal/agreement';
import { candidatesIn } from '../../../lib/consoles/heal/candidates';
import { healedIds } from '../../../lib/consoles/heal/ids';
import { healedKey } from '../../../lib/consoles/heal/key';
import { healedLine } from '../../../lib/consoles/heal/line';
import { healedName } from '../../../lib/consoles/heal/name';
import { search } from '../../../lib/consoles/heal/names';
import { openRow } from '../../../lib/consoles/heal/open-row';
import { aroundOf, variantsOf } from '../../../lib/consoles/heal/pieces';
import { rememberShape } from '../../../lib/consoles/heal/remember';
import { healedRows } from '../../../lib/consoles/heal/rows';
import { isElsewhere, isOut } from '../../../lib/consoles/heal/score';
import { searchUnit } from '../../../lib/consoles/heal/search';
import type { PageShape, UnitShape } from '../../../lib/consoles/heal/shape';
import { healedSides } from '../../../lib/consoles/heal/sides';
import { similarity } from '../../../lib/consoles/heal/similar';
import { createTraits } from '../../../lib/consoles/heal/traits';
import { uniqueSelector } from '../../../lib/consoles/heal/unique';
import { unitsOf } from '../../../lib/consoles/heal/units';
import { read } from '../../../lib/consoles/read';
import { type PageOptions, pageOf, plain, rectOf } from './chat-page';

const draw = (options: PageOptions = {}) => {
  document.body.innerHTML = pageOf(options);
};
/** Takes a class from the page as a redesign does. */
const rename = (name: string) => {
  for (const element of document.querySelectorAll(`.${name}`)) element.classList.replace(name, `x-${name}`);
};
const { buyer, messages } = plain;

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rectOf(this);
  });
});

describe('the open row', () => {
  it('is the one that is dressed like no other, whatever its mark is called', () => {
    draw({ open: 1 });
    rename('active');
    expect(openRow(plain, document, '阿岚同学')?.getAttribute('data-uid')).toBe('u1700002');
    expect(openRow(plain, document, '老陈')).toBeNull();
  });

  it('is not told where none, or more than one, stands out', () => {
    draw({ open: 7 });
    expect(openRow(plain, document, '小周')).toBeNull();
    draw({ open: 1 });
    document.querySelector<HTMLElement>('.row')?.style.setProperty('background-color', 'pink');
    expect(openRow(plain, document, '阿岚同学')).toBeNull();
  });
});

/** Nothing is known of what ids were like. */
const noShape: PageShape = { v: 1, console: plain.id, readings: 0, units: {} };

/** At which side what a rule finds stood: -1 the left, 1 the right, between them at both. */
const shapeOf = (css: string, side: number): PageShape => {
  const traits = { numbers: { side, sided: 1 }, sorts: {} };
  const unit = { there: 1, hit: 1, count: 1, readings: 4, kinds: [], with: [], values: {}, traits };
  return { ...noShape, units: { [`row~ ${css}`]: unit } };
};

describe('whose chat it is', () => {
  const healed = { ...plain, buyer: { ...buyer, key: [{ css: '.x-active', attr: 'data-uid' }] } };

  it('is agreed where the row by its look and the header say the same', () => {
    draw({ open: 1 });
    rename('active');
    expect(agreed(plain, healed, noShape, document)).not.toBeNull();
    draw({ open: 1, head: '小周' });
    rename('active');
    expect(agreed(plain, healed, noShape, document)).toBeNull();
  });

  it('is not agreed by one place alone', () => {
    draw({ open: 1 });
    rename('active');
    for (const row of document.querySelectorAll<HTMLElement>('.row')) row.style.backgroundColor = '#fff';
    expect(agreed(plain, healed, noShape, document)).toBeNull();
  });

  it('does without what was found anew and contradicts, where the rest agrees', () => {
    draw({ open: 1 });
    rename('active');
    const misled = { ...healed, buyer: { ...healed.buyer, nameAgain: [{ css: '.send' }] } };
    expect(agreed(plain, misled, noShape, document)?.buyer.nameAgain).toBeUndefined();
  });
});

it('the name of the open row is found again over the messages, and nowhere else', () => {
  draw({ open: 1 });
  rename('head');
  expect(read(healedName(plain, document), document, 0)?.buyer?.name).toBe('阿岚同学');
  draw({ open: 1, head: '小周' });
  rename('head');
  expect(healedName(plain, document)).toBe(plain);
});

it('the name that the buyer’s lines begin with is found again over the messages', () => {
  const glued = {
    ...plain,
    buyer: {
      ...buyer,
      name: [{ css: '.gone' }],
      nameAgain: [],
      nameGlued: { at: [{ css: '.you .text' }], rest: '^\\d{1,2}:\\d{2}' },
    },
  };
  const write = (text: string) => {
    for (const line of document.querySelectorAll('.you .text')) line.textContent = text;
  };
  draw({ open: 1 });
  write('阿岚同学16:20');
  expect(read(healedName(glued, document), document, 0)?.buyer).toEqual({ key: 'u1700002', name: '阿岚同学' });
  write('小周16:20');
  expect(healedName(glued, document)).toBe(glued);
});

it('a key that stands in an attribute of another name is found in the row that bears the name, and in no other', () => {
  const patterned = {
    ...plain,
    buyer: { ...buyer, key: [{ css: '.row.active', attr: 'data-uid', match: '^u\\d{7}$' }] },
  };
  for (const [open, key] of [
    [1, 'u1700002'],
    [2, 'u1700003'],
  ] as const) {
    draw({ open });
    for (const row of document.querySelectorAll('.row')) {
      row.setAttribute('data-x', row.getAttribute('data-uid') ?? '');
      row.removeAttribute('data-uid');
    }
    expect(read(healedKey(patterned, document), document, 0)?.buyer?.key).toBe(key);
  }
  draw({ open: 1 });
  expect(healedKey(patterned, document)).toBe(patterned);
});

it('lines that are called differently now are all read', () => {
  draw();
  for (const line of document.querySelectorAll('.msg.me')) line.classList.remove('msg');
  expect(read(plain, document, 0)?.messages).toHaveLength(3);
  expect(read(healedRows(plain, document), document, 0)?.messages).toHaveLength(4);
  draw();
  expect(healedRows(plain, document)).toBe(plain);
});

it('ids that stand in some lines, and on others, are all read', () => {
  draw();
  expect(healedIds(plain, document)).toBe(plain);
  for (const line of document.querySelectorAll('.me')) {
    line.firstElementChild?.setAttribute('data-id', line.getAttribute('data-id') ?? '');
    line.removeAttribute('data-id');
  }
  const ids = read(healedIds(plain, document), document, 0)?.messages.map(({ id }) => id);
  expect(ids).toEqual(['0-1', '0-2', '0-3', '0-4']);
});

describe('lines that are not found', () => {
  const around = (inside: string) => {
    draw();
    const section = document.querySelector('.list') as Element;
    section.innerHTML = inside;
    return read(healedRows(plain, document), document, 0);
  };
  const line = (text: string, name = 'msg you') => `<p class="${name}"><span class="text">${text}</span></p>`;

  it('are looked for where others stand, though the list holds much besides', () => {
    const inside = `<h3>小周</h3><div class="talk">${line('在吗')}${line('在的亲')}${line('接待结束', 'x')}</div><textarea></textarea>`;
    expect(around(inside)?.messages.map(({ text }) => text)).toEqual(['在吗', '在的亲', '接待结束']);
  });

  it('are not taken from elsewhere', () => {
    const inside = `<div style="display: contents"><div class="talk">${line('在吗')}</div></div><div class="keys"><i>回车</i><b>发送</b></div>`;
    expect(around(inside)?.messages.map(({ text }) => text)).toEqual(['在吗']);
  });

  it('are found in what is called like boxes beside the list', () => {
    const body = (inside: string) => `<div class="body"><div>${inside}</div></div>`;
    const called = (text: string) => line(text, 'x');
    around(`${body(`${line('在吗')}${line('在的亲')}${called('拍下就发')}`)}<div><div>回车</div></div>`);
    document.querySelector('nav')?.insertAdjacentHTML('beforeend', body('会话'));
    expect(read(healedRows(plain, document), document, 0)?.messages.map(({ text }) => text)).toEqual([
      '在吗',
      '在的亲',
      '拍下就发',
    ]);
  });

  it('are found in boxes that are none', () => {
    const boxed = ['在吗', '在的亲'].map((text) => `<div style="display: contents">${line(text, 'x')}</div>`);
    around(`<div class="talk">${boxed.join('')}</div>`);
    expect(healedRows(plain, document).messages.row).toEqual(['.talk > * > *']);
  });
});

it('sides that were found anew must stand where they are said, else the place alone says them', () => {
  draw();
  const mistaken = {
    ...plain,
    messages: { ...messages, side: [{ css: '.msg', side: 'agent' as const }, messages.side[1]] },
  };
  const names = { 'row~ .me': { css: '.msg', attr: undefined } };
  const side = mistaken.messages.side.flatMap((rule) => rule ?? []);
  const healed = healedSides(plain, { ...plain, messages: { ...messages, side } }, [names, {}], {
    document,
    shape: shapeOf('.me', 1),
  });
  expect(read(healed, document, 0)?.messages.map((message) => message.side)).toEqual([
    'buyer',
    'agent',
    'buyer',
    'buyer',
  ]);
});

it('what stood right in a box is looked for in a further box too', () => {
  document.body.innerHTML = '<div class="a"><p><b class="y"></b></p></div><div class="a"></div>';
  const variants = variantsOf('div:has(> .x)', (piece) => (piece === '.x' ? '.y' : undefined));
  const found = variants.map((css) => [...document.querySelectorAll(css)]);
  expect(found).toContainEqual([document.querySelector('.a')]);
  const inner = variantsOf('.x > .y', () => undefined);
  expect(inner).toContain('.x > * > .y');
});

it.each([
  ['.row:is(.a, .b) > .name', '.row:is(.a, .b) > [title]:has(> .name)'],
  ['.name', '[title]:has(> .name)'],
  ['.a, .b', null],
])('what holds what %s finds is %s', (css, around) => {
  expect(aroundOf(css, 'title')).toBe(around);
});

it('what is known by its tag alone is looked for under tags that are drawn alike', () => {
  document.body.innerHTML =
    '<article><label>甲</label></article><section>乙</section><textarea></textarea><label><h2>丙</h2></label>';
  const [, alike = ''] = variantsOf('span, div:not(:has(*))', () => undefined);
  expect([...document.querySelectorAll(alike)].map(({ textContent }) => textContent)).toEqual(['甲', '乙', '丙']);
});

it('a name that is cut out of a row is found where the row’s lines change places', () => {
  draw();
  for (const row of document.querySelectorAll('.row')) {
    const line = (words: string, style: string) => `<div style="${style}">${words}</div>`;
    const last = '<div class="last" style="font-size:12px;color:gray">请问这款还有货吗，急用</div>';
    row.innerHTML = `${line(row.querySelector('.who')?.textContent ?? '', 'font-size:13px')}${last}`;
  }
  const cut = { ...plain, buyer: { key: buyer.key, name: [{ css: '.row.active', match: '^[^\\n]{1,60}' }] } };
  const shape = rememberShape(cut, document, 0, null) ?? noShape;
  expect(healedLine(cut, cut, shape, document)).toEqual(cut);
  for (const row of document.querySelectorAll('.row')) row.append(row.firstElementChild ?? '');
  expect(read(cut, document, 0)?.buyer?.name).toBe('请问这款还有货吗，急用');
  expect(read(healedLine(cut, cut, shape, document), document, 0)?.buyer?.name).toBe('小周');
  // A box around it alone, as a mark of its own, says the same.
  const { innerHTML } = document.body;
  for (const row of document.querySelectorAll('.row > :last-child')) row.outerHTML = `<div>${row.outerHTML}</div>`;
  expect(read(healedLine(cut, cut, shape, document), document, 0)?.buyer?.name).toBe('小周');
  document.body.innerHTML = innerHTML;
  // Without a mark of its own nobody is named.
  for (const last of document.querySelectorAll('.last')) last.removeAttribute('class');
  expect(healedLine(cut, cut, shape, document).buyer.name).toEqual([]);
});

it('what stood at both sides need not stand where it says: rules before it take some of it away', () => {
  draw();
  const said = document.querySelector('section') as HTMLElement;
  for (let answer = 0; answer < 4; answer++) said.append(said.querySelector('.me')?.cloneNode(true) ?? '');
  said.insertAdjacentHTML('beforeend', '<div class="msg you"><img alt="" style="width:9px"></div>');
  const side = [
    { css: '.me', side: 'agent' as const },
    { css: '.msg', side: 'buyer' as const },
  ];
  const definition = { ...plain, messages: { ...messages, side } };
  const names = { 'row~ .msg': { css: '.msg', attr: undefined } };
  const healed = healedSides(definition, definition, [names, {}], { document, shape: shapeOf('.msg', 0.2) });
  expect(read(healed, document, 0)?.messages.at(-1)?.side).toBe('buyer');
});

it('a robot’s mark is not what all that the shop says bears, though that was found before as something else', () => {
  draw();
  const now = { css: '.me', attr: undefined };
  const sided = (css: string) => ({
    ...plain,
    messages: { ...messages, side: [{ css, side: 'robot' as const }, ...messages.side] },
  });
  const names = { 'row~ .bot': now, 'row~ .me': now };
  const look = { document, shape: noShape };
  const healed = healedSides(sided('.bot'), sided('.me'), [names, { 'row~ .me': now }], look);
  expect(read(healed, document, 0)?.messages.map(({ side: whose }) => whose)).not.toContain('robot');
  expect(healedSides(sided('.bot'), sided('.me'), [names, names], look).messages.side).toHaveLength(3);
});

it('what is seldom there is not found in the very rows of what says another side', () => {
  draw();
  const side = [{ css: '.me.bot', side: 'robot' as const }, ...messages.side];
  const definition = { ...plain, messages: { ...messages, side } };
  const shape = rememberShape(definition, document, 0, null) ?? noShape;
  const shop = shape.units['row~ .me'] as UnitShape;
  const units = { ...shape.units, 'row~ .me': { ...shop, with: ['row~ .me.bot'] } };
  const bots = { ...shop, there: 0.4, hit: 0.1, readings: 2, with: ['row~ .me'] };
  const known = { ...shape, units: { ...units, 'row~ .me.bot': bots } };
  rename('me');
  const work = search(definition, document, known, {});
  let step = work.next();
  while (!step.done) step = work.next();
  expect(step.value['row~ .me']).toEqual({ css: '.x-me', attr: undefined });
  expect(step.value['row~ .me.bot']).toBeUndefined();
});

it('how much liker a find is than all that stands elsewhere is told; of twins neither is taken', () => {
  document.body.innerHTML =
    '<section><h4 class="a" style="color:red">冬季加厚被子</h4><button class="b" style="cursor:pointer;padding-left:9px">¥199</button></section>';
  const part = document.querySelector('section') as Element;
  const traitsOf = createTraits();
  const traits = traitsOf([{ element: document.querySelector('.a') as Element, part }]);
  const was = { there: 1, hit: 1, count: 1, readings: 4, kinds: [], with: [], values: {}, traits };
  const find = () => {
    const all = candidatesIn([part], { withSelf: false, isSmall: false });
    const known = { taken: new Set<string>(), said: new Map(), skipped: undefined, pieces: () => undefined };
    const unit = { scope: 'row', css: '.was', attr: undefined, use: 'inside' } as const;
    return searchUnit(unit, { parts: [part], all, traitsOf, ...known }, was);
  };
  expect(find().now?.css).toBe('.a');
  expect(find().lead).toBeGreaterThan(0.15);
  const twin = document.querySelector('.a')?.cloneNode(true) as Element;
  twin.className = 'c';
  part.append(twin);
  expect(find().now).toBeNull();
});

it('of a list of selectors those stay that stand where they did', () => {
  draw();
  const side = [
    { css: '.you, .bubble', side: 'buyer' as const },
    { css: '.me', side: 'agent' as const },
  ];
  const definition = { ...plain, messages: { ...messages, side } };
  const names = { 'row~ .you, .bubble': { css: '.you, .bubble', attr: undefined } };
  const shape = shapeOf('.you, .bubble', -1);
  const healed = healedSides(definition, definition, [names, {}], { document, shape });
  expect(healed.messages.side[0]).toEqual({ css: '.you', side: 'buyer' });
});

it('what stands at the other side than it did is not it: then the place alone says it', () => {
  draw();
  const definition = { ...plain, messages: { ...messages, side: [{ css: '.me', side: 'buyer' as const }] } };
  const names = { 'row~ .me': { css: '.me', attr: undefined } };
  const healed = healedSides(definition, definition, [names, {}], { document, shape: shapeOf('.me', -1) });
  expect(healed.messages.side).toEqual([{ stands: 'left', side: 'buyer' }]);
});

it('a time that stands between the lines in a box of its own is no line', () => {
  draw();
  for (const line of document.querySelectorAll('.msg.me')) line.classList.remove('msg');
  const time = '<div><time class="when">12:30</time></div>';
  document.querySelector('section')?.insertAdjacentHTML('afterbegin', time);
  const dated = { ...plain, messages: { ...messages, timeRow: '.when' } };
  expect(read(healedRows(dated, document), document, 0)?.messages).toHaveLength(4);
});

it('lines found by their tag alone are without those in which a time stands alone', () => {
  draw();
  const section = document.querySelector('.list') as Element;
  section.innerHTML =
    '<div><div class="when">15:44</div></div><div class="msg you"><span class="text">在吗</span></div><div><b>对方撤回了一条消息</b></div>';
  const found = { ...plain, messages: { ...messages, row: ['.list > div'], timeRow: '.when' } };
  expect(read(found, document, 0)?.messages).toHaveLength(3);
  expect(read(healedRows(found, document), document, 0)?.messages).toHaveLength(2);
});

it('a box that is none of its own is like what stands in it, but for what it says of itself', () => {
  document.body.innerHTML =
    '<section><div data-id="7" style="display:contents"><p style="width:90px;height:20px;color:red">冬季加厚被子</p></div></section>';
  const part = document.querySelector('section') as Element;
  const traitsOf = createTraits();
  const [box, inner] = ['div', 'p'].map((css) => traitsOf([{ element: document.querySelector(css) as Element, part }]));
  expect(box?.numbers).toEqual(inner?.numbers);
  expect(box?.sorts).toEqual({ ...inner?.sorts, 'attr data-id': 1 });
});

it('what was given attributes is liker to what had none than what has lost its own', () => {
  document.body.innerHTML = '<p data-id="7" title="7">在吗</p><p>在吗</p>';
  const traitsAt = (at: number) => {
    const element = document.querySelectorAll('p')[at] as Element;
    return { ...createTraits()([{ element, part: document.body }]), hit: 1, count: 1 };
  };
  const [more, less] = [traitsAt(0), traitsAt(1)];
  const known = (traits: typeof more) => ({
    ...{ there: 1, hit: 1, count: 1, readings: 4, kinds: [], with: [], values: {} },
    traits,
  });
  const [given, lost] = [similarity(known(less), more, false), similarity(known(more), less, false)];
  expect(given).toBeGreaterThan(lost);
  expect(given).toBeLessThan(1);
});

it('what always stood in something is not found outside of it, unless it is surer', () => {
  document.body.innerHTML = '<section><div class="x"><em>加载失败</em></div><em>加载失败</em></section>';
  const part = document.querySelector('section') as Element;
  const pieces = (css: string) => (css === '.part' ? { css: '.x', score: 0.9 } : undefined);
  const place = { parts: [part], all: new Map(), traitsOf: createTraits(), taken: new Set<string>(), said: new Map() };
  const isElsewhereAt = (css: string, at: number, score = 0.8) =>
    isElsewhere(
      { scope: 'row', css, attr: undefined, use: 'self' },
      { css: 'em', attr: undefined, score, found: [{ element: document.querySelectorAll('em')[at] as Element, part }] },
      { ...place, skipped: undefined, pieces },
    );
  expect([0, 1].map((at) => isElsewhereAt('.part .failed', at))).toEqual([false, true]);
  expect(isElsewhereAt('.part .failed', 1, 0.95)).toBe(false);
  // Of a list of selectors any may stand elsewhere.
  expect(isElsewhereAt('.part .failed, .lost', 1)).toBe(false);
});

it('an attribute is found at one of several things that are called alike, where it alone has it', () => {
  document.body.innerHTML = ['小周同学', '阿岚同学']
    .map(
      (name) =>
        `<section class="row"><b class="n"><i title="${name}">${name[0]}</i><i>${name.slice(1)}</i></b></section>`,
    )
    .join('');
  const parts = [...document.querySelectorAll('section')];
  const place = { parts, traitsOf: createTraits(), taken: new Set<string>(), said: new Map(), skipped: undefined };
  const all = candidatesIn(parts, { withSelf: true, isSmall: false });
  const was = {
    there: 1,
    hit: 1,
    count: 1,
    readings: 4,
    kinds: [],
    with: [],
    values: { h2: 0.5, '~001 2': 0.5, '*': 1 },
  };
  const { now } = searchUnit(
    { scope: 'chat', css: '.who', attr: 'title', use: 'inside', takes: 'first' },
    { ...place, all, pieces: () => undefined },
    { ...was, traits: { numbers: {}, sorts: {} } },
  );
  expect(parts.map((row) => row.querySelector(now?.css ?? '')?.getAttribute(now?.attr ?? ''))).toEqual([
    '小周同学',
    '阿岚同学',
  ]);
});

it('what was written in is not found in what nobody can write in', () => {
  document.body.innerHTML = '<section><p>发送</p><textarea></textarea></section>';
  const part = document.querySelector('section') as Element;
  const place = { parts: [part], all: new Map(), traitsOf: createTraits(), taken: new Set<string>(), said: new Map() };
  const was = { there: 1, hit: 1, count: 1, readings: 4, kinds: [], with: [], values: {} };
  const isOutAt = (css: string) =>
    isOut(
      { scope: 'page', css: '.box', attr: undefined, use: 'inside' },
      [{ element: document.querySelector(css) as Element, part }],
      { ...place, skipped: undefined, pieces: () => undefined },
      { ...was, traits: { numbers: {}, sorts: { 'family edit': 1 } } },
    );
  expect(['textarea', 'p'].map(isOutAt)).toEqual([false, true]);
});

it('ids that stand on some lines and in others are those that fit, wherever they stand', () => {
  draw();
  const [first, ...others] = [...document.querySelectorAll('.msg')];
  for (const line of others) line.setAttribute('id', `part-${line.className.length}x`);
  first?.firstElementChild?.setAttribute('id', 'list');
  const id = [{ css: '.bubble', attr: 'id', match: '^.*\\d.*$' }];
  const found = { ...plain, messages: { ...messages, id } };
  const ids = read(healedIds(found, document), document, 0)?.messages.map((message) => message.id.split('|')[0]);
  expect(ids).not.toContain('list');
});

it('a price is kept as what was one, and never as what was none', () => {
  document.body.innerHTML = '<a><p>¥199.00</p></a>';
  const parts = [document.querySelector('a') as Element];
  const place = { parts, all: new Map(), traitsOf: createTraits(), taken: new Set<string>(), said: new Map() };
  const unit = { scope: 'card', css: 'p', attr: undefined, use: 'inside', takes: 'first' } as const;
  const was = { there: 1, hit: 1, count: 1, readings: 4, kinds: [], with: [], values: {} };
  const isKept = (isPrice: number) =>
    searchUnit(
      unit,
      { ...place, skipped: undefined, pieces: () => undefined },
      { ...was, traits: { numbers: { isPrice }, sorts: {} } },
    ).isKept;
  expect([1, 0.5, 0].map(isKept)).toEqual([true, true, false]);
});

describe('of what is taken in the whole page', () => {
  /** What is found for `.who`, when what it found was like these. */
  const foundLike = (html: string, like: string): string | undefined => {
    document.body.innerHTML = html;
    const traitsOf = createTraits();
    const found = [...document.querySelectorAll(like)].map((element) => ({ element, part: document }));
    const unit = { scope: 'page', css: '.who', attr: undefined, use: 'inside', takes: 'last' } as const;
    const parts = [document];
    const all = candidatesIn(parts, { withSelf: false, isSmall: false });
    const known = { there: 1, hit: 1, count: found.length, readings: 4, kinds: [], with: [], values: {} };
    return searchUnit(
      unit,
      { parts, all, traitsOf, taken: new Set(), said: new Map(), skipped: undefined, pieces: () => undefined },
      { ...known, traits: traitsOf(found) },
    ).now?.css;
  };

  it('one is found by its tag alone, and never one of several: who knows what else has that tag tomorrow', () => {
    expect(foundLike('<p><a>小周</a></p>', 'a')).toBe('a');
    expect(foundLike('<p><a>小周</a></p><p><a>老陈</a></p>', 'a')).toBeUndefined();
    expect(foundLike('<p><a class="x">小周</a></p><p><a class="x">老陈</a></p>', 'a')).toBe('.x');
  });

  it('a piece of a text is not the whole of it, though something is said of the piece', () => {
    expect(foundLike('<h2 class="x"><span data-k="1">小周</span></h2>', 'span')).toBe('[data-k]');
    expect(foundLike('<h2 class="x"><span data-k="1">小</span><span>周</span></h2>', 'span')).toBe('.x');
  });
});

it('a value that is taken of what is asked for as a place too is taken all the same', () => {
  const twice = unitsOf({ ...plain, present: ['.head'] }).filter(({ css }) => css === '.head');
  expect(twice).toEqual([expect.objectContaining({ takes: 'first' })]);
});

it('a selector finds what it was made for alone', () => {
  document.body.innerHTML =
    '<div class="a b"><p class="a"><i>1</i><i>2</i></p></div><div class="c"><p><b>3</b></p></div>';
  const bold = document.querySelector('b') as Element;
  expect(document.querySelectorAll(uniqueSelector(bold, document) ?? '')).toHaveLength(1);
  expect(uniqueSelector(document.querySelector('div') as Element, document)).toBe('.a');
  expect(uniqueSelector(document.querySelector('i') as Element, document)).toBeNull();
  // What it bears others do too, but not where it stands.
  document.body.innerHTML =
    '<div class="talk"><p></p><p class="box"></p></div><div class="side"><p class="box"></p></div>';
  expect(uniqueSelector(document.querySelector('.talk .box') as Element, document)).toBe('.talk .box');
});

it('looks for what stands for a picture only where that says what it is, and not whose', () => {
  document.body.innerHTML =
    '<h1><span>北方</span><span>有鹿</span></h1><img alt="北方有鹿" style="width:9px"><div class="row"><img alt="头像" style="width:9px"></div>';
  const keys = [...candidatesIn([document], { withSelf: false, isSmall: false }).keys()];
  expect(keys).toContain('[alt="头像"]');
  expect(keys.filter((key) => key.includes('北方有鹿'))).toEqual([]);
});
