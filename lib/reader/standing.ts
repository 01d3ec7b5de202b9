import { avoidRects, findComposer } from '../consoles/composer';
import type { ConsoleDefinition } from '../consoles/definition';
import { type Dock, place, placeBadge, type Rect, type Size } from '../domain/placement';
import type { ReaderMessage } from '../link/protocol';
import { standAt, viewportOf } from './host';

type Placed = Extract<ReaderMessage, { type: 'placed' }>;

/** Where the frame stands, kept true while the page and the agent's wish change. */
export interface Standing {
  wish(dock: Dock): void;
  /** Looks again, before the next paint; cheap to call often. */
  refresh(): void;
}

/** Room between the frame and what it must not cover. */
const gap = 4;

const withGap = ({ left, top, width, height }: Rect): Rect => ({
  left: left - gap,
  top: top - gap,
  width: width + 2 * gap,
  height: height + 2 * gap,
});

/** What must stay clear in this page now: the reply box and the send control. */
export function clearances(definition: ConsoleDefinition, document: Document): Rect[] {
  return avoidRects(definition, document)
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(withGap);
}

function stand(dock: Dock, avoid: readonly Rect[], viewport: Size) {
  const open = dock.collapsed ? null : place(dock, viewport, avoid);
  const rect = open ?? placeBadge(dock, viewport, avoid);
  const moved = open && dock.mode === 'float' ? { left: open.left, top: open.top } : {};
  const placed: Placed = {
    type: 'placed',
    dock: { ...dock, ...moved, collapsed: open === null },
    width: rect?.width ?? 0,
    height: rect?.height ?? 0,
  };
  return { rect, placed };
}

/** Keeps the frame where the agent wants it and clear of the reply box, until `signal` aborts. */
export function keepStanding(
  definition: ConsoleDefinition,
  frame: HTMLElement,
  initial: Dock,
  onPlaced: (placed: Placed) => void,
  signal: AbortSignal,
): Standing {
  const { ownerDocument: document } = frame;
  const { defaultView: window } = document;
  let dock = initial;
  let last = '';
  let asked = false;
  let watched: HTMLElement | null = null;
  const sizes = new ResizeObserver(() => refresh());

  function apply(): void {
    asked = false;
    if (signal.aborted) return;
    const composer = findComposer(definition, document);
    if (composer !== watched) {
      sizes.disconnect();
      if (composer) sizes.observe(composer);
      watched = composer;
    }
    const { rect, placed } = stand(dock, clearances(definition, document), viewportOf(document));
    const now = JSON.stringify([rect, placed]);
    if (now === last) return;
    last = now;
    standAt(frame, rect);
    onPlaced(placed);
  }

  function refresh(): void {
    if (asked) return;
    asked = true;
    window?.requestAnimationFrame(apply);
  }

  window?.addEventListener('resize', refresh, { signal });
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  apply();
  return {
    wish: (next) => {
      dock = next;
      apply();
    },
    refresh,
  };
}
