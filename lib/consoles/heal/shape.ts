import type { Shares, Traits } from './traits';
import type { Scope } from './units';

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
  /** Of what is asked of a row and all in it: what else was ever there in one row with it, by its name. */
  with: readonly string[];
  /** What sort of values the attribute had, where one is taken. */
  values: Shares;
}

export const always = 0.95;

/** It was there in every reading; of what stands in rows and cards only many readings can tell that. */
export const isSteady = ({ there, readings }: UnitShape, scope: Scope): boolean =>
  there >= always && (scope === 'page' || readings >= 3);

/** What a console's page is like, as far as its definition asks: nothing of buyers, nothing that was said. */
export interface PageShape {
  v: 1;
  console: string;
  readings: number;
  units: Readonly<Record<string, UnitShape>>;
}

const mostUnits = 300;
export const mostKinds = 5;
export const mostWith = 40;
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

const areTexts = (value: unknown, most: number, longest: number): boolean =>
  Array.isArray(value) &&
  value.length <= most &&
  value.every((text) => typeof text === 'string' && text.length <= longest);

function parseUnit(value: unknown): UnitShape | null {
  if (!isObject(value) || !isObject(value.traits)) return null;
  const { there, hit, count, readings, kinds } = value;
  const areKinds = areTexts(kinds, mostKinds, 200) && areTexts(value.with, mostWith, longestName);
  const [numbers, sorts, values] = [value.traits.numbers, value.traits.sorts, value.values].map(parseShares);
  if (!numbers || !sorts || !values || !areKinds || ![there, hit, count, readings].every(isCount)) return null;
  return { there, hit, count, readings, kinds, with: value.with, traits: { numbers, sorts }, values } as UnitShape;
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
