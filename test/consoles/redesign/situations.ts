import type { Frame } from '@playwright/test';

/** What happens on a console's page one after the other; after each it is read. The first is the fixture's own case `opened`. */
export const situations: readonly { name: string; happen: (chat: Frame) => Promise<void> }[] = [
  { name: 'opened', happen: async () => {} },
  { name: 'another buyer', happen: (chat) => open(chat, 1) },
  {
    name: 'the buyer writes',
    happen: (chat) =>
      chat.evaluate(() => void window.fixture.write(window.fixture.buyers[1]?.id ?? '', '有赠品吗，买两件的话')),
  },
  { name: 'a third buyer', happen: (chat) => open(chat, 2) },
  { name: 'the first again', happen: (chat) => open(chat, 0) },
];

const open = (chat: Frame, at: number): Promise<void> =>
  chat.evaluate((index) => window.fixture.open(window.fixture.buyers[index]?.id ?? ''), at);
