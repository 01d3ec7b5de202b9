import { expect, it } from 'vitest';
import { zendesk } from '../../lib/consoles/known/zendesk';
import { firstMatch } from '../../lib/consoles/query';

const names = zendesk.messages.side.flatMap(({ side, text }) => (side === 'robot' && text !== undefined ? [text] : []));

it.each([
  ['Answer Bot\n12:22 PM\nWe ship to most of Europe.', true],
  ['12:22 PM\nAnswer Bot\nWe ship to most of Europe.', true],
  ['We ship to most of Europe.\nAnswer Bot\n12:22 PM', true],
  ['Lena Brandt\n12:22 PM\nThat was our Bot', false],
  ['12:22 PM\nLena Brandt\nAsk our Bot', false],
  ['Ask\nour Bot\nLena Brandt\n12:22 PM', false],
])('%j is said by a bot that is named so: %s', (line, isBot) => {
  expect(names.some((named) => firstMatch(line, named) !== null)).toBe(isBot);
});
