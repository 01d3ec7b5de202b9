import { browser } from '../browser';
import { call } from '../messages/client';
import { type Channel, createChannel } from './channel';
import { parseOverlayMessage } from './parse-overlay';
import type { OverlayMessage, ReaderMessage } from './protocol';
import { linkName, portWire, quietly, ready, runtimeWire } from './wire';

/** The reader's end of the wire. */
export type OverlayChannel = Channel<ReaderMessage, OverlayMessage>;

const open = (wire: Parameters<typeof createChannel>[0]): OverlayChannel => createChannel(wire, parseOverlayMessage);

/**
 * Origin of the frame's document. With `use_dynamic_url`, Chromium's `getURL` gives an address made up for the session, but the
 * document loaded from it stands under the extension's own id (Chromium 156).
 */
function overlayOrigin(url: string): string {
  return url.startsWith('chrome-extension:') ? `chrome-extension://${browser.runtime.id}` : new URL(url).origin;
}

/**
 * Loads the overlay into `frame` and waits for it to answer; `mount` puts the frame into the page. Only the frame that has the nonce in its
 * address gets the port, and only it passes the background's check. Null where the frame has not answered `patienceMs` after it loaded.
 */
export async function connectFrame(
  frame: HTMLIFrameElement,
  mount: () => void,
  patienceMs: number,
  ended: AbortSignal,
): Promise<OverlayChannel | null> {
  const nonce = crypto.randomUUID();
  await call('link.offer', nonce);
  if (ended.aborted) return null;
  const url = browser.runtime.getURL('overlay.html');
  frame.src = `${url}#${nonce}`;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (channel: OverlayChannel | null) => {
      clearTimeout(timer);
      resolve(channel);
    };
    port1.onmessage = ({ data }) => {
      if (data === ready) settle(open(portWire(port1)));
    };
    const greet = () => {
      frame.contentWindow?.postMessage({ nonce }, overlayOrigin(url), [port2]);
      timer = setTimeout(() => settle(null), patienceMs);
    };
    frame.addEventListener('load', greet, { once: true });
    ended.addEventListener('abort', () => settle(null), { once: true });
    mount();
  });
}

/** Answers side panels that call this tab, until `ended`. Only our own extension can: pages cannot reach a content script's `onConnect`. */
export function acceptPanels(onOpen: (channel: OverlayChannel) => void, ended: AbortSignal): void {
  const accept = (port: Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]) => {
    if (port.name !== linkName || port.sender?.id !== browser.runtime.id) return;
    const channel = open(runtimeWire(port));
    port.postMessage(ready);
    onOpen(channel);
  };
  browser.runtime.onConnect.addListener(accept);
  ended.addEventListener('abort', () => quietly(() => browser.runtime.onConnect.removeListener(accept)), {
    once: true,
  });
}
