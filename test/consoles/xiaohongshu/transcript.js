import { clock, monthDay, sameDay } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { avatar, thing } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';
import { own } from './data.js';
import { kindOf } from './list.js';

const dayMs = 86_400_000;
/** Lines further apart than this have the time between them. */
const apartMs = 300_000;

export function createTranscript({ later }) {
  const list = h('div.xhs-im-msg-list.scrolls', null);
  return { list, node: h('div.xhs-im-msg-list-wrap', null, list), ...createRows({ later, units: 2, list, row }) };
}

function when(at) {
  const time = clock(at).slice(0, 5);
  if (sameDay(at, Date.now())) return time;
  return sameDay(at, Date.now() - dayMs) ? `昨天 ${time}` : `${monthDay(at)} ${time}`;
}

/** A line, with the time before it where some time has passed. */
function row(message, previous, conversation) {
  const both = document.createDocumentFragment();
  if (!previous || message.at - previous.at > apartMs)
    both.append(h('div.xhs-im-msg-list__time-divider', null, when(message.at)));
  both.append(line(message, conversation));
  return both;
}

function line({ side, text, card, id }, conversation) {
  if (card?.hint) return h('div.xhs-im-hint__text', null, card.hint);
  const whose = kindOf(conversation.id) === 'group' ? [conversation.id] : [conversation.id, own].sort();
  const item = { 'data-message-id': [...whose, hexOf(id)].join('.'), 'data-store-id': id.replace(/\D/g, '') };
  // What the site itself says stands in a line without a side.
  if (side === 'system') return h('div.chat-item', item, h('div.chat-item__bubble', null, words({ text })));
  const end = side === 'buyer' ? 'left' : 'right';
  const bubble = h(
    `div.chat-item__bubble.chat-item__bubble--${side === 'buyer' ? 'other' : 'me'}`,
    null,
    content(card ?? { text }),
  );
  const body = h(`div.chat-item__body.chat-item__body--${end}`, null, ...ref(card?.ref), bubble);
  const face = h('img.chat-item__avatar-img', {
    alt: side === 'buyer' ? conversation.name : '我的头像',
    src: avatar(side === 'buyer' ? conversation.id : own),
  });
  return h('div.chat-item', item, h(`div.chat-item__content.chat-item__content--${end}`, null, face, body));
}

const hexOf = (id) =>
  [...id]
    .map((char) => char.charCodeAt(0).toString(16))
    .join('')
    .slice(-16);

const ref = (quoted) =>
  quoted
    ? [
        h(
          'div.chat-item__ref',
          null,
          h('span.chat-item__ref-sender', null, `${quoted[0]}：`),
          h('span.chat-item__ref-content', null, quoted[1]),
        ),
      ]
    : [];

function content({ text, face, image, emoji, note, author, title }) {
  if (image) return h('img.xhs-im-bubble__image', { alt: '', src: thing(image) });
  if (emoji) return h('img.xhs-im-bubble__emoji', { alt: '', src: thing(emoji) });
  if (note)
    return h(
      'div.xhs-im-bubble-card-note',
      null,
      h('img.xhs-im-bubble-card-note-cover', { alt: '', src: thing('lamp', note) }),
      h('div.xhs-im-bubble-card-note-title', null, note),
      h('span.xhs-im-bubble-card-note-author-name.small', null, author),
    );
  return words({ text: text ?? title, face });
}

const words = ({ text, face }) =>
  h(
    'div.xhs-im-bubble__text-wrapper',
    null,
    h(
      'p.xhs-im-bubble__text',
      null,
      text,
      face ? h('img.xhs-im-inline-emoji', { alt: face, src: thing('cup') }) : null,
    ),
  );
