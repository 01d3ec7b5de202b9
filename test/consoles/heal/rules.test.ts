import { beforeEach, expect, it, vi } from 'vitest';
import type { ConsoleDefinition } from '../../../lib/consoles/definition';
import type { Kept } from '../../../lib/consoles/heal/look';
import { read } from '../../../lib/consoles/read';
import { hashed, pageOf, plain, rectOf } from './chat-page';
import { lookAt } from './look-at';

/** What stands in each line of a conversation besides the plain page's: its side, what it says of itself, and its inside. */
type Line = readonly [side: string, attributes: string, inside: string];
type Called = (name: string) => string;

let kept: Kept = { shape: null, healed: null };
const same: Called = (name) => name;
const { messages } = plain;

/** A conversation with these lines below the others. */
function draw(lines: readonly Line[], called: Called): void {
  document.body.innerHTML = pageOf({ called, card: false });
  const list = document.querySelector('section') as HTMLElement;
  for (const [at, [side, attributes, inside]] of lines.entries()) {
    const [left, top] = [side === 'me' ? 600 : 210, 210 + at * 40];
    const place = (x: number, width: number) => `left:${x}px;top:${top}px;width:${width}px;height:40px`;
    list.insertAdjacentHTML(
      'beforeend',
      `<div class="${called('msg')} ${called(side)}" data-id="${at}" style="${place(200, 600)}">
        <div class="${called('bubble')}" ${attributes} style="${place(left, 180)}">${inside}</div></div>`,
    );
    for (const inner of list.lastElementChild?.querySelectorAll('div *') ?? [])
      (inner as HTMLElement).style.cssText += place(left, 90);
  }
}

/** What is read of each conversation after a release that renames every class, when those before it were seen in the old one. */
function afterRelease(
  definition: ConsoleDefinition,
  before: readonly (readonly Line[])[],
  after: readonly (readonly Line[])[],
  inside: (html: string, called: Called) => string = (html) => html,
) {
  kept = { shape: null, healed: null };
  const look = (lines: readonly Line[], called: Called) => {
    draw(
      lines.map(([side, attributes, html]): Line => [side, attributes, inside(html, called)]),
      called,
    );
    kept = lookAt(definition, kept, document, 0);
    return read(kept.healed?.definition ?? definition, document, 0);
  };
  for (const lines of [...before, ...before, ...before]) look(lines, same);
  return after.map((lines) => look(lines, hashed)?.messages.slice(-lines.length) ?? []);
}

const classed = (html: string, called: Called): string =>
  html.replace(/class="([^"]*)"/g, (_all, names: string) => `class="${names.split(' ').map(called).join(' ')}"`);

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rectOf(this);
  });
});

const picture = (name: string) => `<img class="${name}" alt="">`;
/** Whoever says it: a picture too, and in no line what the line is. */
const face = '<img class="face" alt="">';
const text = (words: string) => `<span class="text">${words}</span>`;

it('two sorts of pictures that look alike are both found, though nobody can say which is which', () => {
  const kind = [
    { css: '.text', kind: 'text' as const },
    { css: '.image, .emoji', kind: 'image' as const },
  ];
  const lines: Line[] = [
    ['you', '', face + picture('image')],
    ['you', '', face + text('这款还有吗')],
    ['you', '', face + picture('emoji')],
  ];
  const [read] = afterRelease({ ...plain, messages: { ...messages, kind } }, [lines, lines], [lines], classed);
  expect(read?.map((message) => message.kind)).toEqual(['image', 'text', 'image']);
});

it('what comes and goes is not found in what says the opposite as it ever did', () => {
  const side = [
    { css: '[data-by="bot"]', side: 'robot' as const },
    { css: '[data-by="agent"]', side: 'agent' as const },
    { css: '.you', side: 'buyer' as const },
  ];
  const bot: Line = ['me', 'data-by="bot"', text('您好，请问有什么可以帮您')];
  const agent: Line = ['me', 'data-by="agent"', text('在的，请问看中哪款呢')];
  const definition = { ...plain, messages: { ...messages, side } };
  const [first, second] = afterRelease(definition, [[bot, agent], [agent]], [[agent], [bot, agent]], classed);
  expect(first?.map((message) => message.side)).toEqual(['agent']);
  expect(second?.map((message) => message.side)).toEqual(['robot', 'agent']);
});

it('what was found too wide is found narrower once there is something that it is not', () => {
  const kind = [
    { css: '.failed', kind: 'card' as const },
    { css: '.goods', kind: 'product' as const },
  ];
  const goods: Line = ['you', '', '<div class="wrap goods"><b class="text">冬季加厚被子</b></div>'];
  const failed: Line = ['you', '', '<div class="wrap failed">加载失败</div>'];
  const definition = { ...plain, messages: { ...messages, kind } };
  const [first, second] = afterRelease(definition, [[goods, failed], [goods]], [[goods], [goods, failed]], classed);
  expect(first?.map((message) => message.kind)).toEqual(['product']);
  expect(second?.map((message) => message.kind)).toEqual(['product', 'card']);
});

it('what seldom stands in a list of selectors is found where it does', () => {
  const kind = [{ css: '.goods, .note', kind: 'card' as const }];
  const goods: Line = ['you', '', '<div class="wrap goods"><b class="text">冬季加厚被子</b></div>'];
  const note: Line = ['you', '', '<p class="note" style="color:green">看过：春秋薄被</p>'];
  const definition = { ...plain, messages: { ...messages, kind } };
  const before = [[goods], [goods, note], [goods]];
  const [, second] = afterRelease(definition, before, [[goods], [goods, note]], classed);
  expect(second?.map((message) => message.kind)).toEqual(['card', 'card']);
});

it('of several in a card it is the one that was taken that is looked for', () => {
  const card = (called: Called): string => {
    const [title, money] = called === same ? ['p', 'p'] : ['div', 'article'];
    const price = `<${money} class="${called('money')}" style="color:red;font-weight:700">¥199.00</${money}>`;
    const ornaments = '<i><b></b></i>'.repeat(called === same ? 2 : 5);
    return `<div class="${called('card')}">${ornaments}<${title}>冬季加厚被子</${title}>${price}</div>`;
  };
  const price = [{ match: '¥[\\d.]+' }];
  const definition: ConsoleDefinition = {
    ...plain,
    messages: { ...messages, text: [{ css: '.card p' }, ...messages.text] },
    product: { card: [{ within: 'transcript', css: '.card' }], title: [{ css: 'p' }], price },
  };
  const lines: Line[] = [['you', '', 'card']];
  const [said] = afterRelease(definition, [lines], [lines], (_html, called) => card(called));
  expect(said?.map((message) => message.text)).toEqual(['冬季加厚被子']);
  expect(read(kept.healed?.definition ?? definition, document, 0)?.product).toMatchObject({
    title: '冬季加厚被子',
    price: 199_00,
  });
});

it('what still says that it is something else is not taken for what is gone', () => {
  const definition: ConsoleDefinition = {
    ...plain,
    messages: {
      ...messages,
      kind: [{ css: '[data-part="who"]', kind: 'text' }],
      text: [{ css: '[data-part="words"]' }, { css: '.said' }, { css: '.text' }],
    },
  };
  const lines: Line[] = [
    ['you', '', '小周小朋友'],
    ['you', '', '老陈大朋友'],
  ];
  const inside = (who: string, called: Called) =>
    called === same
      ? `<b data-part="who">${who}</b><p class="said"><b data-part="words">这款还有货吗</b></p>`
      : `<b data-x="who">${who}</b><p class="${called('said')}">这款还有货吗</p>`;
  const [said] = afterRelease(definition, [lines, lines], [lines], inside);
  expect(said?.map((message) => message.text)).toEqual(['这款还有货吗', '这款还有货吗']);
});

it('what stood in another thing and said the same does so still, and neither is taken for the other', () => {
  const definition: ConsoleDefinition = {
    ...plain,
    messages: { ...messages, kind: [{ css: '.goods', kind: 'product' }], text: [{ css: '.part' }, ...messages.text] },
  };
  const part = (dress: string) =>
    `<div class="part" style="${dress}"><em class="goods" style="color:red">冬季加厚被子</em></div>`;
  const card: Line = ['you', '', `<i>小周</i>${part('border-left-width:4px;cursor:help')}`];
  const said: Line = ['you', '', text('这款还有吗')];
  const after: Line = ['you', '', `<i>小周</i>${part('cursor:help;color:blue')}`];
  const [read] = afterRelease(definition, [[card, said]], [[after, said]], classed);
  expect(read?.map((message) => message.text)).toEqual(['冬季加厚被子', '这款还有吗']);
});

/** A card of which the first line is what is sold, in nothing but a tag. */
const carded: ConsoleDefinition = {
  ...plain,
  messages: { ...messages, kind: [{ css: '.goods', kind: 'product' }], text: [{ css: '.goods p' }, ...messages.text] },
  product: { card: [{ within: 'transcript', css: '.goods' }], title: [{ css: 'p' }] },
};
const money = (tag: string, called: Called) =>
  `<${tag} class="${called('money')}" style="color:red;font-weight:700">¥199.00</${tag}>`;
const goods = (inside: (called: Called) => string) => (_html: string, called: Called) =>
  `<div class="${called('goods')}">${inside(called)}</div>`;
const said: Line[] = [['you', '', '']];
const sold = () => read(kept.healed?.definition ?? carded, document, 0)?.product?.title ?? null;

it('what bears nothing is told from its sisters by which of the children it is', () => {
  const card = goods((called) =>
    called === same ? `<p>冬季加厚被子</p>${money('p', called)}` : `${money('p', called)}<p>冬季加厚被子</p>`,
  );
  const [read] = afterRelease(carded, [said], [said], card);
  expect(read?.map((message) => message.text)).toEqual(['冬季加厚被子']);
  expect(sold()).toBe('冬季加厚被子');
});

it('a value is rather not read than read of something else that the old selector finds', () => {
  const card = goods((called) =>
    called === same ? `<p>冬季加厚被子</p>${money('p', called)}` : `<img alt="">${money('p', called)}`,
  );
  afterRelease(carded, [said], [said], card);
  expect(sold()).toBeNull();
});

it('what was found as something else is not taken for what is gone', () => {
  const definition: ConsoleDefinition = {
    ...plain,
    messages: {
      ...messages,
      kind: [{ css: '.who', kind: 'text' }],
      text: [{ css: '.rich' }, { css: '.said' }],
    },
  };
  const bold = 'style="font-weight:700;font-size:18px';
  const who = `<i><b class="who" ${bold}">小周</b></i>`;
  const said = (inside: string): Line => ['you', '', `${who}<p class="said" style="padding-left:9px">${inside}</p>`];
  const [rich, poor] = [said(`<b class="rich" ${bold};color:red">这款还有货吗</b>`), said('这款还有货吗')];
  const [read] = afterRelease(
    definition,
    [
      [rich, rich],
      [rich, rich, poor],
    ],
    [[poor, poor]],
    classed,
  );
  expect(read?.map((message) => message.text)).toEqual(['这款还有货吗', '这款还有货吗']);
});

it('what bears an attribute that is taken says something else in its text all the same', () => {
  const definition: ConsoleDefinition = {
    ...plain,
    messages: { ...messages, text: [{ css: '.said' }], time: [{ css: '.at', attr: 'data-at' }] },
  };
  const line: Line = ['you', '', ''];
  const inside = (_html: string, called: Called): string => {
    const [at, mark, style] =
      called === same ? ['data-at', '', 'font-size:12px'] : ['data-k', 'data-x="1"', 'font-size:14px;color:navy'];
    return `<p class="${called('said')}" ${mark} style="${style}">这款还有货吗</p><b class="${called('at')}" ${mark} ${at}="16:20:00"></b>`;
  };
  const [read] = afterRelease(definition, [[line, line]], [[line, line]], inside);
  expect(read?.map(({ text, at }) => [text, at !== null])).toEqual([
    ['这款还有货吗', true],
    ['这款还有货吗', true],
  ]);
});
