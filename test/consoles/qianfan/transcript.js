import { createHashes, h } from '../shared/dom.js';
import { thing } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';

const hash = createHashes();

/** What the messages are made of is not known: made here of what no definition could name. */
export function createTranscript({ later }) {
  const list = h('div.scrolls', null);
  return { list, ...createRows({ later, units: 2, list, row }) };
}

function row({ side, text, card }) {
  const words = text === undefined ? cardOf(card) : text;
  const bubble = h('div', { class: `${hash('b')} ${side === 'system' ? 'small' : 'bubble'}` }, words);
  const end = side === 'buyer' ? '' : side === 'system' ? ' middle-line' : ' mine';
  return h('div', { class: `${hash('r')} line${end}` }, bubble);
}

const cardOf = ({ image, title }) => (image ? h('img', { alt: '', src: thing(image), width: 120 }) : title);
