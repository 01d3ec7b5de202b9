import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { bundleEngine, bundleRedesigner } from '../bundle';
import type { Strength } from './design';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Ids that stand in the HTML of the fixture pages, and not in what their scripts draw. */
const keptIds: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
  .filter((file) => file.endsWith('.html'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\sid="([\w-]+)"/g)].map(([, id]) => id ?? ''));

/** Which redesign; null leaves the page as its makers know it. */
export type Redesign = { seed: number; strength: Strength } | null;

/** Pages opened from now on are drawn as after this redesign. */
export async function redesignPage(page: Page, redesign: Redesign): Promise<void> {
  if (!redesign) return;
  const { seed, strength } = redesign;
  // Frames of the extension stand in the page too, and are drawn as ever.
  const install = `redesigner.install(${seed}, ${strength}, ${JSON.stringify(keptIds)});`;
  const call = `if (location.protocol !== 'chrome-extension:') ${install}`;
  await page.addInitScript({ content: `${await bundleRedesigner()}\n${call}` });
}

/** The world of the engine beside the page's own, as an extension's is: nothing that the page's scripts see or change is seen there. */
export interface Beside {
  /** Calls a function in the world of the frame that holds the chat. Arguments and result are JSON. */
  call<Result, Arguments extends readonly unknown[]>(
    run: (...given: Arguments) => Result,
    ...given: Arguments
  ): Promise<Awaited<Result>>;
}

const world = 'engine';

/** Opens a world of its own for the engine in every frame of the page; before the page goes anywhere. */
export async function engineBeside(context: BrowserContext, page: Page, inFrame: boolean): Promise<Beside> {
  const session: CDPSession = await context.newCDPSession(page);
  /** Which world stands in which frame. */
  const contexts = new Map<number, string>();
  session.on('Runtime.executionContextCreated', ({ context: made }) => {
    if (made.name === world) contexts.set(made.id, made.auxData?.frameId ?? '');
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => contexts.delete(executionContextId));
  session.on('Runtime.executionContextsCleared', () => contexts.clear());
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: await bundleEngine(), worldName: world });
  const { frameTree } = await session.send('Page.getFrameTree');
  return {
    async call(run, ...given) {
      const chat = [...contexts].findLast(([, frame]) => (frame === frameTree.frame.id) !== inFrame);
      if (!chat) throw new Error(`no engine beside ${page.url()}`);
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: String(run),
        executionContextId: chat[0],
        arguments: given.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
