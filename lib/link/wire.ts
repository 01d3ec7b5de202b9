import type { Runtime } from 'webextension-polyfill';
import type { Wire } from './channel';

/** The first word on every wire, said by the side that was called: from here on, messages count. */
export const ready = 'ready';
/** A MessagePort tells the other side nothing when it is closed (older than Chromium 122), so the last word is said. */
const bye = 'bye';

/** Between the reader and the frame that it opened. */
export function portWire(port: MessagePort): Wire {
  return {
    post: (value) => port.postMessage(value),
    start: (onValue, onGone) => {
      port.addEventListener('close', onGone);
      port.onmessage = ({ data }) => (data === bye ? onGone() : onValue(data));
    },
    end: () => {
      port.postMessage(bye);
      port.close();
    },
  };
}

/** A port whose other side or whose extension went a moment ago throws; `onDisconnect`, or the page's own end, says so next. */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}

/** Between a reader and the side panel. */
export function runtimeWire(port: Runtime.Port): Wire {
  return {
    post: (value) => quietly(() => port.postMessage(value)),
    start: (onValue, onGone) => {
      port.onMessage.addListener(onValue);
      port.onDisconnect.addListener(onGone);
    },
    end: () => quietly(() => port.disconnect()),
  };
}

/** Names our connections among all that an extension may open. */
export const linkName = 'chengdan.link';
