import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';
import type { Protocol } from './protocol';
import { type Answer, isRequest } from './wire';

/** Who asks: `sender.tab` is set where the asking page stands in a tab. */
export type Sender = Runtime.MessageSender;

/** One handler for each message; it may be asynchronous and may look at who asks. */
export type Handlers = {
  [Name in keyof Protocol]: (
    value: Parameters<Protocol[Name]>[0],
    sender: Sender,
  ) => ReturnType<Protocol[Name]> | Promise<ReturnType<Protocol[Name]>>;
};

/** What a reader or the teaching, which live in a console's page, may send. All else comes from our own pages only. */
const fromReaders: ReadonlySet<string> = new Set<keyof Protocol>([
  'link.offer',
  'panel.open',
  'teach.save',
  'teach.again',
  'teach.enter',
  'page.look',
  'page.equip',
]);

/**
 * A reader's message carries the console's address, one of our pages the extension's own. Only the scheme is compared: the overlay's frame
 * is opened under an address that Chromium makes up for the session (`use_dynamic_url`), and `id` has already told whose it is.
 */
function isAllowed(name: string, sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  if (fromReaders.has(name)) return true;
  const [own] = browser.runtime.getURL('').split('//');
  return sender.url?.startsWith(`${own}//`) ?? false;
}

async function answer(handle: () => unknown): Promise<Answer> {
  try {
    return { value: await handle() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Answers {@link Protocol} calls with `handlers` until `signal` aborts. Call it synchronously at the worker's start: a listener
 * added later misses the message that woke the worker. The form with `send` works in every browser and in the test fake alike.
 */
export function serve(handlers: Handlers, signal?: AbortSignal): void {
  const known = new Map<string, (value: never, sender: Sender) => unknown>(Object.entries(handlers));
  const listen = (message: unknown, sender: Sender, send: (answer: Answer) => void): true | undefined => {
    if (!isRequest(message)) return undefined;
    const handler = known.get(message.chengdan);
    if (!handler) return undefined;
    if (isAllowed(message.chengdan, sender)) {
      void answer(() => handler(message.value as never, sender)).then(send);
    } else {
      send({ error: `${message.chengdan}: 来路不明，已拒绝` });
    }
    return true;
  };
  const listener = listen as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
