import type { Story } from '../ledger';
import { SESSION_GAP_MS } from '../rules';

/** What a shop may set. */
export interface PresetRules {
  dayStartMs: number;
  /** A session ends with a silence this long. */
  sessionGapMs: number;
  /** `jd`: how long after a message an order is the agent's. */
  jdWindowMs: number;
  /** `tb`: whose a buyer is: who wrote last before the order (落实下单), or before the payment (落实付款). */
  tbCredit: 'order' | 'payment';
}

export const defaultRules: PresetRules = {
  dayStartMs: 0,
  sessionGapMs: SESSION_GAP_MS,
  jdWindowMs: 24 * 3_600_000,
  tbCredit: 'order',
};

/** What one buyer adds to one number of one day: a person, a session, an amount. A number is the sum of its entries. */
export interface Entry<Name extends string> {
  name: Name;
  day: string;
  agent: string;
  value: number;
  /** The ids of the events behind it. */
  events: readonly string[];
}

/** How one platform or tool defines its figures. */
export interface Preset<Name extends string = string, RateName extends string = string> {
  id: string;
  /** How sure the rule is: A platform's own text, B pages agree, C one page, D our own choice. */
  mark: 'A' | 'B' | 'C' | 'D';
  names: readonly Name[];
  /** Rates and means: which number stands above the line, and which below. */
  rates: Readonly<Record<RateName, readonly [Name, Name]>>;
  /** How long after a day's end its figures may still change. */
  openMs: number;
  /** How many days one figure covers, the day it is named for included; 1 where absent. */
  spanDays?: number;
  entriesOf(story: Story, rules: PresetRules): Entry<Name>[];
}

/** One entry for each of the names that apply, with the same day and agent. */
export function entriesFor<Name extends string>(
  day: string,
  agent: string,
  values: readonly (readonly [name: Name, value: number | boolean, events: readonly string[]])[],
): Entry<Name>[] {
  return values
    .map(([name, value, events]) => ({ name, day, agent, value: Number(value), events }))
    .filter(({ value, events }) => value > 0 && events.length > 0);
}

export const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
