import { dayBounds } from '../tally/day';
import type { InquiryEvent } from '../tally/events';
import type { Rate } from '../tally/figures';
import { readStories } from '../tally/ledger';
import { isPractice } from '../tally/practice';
import { jd } from '../tally/presets/jd';
import { pdd } from '../tally/presets/pdd';
import { defaultRules, type Preset } from '../tally/presets/preset';
import { r3Dy } from '../tally/presets/r3-dy';
import { r3Ks } from '../tally/presets/r3-ks';
import { r3Xhs } from '../tally/presets/r3-xhs';
import { r30Jd } from '../tally/presets/r30-jd';
import { tb } from '../tally/presets/tb';
import { WINDOW_MS } from '../tally/rules';
import type { Measure, Ours, PlatformId } from './platforms';

/** What a sheet counts by a preset of its platform's own; null: its platform counts no such thing. What is not named is counted by `dy`. */
interface Basis {
  preset: Preset;
  gives: Partial<Record<Measure, string | null>>;
}

const inTimeBy = (preset: Preset): Basis => ({ preset, gives: { inTime: 'rate' } });
const bases: Readonly<Record<PlatformId, readonly Basis[]>> = {
  'feige-agent': [inTimeBy(r3Dy)],
  'feige-shop': [inTimeBy(r3Dy)],
  kuaishou: [inTimeBy(r3Ks)],
  pinduoduo: [{ preset: pdd, gives: { inquiry: 'inquiry', paid: 'finalGrouped', rate: 'rate', ordered: null } }],
  qianniu: [{ preset: tb, gives: { inquiry: 'inquiry', paid: 'finalPaid', rate: 'finalRate' } }],
  jd: [
    { preset: jd, gives: { inquiry: 'received', ordered: 'credited', rate: 'rate', sales: 'amount', paid: null } },
    inTimeBy(r30Jd),
  ],
  xiaohongshu: [{ preset: r3Xhs, gives: { sessions: 'sessions', inTime: 'rate' } }],
};

/** How many days around those asked for may bear on them: a last order three weeks back (千牛), a cancellation within 15 days (京东). */
export const daysAround = { before: 7, after: 14 };

/** What the platform's own presets count of one agent (null: all) on one day (null: all of them). */
export interface PlatformCount {
  values(agent: string | null, day: string | null): Ours;
  isFinal(lastDay: string): boolean;
}

type Sums = Map<string, number>;
const keyOf = (preset: string, name: string, agent: string | null, day: string | null): string =>
  JSON.stringify([preset, name, agent, day]);

function countedAs(
  sums: Sums,
  { preset }: Basis,
  source: string,
  agent: string | null,
  day: string | null,
): number | Rate | null {
  const count = (name: string): number => sums.get(keyOf(preset.id, name, agent, day)) ?? 0;
  const rate = preset.rates[source];
  if (!rate) return count(source);
  const [over, under] = rate;
  return count(under) === 0 ? null : { over: count(over), under: count(under) };
}

/** Counts by the definitions of this platform, some days at a time. Training counts for nobody. */
export function createPlatformCount(platform: PlatformId, dayStartMs: number, now: number) {
  const sums: Sums = new Map();
  const add = (key: string, value: number): void => void sums.set(key, (sums.get(key) ?? 0) + value);
  const openMs = Math.max(WINDOW_MS, ...bases[platform].map(({ preset }) => preset.openMs));
  const figures: PlatformCount = {
    values: (agent, day) =>
      Object.fromEntries(
        bases[platform].flatMap((basis) =>
          Object.entries(basis.gives).map(([measure, source]) => [
            measure,
            source === null ? null : countedAs(sums, basis, source, agent, day),
          ]),
        ),
      ),
    isFinal: (lastDay) => now >= dayBounds(lastDay, dayStartMs).end + openMs,
  };
  return {
    figures,
    /** `events`: all that bear on these days ({@link daysAround}). */
    add(events: readonly InquiryEvent[], days: readonly string[]): void {
      const theirs = new Set(days);
      const stories = readStories(events.filter((event) => !isPractice(event)));
      for (const { preset } of bases[platform])
        for (const story of stories)
          for (const { name, day, agent, value } of preset.entriesOf(story, { ...defaultRules, dayStartMs })) {
            if (!theirs.has(day)) continue;
            for (const whose of [agent, null])
              for (const when of [day, null]) add(keyOf(preset.id, name, whose, when), value);
          }
    },
  };
}
