import type { Shares, Traits } from './traits';

/** What one unit found while the console was as its makers know it. */
export interface UnitShape {
  /** Of the readings that had parts to ask, the share in which any of them had it. */
  there: number;
  /** Of the parts asked, the share that had it. */
  hit: number;
  /** How many each of those had, on the average. */
  count: number;
  /** In how many readings it was there. */
  readings: number;
  traits: Traits;
  /** The several classes that a part of a name stood for, as selectors; empty where it was one. */
  kinds: readonly string[];
  /** What sort of values the attribute had, where one is taken. */
  values: Shares;
}

/** What a console's page is like, as far as its definition asks: nothing of buyers, nothing that was said. */
export interface PageShape {
  v: 1;
  console: string;
  readings: number;
  units: Readonly<Record<string, UnitShape>>;
}

const mostUnits = 300;
export const mostKinds = 5;
const mostShares = 60;
const longestName = 600;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function parseShares(value: unknown): Shares | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  const isSound =
    entries.length <= mostShares && entries.every(([name, one]) => name.length <= longestName && isCount(one));
  return isSound ? (Object.fromEntries(entries) as Shares) : null;
}

function parseUnit(value: unknown): UnitShape | null {
  if (!isObject(value) || !isObject(value.traits)) return null;
  const { there, hit, count, readings, kinds } = value;
  const areKinds =
    Array.isArray(kinds) &&
    kinds.length <= mostKinds &&
    kinds.every((kind) => typeof kind === 'string' && kind.length <= 200);
  const [numbers, sorts, values] = [value.traits.numbers, value.traits.sorts, value.values].map(parseShares);
  if (!numbers || !sorts || !values || !areKinds || ![there, hit, count, readings].every(isCount)) return null;
  return { there, hit, count, readings, kinds, traits: { numbers, sorts }, values } as UnitShape;
}

/** What was kept of a page's shape; null for anything else. */
export function parseShape(value: unknown): PageShape | null {
  if (!isObject(value) || value.v !== 1 || typeof value.console !== 'string' || !isCount(value.readings)) return null;
  if (!isObject(value.units)) return null;
  const units: Record<string, UnitShape> = {};
  for (const [name, unit] of Object.entries(value.units).slice(0, mostUnits)) {
    const parsed = name.length <= longestName ? parseUnit(unit) : null;
    if (!parsed) return null;
    units[name] = parsed;
  }
  return { v: 1, console: value.console, readings: value.readings, units };
}
