import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  badgeSize,
  type Dock,
  defaultDock,
  minSize,
  overlaps,
  place,
  placeBadge,
  type Rect,
  type Size,
} from '../../lib/domain/placement';

const screen: Size = { width: 1280, height: 720 };
const docked = (mode: Dock['mode'], more: Partial<Dock> = {}): Dock => ({ ...defaultDock, mode, ...more });

it.each<[string, Dock, Rect[], Rect]>([
  ['stands at the right in full height', docked('right'), [], { left: 940, top: 0, width: 340, height: 720 }],
  ['stands at the left in full height', docked('left'), [], { left: 0, top: 0, width: 340, height: 720 }],
  [
    'narrows before anything else',
    docked('right'),
    [{ left: 300, top: 560, width: 680, height: 160 }],
    { left: 980, top: 0, width: 300, height: 720 },
  ],
  [
    'ends above a reply box that narrowing cannot clear',
    docked('right'),
    [{ left: 300, top: 560, width: 980, height: 160 }],
    { left: 940, top: 0, width: 340, height: 560 },
  ],
  [
    'begins below what stands at the top',
    docked('left'),
    [{ left: 0, top: 0, width: 800, height: 100 }],
    { left: 0, top: 100, width: 340, height: 620 },
  ],
  [
    'takes the other side when its own is full',
    docked('right'),
    [{ left: 900, top: 200, width: 380, height: 400 }],
    { left: 0, top: 0, width: 340, height: 720 },
  ],
  [
    'floats back into the viewport',
    docked('float', { left: 5000, top: -40, height: 400 }),
    [],
    { left: 940, top: 0, width: 340, height: 400 },
  ],
  [
    'floats aside of the reply box by the shortest way',
    docked('float', { left: 600, top: 300, height: 300 }),
    [{ left: 500, top: 560, width: 700, height: 160 }],
    { left: 600, top: 260, width: 340, height: 300 },
  ],
])('%s', (_name, dock, avoid, expected) => {
  expect(place(dock, screen, avoid)).toEqual(expected);
});

it('has no place where not even the smallest fits', () => {
  expect(place(docked('right'), { width: 279, height: 720 }, [])).toBeNull();
  expect(place(docked('float'), screen, [{ left: 200, top: 200, width: 880, height: 320 }])).toBeNull();
});

it('puts the badge at its side and beside the reply box', () => {
  expect(placeBadge(docked('right'), screen, [])).toEqual({ left: 1240, top: 240, width: 40, height: 40 });
  const box = { left: 0, top: 230, width: 1280, height: 100 };
  expect(placeBadge(docked('right'), screen, [box])).toEqual({ left: 1240, top: 190, width: 40, height: 40 });
});

describe('whatever the page looks like', () => {
  const side = fc.integer({ min: 0, max: 1600 });
  const viewports = fc.record({ width: fc.integer({ min: 1, max: 1600 }), height: fc.integer({ min: 1, max: 1000 }) });
  const rects = fc.array(
    fc.record({
      left: fc.integer({ min: -200, max: 1600 }),
      top: fc.integer({ min: -200, max: 1000 }),
      width: side,
      height: side,
    }),
    { maxLength: 4 },
  );
  const docks = fc.record<Dock>({
    mode: fc.constantFrom('left', 'right', 'float'),
    collapsed: fc.boolean(),
    width: fc.integer({ min: -10, max: 3000 }),
    left: fc.integer({ min: -500, max: 3000 }),
    top: fc.integer({ min: -500, max: 3000 }),
    height: fc.integer({ min: -10, max: 3000 }),
  });

  /** Any clear place can be pushed left and up until an edge or an obstacle stops it. */
  function hasRoom({ width, height }: Size, viewport: Size, avoid: readonly Rect[]): boolean {
    const solid = avoid.filter((rect) => rect.width > 0 && rect.height > 0);
    const lefts = [0, ...solid.map((rect) => rect.left + rect.width)];
    const tops = [0, ...solid.map((rect) => rect.top + rect.height)];
    return lefts.some((left) =>
      tops.some((top) => {
        const inside = left >= 0 && top >= 0 && left + width <= viewport.width && top + height <= viewport.height;
        return inside && !solid.some((rect) => overlaps(rect, { left, top, width, height }));
      }),
    );
  }

  it.each([
    ['the overlay', place, minSize],
    ['the badge', placeBadge, badgeSize],
  ])('%s stands clear and inside, and stands whenever there is room', (_name, put, size) => {
    fc.assert(
      fc.property(docks, viewports, rects, (dock, viewport, avoid) => {
        const rect = put(dock, viewport, avoid);
        expect(rect !== null).toBe(hasRoom(size, viewport, avoid));
        if (!rect) return;
        expect(avoid.filter((other) => other.width > 0 && other.height > 0 && overlaps(rect, other))).toEqual([]);
        expect(rect.width).toBeGreaterThanOrEqual(size.width);
        expect(rect.height).toBeGreaterThanOrEqual(size.height);
        expect(Math.min(rect.left, rect.top)).toBeGreaterThanOrEqual(0);
        expect(rect.left + rect.width).toBeLessThanOrEqual(viewport.width);
        expect(rect.top + rect.height).toBeLessThanOrEqual(viewport.height);
      }),
      { numRuns: 2000 },
    );
  });
});
