import { groupBy } from '../../group-by';
import { dayBounds } from '../day';
import type { Rate } from '../figures';
import type { Story } from '../ledger';
import { defaultRules, type Entry, type Preset, type PresetRules } from './preset';

/** A number and the events that made it. */
export interface Count {
  value: number;
  /** Ids, each once. */
  events: readonly string[];
}

/** The figures of a range of days by one preset. */
export interface PresetFigures<Name extends string, RateName extends string> {
  preset: string;
  from: string;
  to: string;
  /** Null: the whole shop, as far as this browser saw it. */
  agent: string | null;
  /** False while something that counts may still happen. */
  final: boolean;
  /** When it becomes final. */
  finalAt: number;
  counts: Readonly<Record<Name, Count>>;
  /** Null where nothing stands below the line. */
  rates: Readonly<Record<RateName, Rate | null>>;
}

export interface PresetQuestion {
  from: string;
  to: string;
  /** Null = all. */
  agent: string | null;
  now: number;
  rules?: Partial<PresetRules>;
}

function toCount(entries: readonly Entry<string>[]): Count {
  return {
    value: entries.reduce((total, entry) => total + entry.value, 0),
    events: [...new Set(entries.flatMap((entry) => entry.events))],
  };
}

/** Makes an object of the same keys; `Object.fromEntries` forgets them. */
function mapNames<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

/** The figures of the days `from` to `to`, both included: a pure function of the events, which come as buyers' stories. */
export function presetFigures<Name extends string, RateName extends string>(
  preset: Preset<Name, RateName>,
  stories: readonly Story[],
  { from, to, agent, now, rules: own }: PresetQuestion,
): PresetFigures<Name, RateName> {
  const rules = { ...defaultRules, ...own };
  const entries = stories
    .flatMap((story) => preset.entriesOf(story, rules))
    .filter((entry) => entry.day >= from && entry.day <= to && (agent === null || entry.agent === agent));
  const byName = groupBy(entries, (entry) => entry.name);
  const counts = mapNames(preset.names, (name) => toCount(byName.get(name) ?? []));
  const rateNames = Object.keys(preset.rates) as RateName[];
  const rates = mapNames(rateNames, (name) => {
    const [over, under] = preset.rates[name];
    return counts[under].value === 0 ? null : { over: counts[over].value, under: counts[under].value };
  });
  const finalAt = dayBounds(to, rules.dayStartMs).end + preset.openMs;
  return { preset: preset.id, from, to, agent, final: now >= finalAt, finalAt, counts, rates };
}
