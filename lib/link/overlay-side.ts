import { browser } from '../browser';
import { call } from '../messages/client';
import { type Channel, createChannel } from './channel';
import { parseReaderMessage } from './parse-reader';
import type { OverlayMessage, ReaderMessage } from './protocol';
import { linkName, portWire, ready, runtimeWire } from './wire';

/** The overlay's end of the wire. */
export type ReaderChannel = Channel<OverlayMessage, ReaderMessage>;

/** The port that came with our nonce from the page around this frame. Anything else said to the frame is not for us. */
function awaitPort(nonce: string): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = ({ source, data, ports: [port] }: MessageEvent) => {
      if (source !== window.parent || data?.nonce !== nonce || !port) return;
      window.removeEventListener('message', hear);
      resolve(port);
    };
    window.addEventListener('message', hear);
  });
}

/**
 * In the frame: waits for the reader that opened it. Call it while the page's script is first evaluated, before any await:
 * the reader speaks as soon as the frame has loaded. Null where no reader of ours opened this frame: then show nothing at all.
 */
export async function connectToReader(): Promise<ReaderChannel | null> {
  const nonce = location.hash.slice(1);
  if (nonce === '' || window.parent === window) return null;
  // Asked while the frame is still loading: a sleeping worker wakes meanwhile.
  const checked = call('link.check', nonce).catch(() => false);
  const port = await awaitPort(nonce);
  if (!(await checked)) return null;
  const channel = createChannel<OverlayMessage, ReaderMessage>(portWire(port), parseReaderMessage);
  port.postMessage(ready);
  return channel;
}

/** In the side panel: calls the reader of a tab. Null where that tab has none. `closed` aborts when its page goes. */
export function connectToTab(tabId: number): Promise<ReaderChannel | null> {
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tabId, { name: linkName, frameId: 0 });
    const refused = () => {
      // Reading it keeps "Unchecked runtime.lastError" out of the panel's log: no reader is an expected answer.
      void browser.runtime.lastError;
      resolve(null);
    };
    const accepted = (value: unknown) => {
      if (value !== ready) return;
      port.onMessage.removeListener(accepted);
      port.onDisconnect.removeListener(refused);
      resolve(createChannel<OverlayMessage, ReaderMessage>(runtimeWire(port), parseReaderMessage));
    };
    port.onDisconnect.addListener(refused);
    port.onMessage.addListener(accepted);
  });
}
