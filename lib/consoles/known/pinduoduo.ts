import type { ConsoleDefinition } from '../definition';

export const pinduoduo: ConsoleDefinition = {
  id: 'pinduoduo',
  name: '拼多多',
  matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
  present: [],
  buyer: { key: [], name: [] },
  messages: { list: '', row: '', side: [], text: [] },
  composer: [],
  send: [],
};
