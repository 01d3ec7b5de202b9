import type { ConsoleDefinition } from '../definition';

export const feige: ConsoleDefinition = {
  id: 'feige',
  name: '飞鸽',
  matches: ['https://im.jinritemai.com/*'],
  present: [],
  buyer: { key: [], name: [] },
  messages: { list: '', row: '', side: [], text: [] },
  composer: [],
  send: [],
};
