import { style } from './host';

/** The overlay's frame, not yet loaded. */
export function createFrame(document: Document): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = '成单';
  // Texts and pictures may go to the clipboard. Of any origin: the frame's address is a random one that the browser only then turns into ours.
  frame.allow = 'clipboard-write *';
  style(frame, {
    visibility: 'hidden',
    border: 'none',
    background: 'transparent',
    // A frame whose colour scheme differs from its document's is painted on opaque white.
    'color-scheme': 'light dark',
    'pointer-events': 'auto',
  });
  return frame;
}
