import type { ConsoleDefinition } from '../definition';
import { isFragment } from '../fragment';
import { textOf } from '../page-text';
import { isVisible } from '../query';
import { read } from '../read';
import { classSelector } from '../teach/names';
import { lineIn, lineUnits } from './line';
import { foundIn, partsOf } from './parts';
import { wholeShare } from './rows';
import { mostKinds, mostWith, type PageShape, type UnitShape } from './shape';
import { createTraits, type Shares, type Traits } from './traits';
import { nameOf, ruleUnits, type Scope, scopes, type Unit, unitsOf } from './units';
import { shapesOf } from './values';

/** Older readings weigh no more than so many. */
const memory = 8;
/** Elements looked at of each unit. */
const mostLooked = 8;
const mostSorts = 40;

export interface Found {
  element: Element;
  part: Document | Element;
}

/** Some of many, spread evenly. */
export function someOf<One>(all: readonly One[], most = mostLooked): One[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)] as One);
}

export const valuesOf = (found: readonly Found[], attr: string): string[] =>
  found.flatMap(({ element }) => element.getAttribute(attr) ?? []);

const rounded = (shares: Shares): Shares =>
  Object.fromEntries(
    Object.entries(shares)
      .filter(([, value]) => Math.abs(value) >= 0.02)
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostSorts)
      .map(([name, value]) => [name, Math.round(value * 100) / 100]),
  );

function mixed(former: Shares, next: Shares, weight: number): Shares {
  const names = new Set([...Object.keys(former), ...Object.keys(next)]);
  return rounded(
    Object.fromEntries(
      [...names].map((name) => [name, (former[name] ?? 0) * (1 - weight) + (next[name] ?? 0) * weight]),
    ),
  );
}

function mixedUnit(former: UnitShape | undefined, next: UnitShape): UnitShape {
  if (!former || former.readings === 0) return former ? { ...next, there: former.there } : next;
  if (next.readings === 0) return former;
  const weight = 1 / Math.min(memory, former.readings + 1);
  const mix = (a: number, b: number) => a * (1 - weight) + b * weight;
  return {
    there: former.there,
    kinds: [...new Set([...next.kinds, ...former.kinds])].slice(0, mostKinds),
    with: [...new Set([...former.with, ...next.with])].slice(0, mostWith),
    hit: mix(former.hit, next.hit),
    count: mix(former.count, next.count),
    readings: former.readings + 1,
    traits: {
      numbers: mixed(former.traits.numbers, next.traits.numbers, weight),
      sorts: mixed(former.traits.sorts, next.traits.sorts, weight),
    },
    values: mixed(former.values, next.values, weight),
  };
}

/** What a unit finds on the page now, of what a person can see. */
export function findUnit(unit: Unit, parts: readonly (Document | Element)[]): Found[] {
  const { css, line } = unit;
  const found = parts.flatMap((part) =>
    foundIn(part, unit)
      .filter((element) => css === undefined || (isVisible(element) && !isFragment(element)))
      .map((element) => ({ element, part })),
  );
  if (line === undefined) return found;
  return found.flatMap(({ element: part }) => {
    const element = lineIn(part, line);
    return element ? [{ element, part }] : [];
  });
}

/** Of what a unit finds, that by which a page is read: what stands beside it may be something else. */
export function takenOf({ attr, takes }: Unit, found: readonly Found[]): readonly Found[] {
  if (takes === undefined) return found;
  const taken = new Map<Document | Element, Found>();
  for (const one of takes === 'first' ? found : found.toReversed())
    if (!taken.has(one.part) && (attr !== undefined || textOf(one.element) !== '')) taken.set(one.part, one);
  return [...taken.values()];
}

/** The classes that `[class*="part"]` stands for here, as far as a person wrote them. */
function kindsOf(unit: Unit, found: readonly Found[]): string[] {
  const part = /^\[class\*="([^"]+)"\]$/.exec(unit.css ?? '')?.[1];
  if (part === undefined) return [];
  const classes = found.flatMap(({ element }) => [...element.classList].filter((name) => name.includes(part)));
  const kinds = [...new Set(classes)].flatMap((name) => classSelector(name) ?? []).filter((css) => css !== unit.css);
  return kinds.length > 1 ? [...new Set(kinds)].slice(0, mostKinds) : [];
}

/** What else the rows say of themselves in which this was found. */
function withOf(unit: Unit, found: readonly Found[], rules: readonly Unit[]): string[] {
  if (unit.use !== 'self') return [];
  const rows = [...new Set(found.map(({ part }) => part))];
  const beside = rules.filter((other) => rows.some((row) => foundIn(row, other).length > 0));
  return beside.map(nameOf).slice(0, mostWith);
}

function shapeOfUnit(unit: Unit, found: readonly Found[], asked: number, { numbers, sorts }: Traits): UnitShape {
  const hits = new Set(found.map(({ part }) => part)).size;
  return {
    there: Number(hits > 0),
    hit: hits / asked,
    count: hits === 0 ? 0 : found.length / hits,
    readings: Number(hits > 0),
    traits: { numbers: rounded(numbers), sorts: rounded(sorts) },
    kinds: kindsOf(unit, found),
    with: [],
    values: unit.attr === undefined ? {} : rounded(shapesOf(valuesOf(found, unit.attr))),
  };
}

/**
 * The page's shape with what this reading adds; null where the page is not read well enough to be an example. Changes nothing in the page.
 */
export function rememberShape(
  definition: ConsoleDefinition,
  document: Document,
  now: number,
  former: PageShape | null,
): PageShape | null {
  const seen = read(definition, document, now);
  const hasLines = definition.messages.row.length === 0 || (seen?.messages.length ?? 0) > 0;
  if (definition.healed || !seen?.buyer || !hasLines || !seen.composer.found) return null;
  const traitsOf = createTraits();
  const parts = Object.fromEntries(scopes.map((scope) => [scope, partsOf(scope, definition, document)])) as Record<
    Scope,
    readonly (Document | Element)[]
  >;
  const units: Record<string, UnitShape> = {};
  const rules = ruleUnits(definition.messages);
  const whole = wholeShare(definition, document);
  const note = (unit: Unit): void => {
    const was = former?.units[nameOf(unit)];
    if (was) units[nameOf(unit)] = was;
    const asked = parts[unit.scope];
    if (asked.length === 0) return;
    const found = findUnit(unit, asked).filter(
      ({ element }) => unit.attr === undefined || element.hasAttribute(unit.attr),
    );
    const traits = traitsOf(someOf(takenOf(unit, found)));
    // Rows that once were less than their line tell nothing any more.
    const areWhole = whole === 1 && (was?.traits.numbers.whole ?? 1) === 1;
    const ofRows: Shares = unit.use === 'row' && unit.scope === 'list' ? { whole: Number(areWhole) } : {};
    const numbers: Shares = { ...traits.numbers, ...ofRows };
    const next = shapeOfUnit(unit, found, asked.length, { ...traits, numbers });
    const weight = was ? 1 / Math.min(memory, (former?.readings ?? 0) + 1) : 1;
    const there = (was?.there ?? 0) * (1 - weight) + next.there * weight;
    const mixed = mixedUnit(was, { ...next, with: withOf(unit, found, rules) });
    units[nameOf(unit)] = { ...mixed, there: Math.round(there * 100) / 100 };
    for (const css of mixed.kinds)
      note({ ...unit, css, attr: undefined, use: unit.use === 'self' ? 'self' : 'inside' });
  };
  for (const unit of [...unitsOf(definition), ...lineUnits(definition)]) note(unit);
  return { v: 1, console: definition.id, readings: (former?.readings ?? 0) + 1, units };
}
