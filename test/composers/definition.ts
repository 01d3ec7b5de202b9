import type { ConsoleDefinition } from '../../lib/consoles/definition';

const key = [{ css: '#buyer', attr: 'data-key' }];

/** A console that is one buyer and one reply box: the pages of the editors. */
export const composerAt = (place: string): ConsoleDefinition => ({
  format: 1,
  id: 'composers',
  name: '回复框',
  matches: [],
  present: ['#buyer'],
  buyer: { key, name: key },
  messages: { list: ['#none'], row: ['#none'], side: [], text: [] },
  composer: [place],
  send: [],
});
