import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDefinition } from '../../lib/consoles/parse-definition';
import { read } from '../../lib/consoles/read';
import { define } from '../../lib/consoles/teach/define';
import { classSelector } from '../../lib/consoles/teach/names';
import { createCourse } from '../../lib/teaching/course';
import { boxOf, lesson, lines, one, page, picksOf, taught } from './hashed-page';

afterEach(() => vi.restoreAllMocks());
beforeEach(() => {
  document.body.innerHTML = page('x7f3a', lines);
});

describe('what is pointed at', () => {
  it('becomes a definition that reads all messages, and passes the check of every imported one', () => {
    const definition = taught(picksOf('x7f3a'));
    expect(parseDefinition(definition)).toEqual({ ok: true, definition });
    const seen = read(definition, document, Date.now());
    expect(seen?.buyer).toEqual({ key: '小满', name: '小满' });
    expect(seen?.messages.map(({ side, text }) => [side, text])).toEqual([
      ['buyer', '在吗'],
      ['agent', '在的亲'],
      ['buyer', '这款多少钱'],
      ['system', '客服小李接入'],
    ]);
    expect(seen?.composer.found).toBe(true);
  });

  it('still reads after a release with other hashes, and another buyer', () => {
    const definition = taught(picksOf('x7f3a'));
    expect(JSON.stringify(definition)).not.toContain('x7f3a');
    document.body.innerHTML = page('q2k9d', [...lines, ['theirs', '那我要了']], '酸梅');
    const seen = read(definition, document, Date.now());
    expect(seen?.buyer?.name).toBe('酸梅');
    expect(seen?.messages.at(-1)).toMatchObject({ side: 'buyer', text: '那我要了' });
  });

  it('still reads with every class another, boxes between everything and another hint in the reply box', () => {
    const definition = taught(picksOf('x7f3a'));
    document.body.innerHTML = page('q2k9d', lines).replace(/class="[^"]*"/g, 'class="_3kXq9"');
    for (const each of document.querySelectorAll('h2, p, span, time, textarea')) {
      const wrapper = document.createElement('div');
      each.replaceWith(wrapper);
      wrapper.append(each);
    }
    one('textarea').setAttribute('placeholder', '写点什么');
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const row = this.matches('p, time') ? this.parentElement?.parentElement?.textContent : '';
      const line = lines.find(([, text]) => row?.includes(text));
      const [left, width] = line?.[0] === 'mine' ? [600, 200] : line?.[0] === 'theirs' ? [10, 200] : [0, 1000];
      return new DOMRect(left, 0, width, 20);
    });
    const seen = read(definition, document, Date.now());
    expect(seen?.buyer).toEqual({ key: '小满', name: '小满' });
    expect(seen?.messages.map(({ side, text }) => [side, text])).toEqual([
      ['buyer', '在吗'],
      ['agent', '在的亲'],
      ['buyer', '这款多少钱'],
      ['system', '客服小李接入'],
    ]);
    expect(seen?.composer.found).toBe(true);
  });

  it('names no buyer while the list and the head disagree', () => {
    const definition = taught(picksOf('x7f3a'));
    one('h2').textContent = '橘子';
    expect(read(definition, document, Date.now())?.buyer).toBeNull();
  });

  it.each([
    ['name', '还缺买家的名字'],
    ['buyer', '还缺一条买家的消息'],
    ['mine', '还缺一条您自己的消息'],
    ['box', '还缺回复框'],
  ] as const)('says what is lacking without %s', (step, line) => {
    const { [step]: _left, ...picks } = picksOf('x7f3a');
    expect(define(picks, lesson)).toMatchObject({ ok: false, step, line: expect.stringContaining(line) });
  });

  it('asks for another of mine where both are the same message', () => {
    const picks = { ...picksOf('x7f3a'), mine: one('.theirs-x7f3a time') };
    expect(define(picks, lesson)).toMatchObject({ ok: false, step: 'mine' });
  });
});

it.each([
  ['chat-item', '.chat-item'],
  ['nameLine-x7f3a', '[class*="nameLine-"]'],
  ['Chat_row__2kXq9', '[class*="Chat_row__"]'],
  ['_3kXq9', null],
  ['css-1x2y3z', null],
  ['sc-bdVaJa', null],
])('of the class %s it uses %s', (name, css) => {
  expect(classSelector(name)).toBe(css);
});

describe('the way through the questions', () => {
  it('goes on with each pick, back, and finds again what the page has drawn anew', () => {
    const course = createCourse(document, boxOf);
    course.hover(one('h2'));
    expect(course.pick()).toBe(true);
    expect(course.step()).toBe('buyer');
    expect(course.back()).toBe(true);
    expect(course.outlined()).toBe(one('h2'));
    const former = one('h2');
    former.replaceWith(former.cloneNode(true));
    expect(course.picks().name).toBe(one('h2'));
    expect(course.back()).toBe(false);
  });

  it('forgets what is skipped, and widens and narrows what is outlined', () => {
    const course = createCourse(document, boxOf);
    course.hover(one('h2'));
    course.pick();
    course.back();
    course.skip();
    expect(course.picks().name).toBeUndefined();
    course.hover(one('.theirs-x7f3a p'));
    course.widen();
    expect(course.outlined()).toBe(one('.theirs-x7f3a'));
    course.narrow();
    expect(course.outlined()).toBe(one('.theirs-x7f3a p'));
  });
});

it('is picked where it stood though nobody proposed it and the page has drawn all anew', () => {
  const course = createCourse(document, boxOf);
  course.goTo('box');
  course.hover(one('.talk-x7f3a'));
  document.body.innerHTML = page('x7f3a', lines);
  expect(course.outlined()).toBe(one('.talk-x7f3a'));
});

it('is picked though the page has drawn it anew since it was outlined', () => {
  const course = createCourse(document, boxOf);
  const proposed = course.outlined();
  expect(proposed).not.toBeNull();
  document.body.innerHTML = page('x7f3a', lines);
  expect(course.pick()).toBe(true);
  expect(course.number()).toBe(2);
  expect(course.picks().name?.isConnected).toBe(true);
});
