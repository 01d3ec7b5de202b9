import { clockTwelve } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { avatar } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';

/** One ticket's talk. */
export function createTranscript({ later }) {
  const list = h('section.scrolls', { 'data-test-id': 'omni-log-container' });
  return { list, ...createRows({ later, units: 2, list, row }) };
}

function row({ side, text, card, at }, _previous, { name, id }) {
  if (side === 'system') return h('div.line.middle-line.small', null, text);
  const isBuyer = side === 'buyer';
  const who = isBuyer ? name : side === 'robot' ? 'Flow' : card?.bot ? 'Answer Bot' : 'Lena Brandt';
  const type = isBuyer ? 'end-user' : side === 'robot' ? 'bot' : card?.note ? 'internal' : 'agent';
  const link = h(
    'a',
    { href: `/agent/users/${isBuyer ? id : 7}`, 'data-test-id': 'omni-log-comment-user-link' },
    h('strong', null, who),
  );
  const note = card?.note ? h('div.small', { 'data-test-id': 'omni-log-internal-note-tag' }, 'Internal') : null;
  const time = h(
    'time.small',
    { 'data-test-id': 'timestamp-relative', datetime: new Date(at).toISOString().replace(/\.\d+/, '') },
    clockTwelve(at),
  );
  const content = h(
    'div',
    { 'data-test-id': 'omni-log-message-content' },
    h('div.zd-comment', null, text ?? card.note ?? card.bot ?? card.title),
  );
  return h(
    isBuyer ? 'article.line' : 'article.line.mine',
    { 'data-test-id': 'omni-log-comment-item', 'aria-label': `Message from ${who}` },
    h('figure.face', { 'data-test-id': 'omni-log-base-avatar' }, h('img', { alt: '', src: avatar(who), width: 20 })),
    h('div.who', null, h('div', { 'data-test-id': 'omni-log-item-sender' }, link), note, time),
    h('div.bubble', { 'data-test-id': 'omni-log-item-message', mode: 'standalone', type }, content),
  );
}
