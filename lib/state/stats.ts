import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Judged } from '../domain/nudges/judge';
import type { Script } from '../domain/scripts/script';
import { nextSteps } from '../domain/stats/advice';
import { type Behind, type BehindFilter, filterRows, noFilter } from '../domain/stats/behind';
import { defaultScore, parseScore, scoreKind } from '../domain/stats/score-item';
import { shiftSummary } from '../domain/stats/summary';
import { groupNameOf, lossTable } from '../domain/stats/tables';
import { parseTrial, standingOf, trialKind } from '../domain/stats/trial';
import { dayOf } from '../domain/tally/day';
import type { Figures } from '../domain/tally/figures';
import type { Groups } from '../domain/tally/groups';
import { parseProductName, productNameKind } from '../domain/tally/product-key';
import type { RangeViews } from '../messages/protocol';
import type { Settings } from '../settings/settings';
import type { ItemsState } from './items';
import { type DayRange, rangeBefore, rangePresets, rangeProblems } from './range';

interface Parts {
  /** Who is due for a nudge now. */
  due: ReadonlySignal<readonly Judged[]>;
  settings: ReadonlySignal<Settings>;
  items: ItemsState;
  scripts: ReadonlySignal<readonly Script[]>;
  openedAt: number;
}

/** Whether the rows behind a figure are buyers' days or talks. */
export type BehindUnit = 'days' | 'sessions';

/** The section 统计. Only the actions of `lib/session/stats.ts` write here. */
export function createStatsState({ settings, items, scripts, due, openedAt }: Parts) {
  const lookedAt = signal(openedAt);
  const dayStartMs = computed(() => settings.value.dayStartMinutes * 60_000);
  const today = computed(() => dayOf(lookedAt.value, dayStartMs.value));
  const range = signal<DayRange>({ from: today.value, to: today.value });
  /** Null: the days right before. */
  const otherRange = signal<DayRange | null>(null);
  const products = items.live(productNameKind, parseProductName);
  const scores = items.live(scoreKind, parseScore);
  const trials = items.live(trialKind, parseTrial);
  /** Groups of the days since each trial began, by its id. */
  const trialGroups = signal<ReadonlyMap<string, Groups>>(new Map());
  const behind = signal<Behind | null>(null);
  const unit = signal<BehindUnit>('days');
  const filter = signal<BehindFilter>(noFilter);
  const problems = computed(() => rangeProblems(range.value));
  const agent = signal('');
  const views = signal<RangeViews | null>(null);
  const before = signal<RangeViews | null>(null);
  const reasons = computed(() => new Map(settings.value.lossReasons.map((reason) => [reason.code, reason])));
  const productNames = computed(() => new Map(products.value.map(({ key, title }) => [key, title])));
  const scriptTitles = computed(() => new Map(scripts.value.map(({ id, title }) => [id, title])));
  const score = computed(() => scores.value[0] ?? defaultScore);
  const isToday = computed(() => range.value.from === today.value && range.value.to === today.value);
  const comparedName = computed(() => (otherRange.value ? '对比段' : isToday.value ? '昨天' : '前一段'));
  const stepsFor = (those: readonly Judged[]) =>
    views.value ? nextSteps(views.value.figures.total, views.value.groups, score.value.line, those) : [];
  const steps = computed(() => stepsFor(isToday.value ? due.value : []));
  return {
    settings,
    lookedAt,
    dayStartMs,
    today,
    range,
    problems,
    isWrong: computed(() => problems.value.from !== null || problems.value.to !== null),
    presets: computed(() => rangePresets(today.value)),
    comparing: computed(() => otherRange.value ?? rangeBefore(range.value)),
    otherRange,
    /** `''` = all. */
    agent,
    agents: signal<readonly string[]>([]),
    /** Null while they are being counted. */
    views,
    before,
    /** From the first of this month to today. */
    month: signal<Figures | null>(null),
    built: signal(1),
    /** The worry whose scripts are shown; null: all. */
    intent: signal<string | null>(null),
    score,
    productNames,
    scripts,
    scriptTitles,
    reasons,
    /** What the days compared with are called. */
    comparedName,
    /** What to do next. */
    steps,
    trials,
    trialGroups,
    trialLines: computed(() =>
      trials.value.map((trial) => {
        const groups = trialGroups.value.get(trial.id);
        return { trial, standing: groups ? standingOf(trial, groups) : null };
      }),
    ),
    /** 交班小结 of the days shown. */
    summary: computed(() => {
      const { from, to } = range.value;
      if (!views.value) return '';
      return shiftSummary({
        days: from === to ? from : `${from} 至 ${to}`,
        agent: agent.value,
        figures: views.value.figures.total,
        before: before.value && { label: comparedName.value, figures: before.value.figures.total },
        line: score.value.line,
        losses: lossTable({ groups: views.value.groups, before: null }, reasons.value),
        // Goes to others: who is due is for this screen alone.
        steps: isToday.value ? stepsFor([]).map((step) => step.line) : [],
      });
    }),
    /** The rows behind the figures; null while nobody asked. */
    behind,
    isBehindOpen: signal(false),
    unit,
    filter,
    /** What the rows are limited to, in words; null: nothing. */
    groupName: computed(() => {
      const { group } = filter.value;
      const names = { reasons: reasons.value, products: productNames.value, scripts: scriptTitles.value };
      return group === null ? null : groupNameOf(group, names);
    }),
    rows: computed(() => (behind.value ? filterRows(behind.value[unit.value], filter.value) : null)),
  };
}
export type StatsState = ReturnType<typeof createStatsState>;
