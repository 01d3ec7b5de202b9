import { dayOf, daysBetween } from '../../lib/domain/tally/day';
import { readStories, type Story } from '../../lib/domain/tally/ledger';
import { presets } from '../../lib/domain/tally/presets';
import { jdCreditOf } from '../../lib/domain/tally/presets/jd-credit';
import { pddCreditOf } from '../../lib/domain/tally/presets/pdd-credit';
import { defaultRules, type Preset, type PresetRules } from '../../lib/domain/tally/presets/preset';
import { presetFigures } from '../../lib/domain/tally/presets/preset-figures';
import { type Case, type Expected, toEvents } from './metrics-case';
import type { Got } from './metrics-compare';

/** Long after every window: the cases ask for what stands in the end. */
const now = Date.parse('9999-01-01T00:00:00Z');

const means: Readonly<Record<string, { name: string; perUnit: number; decimals: number[] }>> = {
  avg_order: { name: 'averageOrder', perUnit: 1, decimals: [0, 2] },
  first_response_avg: { name: 'firstResponse', perUnit: 1000, decimals: [2] },
  avg_response: { name: 'averageResponse', perUnit: 1000, decimals: [2] },
};

const toCamel = (name: string): string => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** `04:00` or `04:00:00` after midnight. */
function toMs(clock: unknown): number {
  const [hours = 0, minutes = 0, seconds = 0] = String(clock).split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function rulesOf({ ask = {}, params = {} }: Case): PresetRules {
  const all: Record<string, unknown> = { ...ask, ...params };
  return {
    ...defaultRules,
    ...(all.day_start !== undefined && { dayStartMs: toMs(all.day_start) }),
    ...(all.session_gap_s !== undefined && { sessionGapMs: Number(all.session_gap_s) * 1000 }),
    ...(all.window_h !== undefined && { jdWindowMs: Number(all.window_h) * 3_600_000 }),
  };
}

interface Scope {
  from: string;
  to: string;
  agent: string | null;
}

/** The days that a case asks for as one; without any, as many as its events fill, or as the preset looks back. */
function scopeOf(
  { ask = {}, events = [] }: Case,
  stories: readonly Story[],
  preset: Preset,
  dayStartMs: number,
): Scope {
  const moments = stories.flatMap(({ lines, orders }) => [...lines.map((l) => l.at), ...orders.map((o) => o.placedAt)]);
  const days = events.length > 0 ? moments.sort((a, b) => a - b).map((at) => dayOf(at, dayStartMs)) : [];
  const to = ask.to ?? ask.day ?? days.at(-1) ?? '';
  const back = preset.spanDays && ask.from === undefined ? daysBefore(to, preset.spanDays - 1) : undefined;
  return { from: ask.from ?? back ?? ask.day ?? days[0] ?? '', to, agent: ask.agent ?? null };
}

const daysBefore = (day: string, count: number): string =>
  dayOf(Date.parse(`${day}T00:00:00+08:00`) - count * 86_400_000);

const isGroup = (value: unknown): value is Expected => typeof value === 'object' && value !== null;

export interface Question {
  label: string;
  expected: Expected;
  got: (name: string) => Got;
}

function questionsIn(
  expected: Expected,
  scope: Scope,
  label: string,
  ask: (scope: Scope) => Question['got'],
): Question[] {
  if (!Object.values(expected).some(isGroup)) return [{ label, expected, got: ask(scope) }];
  return Object.entries(expected).flatMap(([key, part]) => {
    const isDay = daysBetween(key, key).length === 1 && /^\d{4}-\d\d-\d\d$/.test(key);
    const inner = isDay ? { ...scope, from: key, to: key } : { ...scope, agent: key };
    return questionsIn(part as Expected, inner, `${label} ${key}`, ask);
  });
}

/** Who is credited for one order, or for each of several. */
function creditQuestion(one: Case, stories: readonly Story[], rules: PresetRules): Question {
  const credited = (name: string): string | null => {
    for (const story of stories) {
      const order = story.orders.find((candidate) => candidate.order === name);
      if (!order) continue;
      if (one.preset === 'pdd') return pddCreditOf(story, order, rules.dayStartMs);
      return jdCreditOf(story, order, rules.jdWindowMs);
    }
    return null;
  };
  const order = one.ask?.order;
  const expected = isGroup(one.expected.orders) ? one.expected.orders : one.expected;
  return { label: '', expected, got: (name) => credited(order ?? name) };
}

/** What a case of a preset that is read from events asks, and what ours answers. */
export function eventQuestions(one: Case): Question[] | null {
  const preset = presets.find(({ id }) => id === one.preset);
  if (!preset) return null;
  const rules = rulesOf(one);
  const stories = readStories(toEvents(one));
  if (one.ask?.order !== undefined || one.ask?.orders !== undefined) return [creditQuestion(one, stories, rules)];
  const scope = scopeOf(one, stories, preset, rules.dayStartMs);
  return questionsIn(one.expected, scope, '', (asked) => {
    const { counts, rates } = presetFigures(preset, stories, { ...asked, now, rules });
    return (name) => {
      const { name: meanName = '', perUnit = 1, decimals = [] } = means[name] ?? {};
      const mean = rates[meanName];
      if (name in means) return { mean: mean ? { over: mean.over, under: mean.under * perUnit } : null, decimals };
      const key = toCamel(name);
      return key in rates ? { rate: rates[key] ?? null } : counts[key]?.value;
    };
  });
}
