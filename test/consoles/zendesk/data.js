/** The tickets that stand open in tabs. All invented. A line is [minutes ago, side, text or thing]; `channel` is how the reply goes out. */
const told = [
  {
    id: '20418',
    name: 'Maya Lindqvist',
    channel: 'native_messaging',
    lines: [
      [63, 'buyer', 'Hi, is the ergonomic chair in stock?'],
      [62.8, 'robot', 'Thanks for reaching out! An agent will be with you shortly.'],
      [60, 'agent', 'It is, it ships within 24 hours.'],
      [22, 'agent', { note: 'Asked the warehouse: 14 left, no restock before October.' }],
      [2.5, 'buyer', 'It looks a bit expensive to me'],
      [1.5, 'buyer', '能便宜点吗'],
    ],
  },
  {
    id: '20433',
    name: 'Tom Okafor',
    channel: 'web',
    subject: 'Order arrived with a scratch',
    lines: [
      [1510, 'buyer', 'The lamp arrived with a scratch on the base.\nCan you help?'],
      [1490, 'agent', 'Sorry about that. Could you send us a picture?'],
      [9, 'buyer', 'Sure, I will take one tonight'],
    ],
  },
  {
    id: '20451',
    name: 'Maya Lindqvist',
    channel: 'native_messaging',
    lines: [
      [300, 'buyer', 'Different question: do you ship to Norway?'],
      [298, 'agent', { bot: 'We ship to most of Europe. Is that what you wanted to know?' }],
      [12, 'buyer', 'Not sure, it is an island'],
    ],
  },
  {
    id: '20460',
    name: 'Bot Willemse',
    channel: 'internal',
    lines: [
      [40, 'buyer', 'I was promised a refund'],
      [38, 'agent', 'Let me look into it for you'],
    ],
  },
  {
    id: '20477',
    name: 'Priya Raman',
    channel: 'native_messaging',
    isLater: true,
    lines: [[5, 'buyer', 'Does the quilt come in grey?']],
  },
];

/** Other tabs than these there are none: the workspace shows those that the agent has opened. */
export const tickets = new Map(told.map((ticket) => [ticket.id, ticket]));
export const records = () => told;
