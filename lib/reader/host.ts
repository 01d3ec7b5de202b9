import type { Rect, Size } from '../domain/placement';

/** Above whatever the console stacks. */
const topmost = '2147483647';

/** Styles the page can neither override (`important`) nor forbid: set through the CSSOM, which no `style-src` governs. */
export function style(element: HTMLElement, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}

export function standAt(element: HTMLElement, rect: Rect | null): void {
  if (!rect) {
    style(element, { display: 'none' });
    return;
  }
  const { left, top, width, height } = rect;
  style(element, {
    display: 'block',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}

/**
 * Puts `element` over the page, inside the one element that we add to it. The host has no size, so that it takes no click from the page,
 * and never changes; the shadow root is closed, so that the page cannot reach what is inside. Gone when `signal` aborts.
 */
export function mountOverPage(document: Document, element: HTMLElement, signal: AbortSignal): void {
  if (signal.aborted) return;
  const host = document.createElement('chengdan-host');
  style(host, {
    all: 'initial',
    position: 'fixed',
    left: '0px',
    top: '0px',
    width: '0px',
    height: '0px',
    'z-index': topmost,
  });
  style(element, { position: 'fixed', margin: '0px' });
  host.attachShadow({ mode: 'closed' }).append(element);
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove(), { once: true });
}

/** What the page can show at once, without its scroll bars. In quirks mode the body says so. */
export function viewportOf(document: Document): Size {
  const root = document.compatMode === 'BackCompat' ? document.body : document.documentElement;
  return { width: root.clientWidth, height: root.clientHeight };
}
