/** How the overlay stands beside the chat. Sizes and positions in CSS px of the page's viewport. */
export interface Dock {
  mode: 'left' | 'right' | 'float';
  collapsed: boolean;
  /** Wished for; what is possible is decided by {@link place}. */
  width: number;
  /** Float only. */
  left: number;
  top: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Rect extends Size {
  left: number;
  top: number;
}

/** Below this the answers cannot be read. */
export const minSize: Size = { width: 280, height: 240 };
/** Wider, it would hide the chat that it stands beside. */
export const maxWidth = 640;
export const badgeSize: Size = { width: 40, height: 40 };

/** How it stands until the agent moves it. */
export const defaultDock: Dock = { mode: 'right', collapsed: false, width: 340, left: 80, top: 80, height: 560 };

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const right = (rect: Rect) => rect.left + rect.width;
const bottom = (rect: Rect) => rect.top + rect.height;

export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < right(b) && b.left < right(a) && a.top < bottom(b) && b.top < bottom(a);
}

/**
 * Where the overlay stands: as wished, but inside the viewport and never over a rect to avoid. A docked one narrows first, then ends
 * above or below what is in its way, then takes the other side, then any place. Null where not even the smallest has room: collapse it.
 */
export function place(dock: Dock, viewport: Size, avoid: readonly Rect[]): Rect | null {
  if (viewport.width < minSize.width || viewport.height < minSize.height) return null;
  const solid = avoid.filter((rect) => rect.width > 0 && rect.height > 0);
  const width = clamp(Math.round(dock.width), minSize.width, Math.min(maxWidth, viewport.width));
  if (dock.mode === 'float') return placeFloat(dock, width, viewport, solid);
  const other = dock.mode === 'left' ? 'right' : 'left';
  return (
    placeColumn(dock.mode, width, viewport, solid) ??
    placeColumn(other, width, viewport, solid) ??
    nearestClear({ ...atEdge(dock.mode, minSize.width, viewport), height: minSize.height }, viewport, solid)
  );
}

/** Where the badge stands that opens the overlay again; null in a viewport without room for it. */
export function placeBadge(dock: Dock, viewport: Size, avoid: readonly Rect[]): Rect | null {
  const edge = dock.mode === 'left' ? 0 : viewport.width - badgeSize.width;
  const wish =
    dock.mode === 'float' ? { left: dock.left, top: dock.top } : { left: edge, top: Math.floor(viewport.height / 3) };
  const solid = avoid.filter((rect) => rect.width > 0 && rect.height > 0);
  return nearestClear({ ...badgeSize, ...wish }, viewport, solid);
}

function atEdge(side: 'left' | 'right', width: number, viewport: Size): Rect {
  return { left: side === 'left' ? 0 : viewport.width - width, top: 0, width, height: viewport.height };
}

/** Full height and narrowed if that helps, else as wide as wished and shortened, else narrowed and shortened. */
function placeColumn(side: 'left' | 'right', width: number, viewport: Size, avoid: readonly Rect[]): Rect | null {
  const full = atEdge(side, width, viewport);
  const free = avoid
    .filter((rect) => overlaps(rect, full))
    .map((rect) => Math.floor(side === 'left' ? rect.left : viewport.width - right(rect)));
  const narrowed = Math.min(width, ...free);
  if (narrowed >= minSize.width) return atEdge(side, narrowed, viewport);
  return shorten(full, avoid) ?? shorten(atEdge(side, minSize.width, viewport), avoid);
}

/** The tallest part of a column that is clear. */
function shorten(column: Rect, avoid: readonly Rect[]): Rect | null {
  const inTheWay = avoid.filter((rect) => overlaps(rect, column));
  let best: Rect | null = null;
  for (const from of [0, ...inTheWay.map((rect) => Math.max(0, Math.ceil(bottom(rect))))]) {
    const tops = inTheWay.filter((rect) => bottom(rect) > from).map((rect) => Math.floor(rect.top));
    const height = Math.min(column.height, ...tops) - from;
    if (height >= minSize.height && height > (best?.height ?? 0)) best = { ...column, top: from, height };
  }
  return best;
}

/** As large as wished if there is room anywhere, else narrower, else shorter, else the smallest. */
function placeFloat(dock: Dock, width: number, viewport: Size, avoid: readonly Rect[]): Rect | null {
  const height = clamp(Math.round(dock.height), minSize.height, viewport.height);
  for (const w of [width, minSize.width]) {
    for (const h of [height, minSize.height]) {
      const rect = nearestClear({ left: dock.left, top: dock.top, width: w, height: h }, viewport, avoid);
      if (rect) return rect;
    }
  }
  return null;
}

/**
 * The clear place for a rect of this size that is nearest to where it was wished. A clear place can be pushed toward the wish until it meets
 * the wish's line, an edge or an obstacle: so only those lines need to be tried.
 */
function nearestClear(wish: Rect, viewport: Size, avoid: readonly Rect[]): Rect | null {
  const { width, height } = wish;
  const maxLeft = viewport.width - width;
  const maxTop = viewport.height - height;
  if (maxLeft < 0 || maxTop < 0) return null;
  const lefts = avoid.flatMap((rect) => [Math.floor(rect.left - width), Math.ceil(right(rect))]);
  const tops = avoid.flatMap((rect) => [Math.floor(rect.top - height), Math.ceil(bottom(rect))]);
  let best: Rect | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const left of [clamp(Math.round(wish.left), 0, maxLeft), ...lefts]) {
    for (const top of [clamp(Math.round(wish.top), 0, maxTop), ...tops]) {
      const rect = { left, top, width, height };
      const away = Math.hypot(left - wish.left, top - wish.top);
      const inside = left >= 0 && top >= 0 && left <= maxLeft && top <= maxTop;
      if (away >= shortest || !inside || avoid.some((other) => overlaps(rect, other))) continue;
      best = rect;
      shortest = away;
    }
  }
  return best;
}

/** Where a line of this size stands: the lower right corner, or the nearest place clear of what is there. */
export function placeLine(size: Size, viewport: Size, avoid: readonly Rect[]): Rect | null {
  return nearestClear(
    { ...size, left: viewport.width - size.width, top: viewport.height - size.height },
    viewport,
    avoid,
  );
}
