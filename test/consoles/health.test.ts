import { expect, it } from 'vitest';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import { findingsOf, findingsOfList } from '../../lib/consoles/health';
import { createMemory } from '../../lib/consoles/memory';
import { readPage } from '../../lib/consoles/read';
import { chatHtml, line, small } from './small-console';

function findingsIn(html: string, definition: ConsoleDefinition = small) {
  document.body.innerHTML = html;
  const reading = readPage(definition, document, 0, createMemory(), []);
  return reading && findingsOf(definition, document, reading, createMemory());
}

const lines = (side: string) => ['1', '2', '3', '4'].map((id) => line(id, '在吗', side)).join('');

it('tells what was found and what was not, and nothing of what the definition does not claim', () => {
  expect(findingsIn(chatHtml({ uid: 'a', name: '甲', messages: lines('you') }))).toEqual({
    buyer: 'found',
    name: 'found',
    messages: 'found',
    sides: 'found',
    composer: 'found',
    product: 'absent',
    orders: 'absent',
  });
});

it('takes parts that name two buyers for a contradiction, and a page without a buyer for none', () => {
  expect(findingsIn(chatHtml({ uid: 'a', name: '甲', head: '乙' }))?.buyer).toBe('contradictory');
  expect(findingsIn('<div id="chat"><div class="list"></div></div>')).toMatchObject({
    buyer: 'absent',
    composer: 'absent',
  });
});

it('misses the messages at once where the definition knows of none', () => {
  const unknown: ConsoleDefinition = { ...small, messages: { list: [], row: [], side: [], text: [] } };
  const html = chatHtml({ uid: 'a', name: '甲', messages: lines('you') });
  expect(findingsIn(html, unknown)).toMatchObject({ buyer: 'found', messages: 'missing' });
  expect(findingsIn(chatHtml({ uid: 'a', name: '甲' }))?.messages).toBe('absent');
});

it('sees that a conversation stands open though nobody can say whose it is', () => {
  const html = chatHtml({ uid: '', name: '甲', messages: lines('you') });
  expect(findingsIn(html)).toMatchObject({ buyer: 'absent', messages: 'found' });
});

it('misses the sides where every line reads like the system’s, unless there are few', () => {
  expect(findingsIn(chatHtml({ uid: 'a', name: '甲', messages: lines('') }))?.sides).toBe('absent');
  expect(findingsIn(chatHtml({ uid: 'a', name: '甲', messages: line('1', '已接入', '') }))?.sides).toBeUndefined();
});

it('says of what was found anew that it is a fallback', () => {
  const healed: ConsoleDefinition = { ...small, healed: ['name'] };
  expect(findingsIn(chatHtml({ uid: 'a', name: '甲' }), healed)).toMatchObject({ buyer: 'found', name: 'fallback' });
});

it('looks whether the list of conversations has rows', () => {
  document.body.innerHTML = '<p class="chat"></p>';
  expect(findingsOfList(small, document)).toEqual({ list: 'found' });
  document.body.innerHTML = '';
  expect(findingsOfList(small, document)).toEqual({ list: 'absent' });
  const { conversations: _none, ...without } = small;
  expect(findingsOfList(without, document)).toEqual({});
});
