import { h } from '../shared/dom.js';
import { emails } from './data.js';
import { words } from './words.js';

const recommended = { title: 'Linen quilt, grey', id: '7781209901' };

/** The right column: who the buyer is, the last order, a note for colleagues, and what could be offered. */
export function createProfile() {
  const body = h('div.scrolls', null);
  return {
    node: h('div.right', null, h('div.head', null, words.profile), body),
    show: ({ id, name, orders }) =>
      body.replaceChildren(
        h(
          'div.card',
          null,
          h('b', null, name),
          h('p', null, emails.get(id) ?? ''),
          h('p', null, '$129.00 total spend'),
        ),
        ...orders.map(orderCard),
        h('div.card', null, h('textarea', { 'aria-label': words.note })),
        h(
          'div.card',
          null,
          h('p', null, words.recommended),
          h('a', { href: `/products/${recommended.id}` }, recommended.title),
        ),
      ),
  };
}

function orderCard({ id, status, last }) {
  return h(
    'button.card',
    { type: 'button', 'data-testid': 'resourceListItemButton' },
    h('p', null, id),
    h('p', null, status),
    h('p', null, last ?? ''),
  );
}
