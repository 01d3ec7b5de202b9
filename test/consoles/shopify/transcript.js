import { h } from '../shared/dom.js';
import { thing } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';
import { words } from './words.js';

export function createTranscript({ later }) {
  const rows = h('div', null);
  const list = h('div.scrolls', null, rows);
  return { list, ...createRows({ later, units: 2, list: rows, scroller: list, row }) };
}

function row(message, _previous, conversation) {
  const place = conversation.messages.indexOf(message);
  const { side, at } = message;
  if (side === 'system') return h('div.line.middle-line', { index: place }, h('span.small', null, message.text));
  const who = { agent: `${words.you} • `, robot: `${words.auto} • ` }[side] ?? '';
  const sent = side === 'agent' ? ` • ${words.delivered}` : '';
  const time = h('div.small', null, `${who}${words.clock(at)}${sent}`);
  const spec = side === 'buyer' ? 'div.line' : 'div.line.mine';
  return h(spec, { index: place }, h('div.bubble', null, content(message)), time);
}

function content({ text, card }) {
  if (text !== undefined) return text;
  return h(
    'a.thing',
    { href: `https://admin.shopify.com/store/qingli-home/products/${card.id}` },
    h('img', { alt: '', src: thing(card.shape, card.title) }),
    h('span', null, card.title),
  );
}
