import { crowd } from '../shared/crowd.js';

const stool = { title: 'Oak stool, natural', id: '7781203345', shape: 'chair' };

/** The chats that tests speak of. All invented. A line is [minutes ago, side, text or thing]. */
const told = [
  {
    id: '0191f3a2-7c1e-7b40-9d55-3f0a6c21e801',
    name: 'Ada Nowak',
    email: 'ada.nowak@example.com',
    orders: [{ id: '#1603', status: 'Paid', last: 'Fulfilled' }],
    lines: [
      [44, 'system', 'Ada Nowak messaged you from the Oak stool, natural page.'],
      [43, 'buyer', 'Hi! How tall is the stool?'],
      [42.9, 'robot', 'Thanks for your message. We usually reply in a few minutes.'],
      [38, 'agent', '45 cm, and it holds 150 kg.'],
      [3.3, 'buyer', 'Meet me at 10:30'],
      [3, 'buyer', 'Sorry, wrong chat!\nIs it cheaper if I take two?'],
    ],
  },
  {
    id: '0191f3b8-11d4-7a02-8e6b-90c4d7aa5502',
    name: 'ben.osei@example.com',
    email: 'ben.osei@example.com',
    orders: [{ id: '#1588', status: 'Partially refunded', last: 'Unfulfilled' }],
    lines: [
      [160, 'buyer', 'Where is my order?'],
      [150, 'agent', 'It left our warehouse this morning.'],
      [25, 'agent', stool],
      [24, 'buyer', 'That one is nice too'],
    ],
  },
  {
    id: '0191f3c0-6a90-7c33-a1f7-2be8f0135503',
    name: 'Ada Nowak',
    email: 'ada.n@example.org',
    lines: [
      [90, 'buyer', 'Do you take returns?'],
      [88, 'system', 'Lena closed this conversation.'],
    ],
  },
];

const names = ['Ivo Petrov', 'Sara Lund', 'Kenji Abe', 'Lucia Moreno', 'Noor Haddad', 'Piet de Vries', 'Anna Koch'];
const asks = ['Is this in stock?', 'Do you ship to Canada?', 'Any discount?', 'Hello?', 'Which size fits me?'];
const answers = ['Yes, it ships tomorrow.', 'We do!', 'Let me check that for you.'];

export function records(count) {
  const idOf = (index) => `0191f4${String(index).padStart(2, '0')}-0000-7000-8000-000000000000`;
  return [...told, ...crowd({ count: count - told.length, seed: 43, names, idOf, asks, answers })];
}

export const emails = new Map(told.map(({ id, email }) => [id, email]));
