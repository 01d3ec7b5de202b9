import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';
import { knownConsoles } from '../../lib/consoles/known';
import type { Rect } from '../../lib/domain/placement';
import type { ConsoleId } from './extension';

/** The one element that we add to a page. */
export const host = (page: Page) => page.locator('chengdan-host');

/** Everything that any page, frame or script of this browser logs or throws from now on. */
export function listenToLog(context: BrowserContext): string[] {
  const lines: string[] = [];
  context.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => lines.push(String(error.error())));
  return lines;
}

const rectFrom = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Rect => ({
  left: x,
  top: y,
  width,
  height,
});

/** Where the overlay's frame stands in its page; what the page itself is never told. */
export async function rectOf(frame: Frame): Promise<Rect> {
  const box = await (await frame.frameElement()).boundingBox();
  if (!box) throw new Error('the frame is not on the screen');
  return rectFrom(box);
}

/** The reply box and the send control, as they stand now. */
export function rectsToKeepClear(page: Page, id: ConsoleId): Promise<Rect[]> {
  const definition = knownConsoles.find((one) => one.id === id);
  const selectors = [definition?.composer[0], definition?.send[0]].map(String);
  return page.evaluate(
    (selectors) =>
      selectors.map((css) => {
        const { left, top, width, height } = (document.querySelector(css) as Element).getBoundingClientRect();
        return { left, top, width, height };
      }),
    selectors,
  );
}

/** The line that stands in a page where no frame can. It lies in a closed root: only the browser's accessibility tree shows it. */
export async function noteIn(page: Page): Promise<{ text: string; rect: Rect } | null> {
  const session = await page.context().newCDPSession(page);
  try {
    return await readNote(session);
  } finally {
    await session.detach();
  }
}

async function readNote(session: CDPSession): Promise<{ text: string; rect: Rect } | null> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const ours = html?.children?.find(({ localName }) => localName === 'chengdan-host');
  const button = ours?.shadowRoots?.[0]?.children?.find(({ localName }) => localName === 'button');
  if (!button) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: button.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration:
      'function () { const { x, y, width, height } = this.getBoundingClientRect(); return { text: this.textContent, x, y, width, height }; }',
    returnByValue: true,
  });
  return { text: result.value.text, rect: rectFrom(result.value) };
}
