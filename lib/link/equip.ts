import { browser } from '../browser';
import type { Sender } from '../messages/serve';

/** Gives the reader that asks its kit: the script of all that it needs beside a chat. Rejects where its frame is not to be reached. */
export async function equipReader({ tab, frameId = 0 }: Sender): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab?.id ?? -1, frameIds: [frameId] },
    files: ['content-scripts/kit.js'],
    // A chat may be there long before the page's last picture.
    injectImmediately: true,
  });
}
