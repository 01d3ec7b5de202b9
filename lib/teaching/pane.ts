import { mountOverPage, style } from '../reader/host';

/**
 * A clear pane over the whole page: a frame of our own, since what happens in a frame is no event of the page that holds it. No click, key
 * or pointer of the agent's reaches the console while it is there, not even its listeners on the window. `onReady` gets the frame's document,
 * in some browsers before this returns.
 */
export function openPane(
  document: Document,
  onReady: (inner: Document, frame: HTMLIFrameElement) => void,
  signal: AbortSignal,
): void {
  const frame = document.createElement('iframe');
  frame.title = '成单：教我认识这个客服台';
  style(frame, {
    display: 'block',
    left: '0px',
    top: '0px',
    width: '100vw',
    height: '100vh',
    border: '0px',
    background: 'transparent',
    // Of another scheme than what is in it, the frame would be opaque.
    'color-scheme': 'light',
  });
  const ready = () => {
    const inner = frame.contentDocument;
    if (!inner) return;
    takePointer(inner);
    onReady(inner, frame);
  };
  // Chromium says it at once, Firefox once it has put its own empty document there.
  frame.addEventListener('load', ready, {
    once: true,
    signal,
  });
  mountOverPage(document, frame, signal);
}

/** All of the frame takes the pointer, and the keyboard when nothing else in it has it. */
function takePointer({ documentElement, body }: Document): void {
  body.tabIndex = -1;
  for (const element of [documentElement, body])
    style(element, { height: '100%', margin: '0px', outline: 'none', cursor: 'crosshair', background: 'transparent' });
}
