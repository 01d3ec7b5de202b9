import { type Dock, place, placeBadge, type Rect, type Size } from '../domain/placement';
import type { ReaderMessage } from '../link/protocol';
import { standAt, viewportOf } from './host';

type Placed = Extract<ReaderMessage, { type: 'placed' }>;

/** Where the frame stands, kept true while the page and the agent's wish change. */
export interface Standing {
  wish(dock: Dock): void;
  /** The page has changed: looks again soon. Cheap to call often. */
  refresh(): void;
}

/** Room between the frame and what it must not cover. */
const gap = 4;
/** A page that changes all the time moves its reply box seldom. */
const pauseMs = 1000;

const withGap = ({ left, top, width, height }: Rect): Rect => ({
  left: left - gap,
  top: top - gap,
  width: width + 2 * gap,
  height: height + 2 * gap,
});

/** What is hidden has no size. */
const clearOf = (rects: readonly DOMRectReadOnly[]): Rect[] =>
  rects.filter(({ width, height }) => width > 0 && height > 0).map(withGap);

/** What must stay clear in the page now: the reply box and the send control. */
export type ToAvoid = () => readonly Element[];

/** Where that stands. Makes the page lay itself out. */
export function clearances(toAvoid: ToAvoid): Rect[] {
  return clearOf(toAvoid().map((element) => element.getBoundingClientRect()));
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

/**
 * Tells where what must stay clear stands, now and whenever it or the window has changed. What it returns looks again soon, for what only
 * the page's other changes show.
 */
function watchPlaces(
  toAvoid: ToAvoid,
  document: Document,
  tell: (rects: readonly DOMRectReadOnly[]) => void,
  signal: AbortSignal,
): () => void {
  let watched: readonly Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Says where things stand after the page's own layout, so that looking costs none.
  const places = new IntersectionObserver((entries) => {
    places.disconnect();
    tell(entries.map((entry) => entry.boundingClientRect));
  });
  const sizes = new ResizeObserver(look);

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    const found = toAvoid();
    places.disconnect();
    for (const element of found) places.observe(element);
    if (found.length === 0) tell([]);
    if (found.length === watched.length && found.every((element, i) => element === watched[i])) return;
    watched = found;
    sizes.disconnect();
    for (const element of found) sizes.observe(element);
  }

  document.defaultView?.addEventListener('resize', look, { signal });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      sizes.disconnect();
      places.disconnect();
    },
    { once: true },
  );
  look();
  return () => {
    if (!signal.aborted) timer ??= setTimeout(look, pauseMs);
  };
}

/** Keeps the frame where the agent wants it and clear of the reply box, until `signal` aborts. */
export function keepStanding(
  toAvoid: ToAvoid,
  frame: HTMLElement,
  initial: Dock,
  onPlaced: (placed: Placed) => void,
  signal: AbortSignal,
): Standing {
  const { ownerDocument: document } = frame;
  let dock = initial;
  let last = '';
  let avoid = clearances(toAvoid);
  let viewport = viewportOf(document);

  function apply(): void {
    const { rect, placed } = stand(dock, avoid, viewport);
    const now = JSON.stringify([rect, placed]);
    if (now === last) return;
    last = now;
    standAt(frame, rect);
    onPlaced(placed);
  }

  function see(rects: readonly DOMRectReadOnly[]): void {
    avoid = clearOf(rects);
    viewport = viewportOf(document);
    apply();
  }

  apply();
  const refresh = watchPlaces(toAvoid, document, see, signal);
  return {
    wish: (next) => {
      dock = next;
      apply();
    },
    refresh,
  };
}
