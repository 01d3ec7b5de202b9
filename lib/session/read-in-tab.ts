import { browser } from '../browser';
import type { ConsoleDefinition } from '../consoles/definition';
import type { TriedLine } from '../state/own-consoles';

/** What a definition reads in a tab now, in whichever of its frames the chat stands. Rejects where the page lets nothing in. */
export async function readInTab(tabId: number, definition: ConsoleDefinition): Promise<readonly TriedLine[]> {
  const target = { tabId, allFrames: definition.inFrame ?? false };
  const put = (given: ConsoleDefinition) => {
    (globalThis as { chengdanTried?: ConsoleDefinition }).chengdanTried = given;
  };
  await browser.scripting.executeScript({ target, func: put as never, args: [definition] });
  const read = await browser.scripting.executeScript({ target, files: ['content-scripts/try-reading.js'] });
  return read
    .map(({ result }) => (result ?? []) as readonly TriedLine[])
    .reduce((most, lines) => (lines.length > most.length ? lines : most), []);
}
