import { beforeEach, expect, it } from 'vitest';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import { feige } from '../../lib/consoles/known/feige';
import { parseDefinition } from '../../lib/consoles/parse-definition';
import { read } from '../../lib/consoles/read';
import type { Assignment } from '../../lib/consoles/teach/again';
import { createCourse } from '../../lib/teaching/course';
import { small } from '../consoles/small-console';
import { boxOf, lines, one, page, picksOf, taught } from './hashed-page';

const panel = (orders: string) => `<aside>${orders}</aside>`;
const order = (number: string, status: string, amount: string) =>
  `<section class="_x7f3a"><div>订单号：${number}</div><div><em>${status}</em></div><div>实付 ¥${amount}</div></section>`;

/** Teaches this one thing by pointing at `at`. */
function teachAgain({ field, base }: Assignment, at: Element): ConsoleDefinition {
  const course = createCourse(document, boxOf, { field, base });
  expect(course.of()).toBe(1);
  course.hover(at);
  course.pick();
  const made = course.define('', null);
  if (!made.ok) throw new Error(made.line);
  expect(parseDefinition(made.definition)).toEqual({ ok: true, definition: made.definition });
  return made.definition;
}
const seen = (definition: ConsoleDefinition) => read(definition, document, 0);

let base: ConsoleDefinition;
beforeEach(() => {
  document.body.innerHTML = page('x7f3a', lines);
  base = taught(picksOf('x7f3a'));
});

it('asks for the reply box alone, and takes over nothing that finds another box', () => {
  const search = document.createElement('input');
  search.type = 'text';
  one('h2').after(search);
  const wrong = { ...base, composer: ['input', '#gone'] };
  expect(seen(wrong)?.composer.found).toBe(true);
  one<HTMLTextAreaElement>('textarea').value = '亲';
  const definition = teachAgain({ field: 'box', base: wrong }, one('textarea'));
  expect(seen(definition)?.composer.text).toBe('亲');
  expect(definition.composer).toContain('#gone');
  expect(definition.composer).not.toContain('input');
  expect(definition.messages).toBe(wrong.messages);
});

it('reads the messages again from one of the buyer’s alone where mine are still read', () => {
  const wrong = {
    ...base,
    messages: { ...base.messages, side: [{ css: '[class*="mine-"]', side: 'agent' as const }] },
  };
  expect(seen(wrong)?.messages.some(({ side }) => side === 'buyer')).toBe(false);
  const definition = teachAgain({ field: 'buyer', base: wrong }, one('.theirs-x7f3a p'));
  expect(seen(definition)?.messages.map(({ side }) => side)).toEqual(['buyer', 'agent', 'buyer', 'system']);
});

it('asks for one of mine too where none is read any more', () => {
  const course = createCourse(document, boxOf, { field: 'buyer', base: { ...base, messages: small.messages } });
  course.hover(one('.theirs-x7f3a p'));
  course.pick();
  expect(course.define('', null)).toMatchObject({ ok: false, step: 'mine' });
  course.goTo('mine');
  expect([course.number(), course.of()]).toEqual([2, 2]);
  course.hover(one('.mine-x7f3a p'));
  course.pick();
  const made = course.define('', null);
  expect(made.ok && seen(made.definition)?.messages.map(({ side }) => side)).toEqual([
    'buyer',
    'agent',
    'buyer',
    'system',
  ]);
});

it('still knows a robot’s lines by their words when the messages were taught anew', () => {
  const robot = { text: '^机器人', css: '.gone', side: 'robot' as const };
  const wrong = { ...base, messages: { ...base.messages, side: [robot, ...base.messages.side] } };
  document.body.innerHTML = page('x7f3a', [...lines, ['mine', '机器人：欢迎光临']]);
  const definition = teachAgain({ field: 'mine', base: wrong }, one('.mine-x7f3a p'));
  expect(seen(definition)?.messages.at(-1)?.side).toBe('robot');
});

it('takes the name from where it was pointed at, and drops what shows another', () => {
  one('h2').insertAdjacentHTML('afterend', '<h3>小店</h3>');
  const wrong = { ...base, buyer: { ...base.buyer, key: [{ css: 'h3' }], name: [{ css: 'h3' }] } };
  expect(seen(wrong)?.buyer).toBeNull();
  const definition = teachAgain({ field: 'name', base: wrong }, one('h2'));
  expect(seen(definition)?.buyer).toEqual({ key: '小满', name: '小满' });
  one('h2').textContent = '橘子';
  expect(seen(definition)?.buyer, 'the list is still compared').toBeNull();
});

it('keeps whom the console tells apart by a number', () => {
  one('main').setAttribute('data-uid', 'u71');
  const numbered = {
    ...base,
    buyer: { ...base.buyer, key: [{ css: 'main', attr: 'data-uid' }], name: [{ css: '.no' }] },
  };
  const definition = teachAgain({ field: 'name', base: numbered }, one('h2'));
  expect(seen(definition)?.buyer).toEqual({ key: 'u71', name: '小满' });
});

it('learns the open row anew', () => {
  const { nameAgain: _gone, ...buyer } = base.buyer;
  const definition = teachAgain({ field: 'row', base: { ...base, buyer } }, one('li span'));
  one('h2').textContent = '酸梅';
  expect(seen(definition)?.buyer).toBeNull();
});

it('takes the whole card for the product, though its price stands in nodes of its own, which are proposed first', () => {
  const card = '<div class="_q9"><b>暖云珊瑚绒盖毯 150×200</b><div><i>￥</i><i>1299</i><i>.50</i></div></div>';
  one('.theirs-x7f3a').insertAdjacentHTML('afterend', `<div class="row-x7f3a theirs-x7f3a">${card}</div>`);
  const course = createCourse(document, boxOf, { field: 'product', base });
  expect(course.outlined()).toBe(one('._q9'));
  const definition = teachAgain({ field: 'product', base }, one('._q9 i'));
  expect(seen(definition)?.product).toMatchObject({ title: '暖云珊瑚绒盖毯 150×200', price: 129_950 });
});

it('learns orders beside the chat: number, state and amount of every card', () => {
  one('main').insertAdjacentHTML(
    'afterend',
    panel(order('6920001112223334445', '待付款', '129.90') + order('6920001112223334446', '已发货', '88')),
  );
  const definition = teachAgain({ field: 'orders', base }, one('em'));
  expect(seen(definition)?.orders).toEqual([
    { id: '6920001112223334445', status: 'unpaid', amount: 12_990 },
    { id: '6920001112223334446', status: 'paid', amount: 8_800 },
  ]);
});

it('asks what a word means that no console uses', () => {
  one('main').insertAdjacentHTML('afterend', panel(order('6920001112223334445', '等您掏钱', '129.90')));
  const course = createCourse(document, boxOf, { field: 'orders', base });
  course.hover(one('em'));
  course.pick();
  expect(course.define('', null)).toMatchObject({ ok: false, word: '等您掏钱' });
  const made = course.define('', 'unpaid');
  expect(made.ok && seen(made.definition)?.orders).toEqual([
    { id: '6920001112223334445', status: 'unpaid', amount: 12_990 },
  ]);
});

it('corrects of a built-in console what was taught and nothing else', () => {
  const definition = teachAgain({ field: 'box', base: { ...feige, messages: base.messages } }, one('textarea'));
  expect(definition).toMatchObject({ id: 'feige', corrects: ['composer', 'send'] });
  const again = teachAgain({ field: 'name', base: definition }, one('h2'));
  expect(again.corrects).toEqual(['composer', 'send', 'buyer']);
});
