import type { Item } from '../items';
import type { Fen } from '../money';
import { waitEdges } from '../tally/groups';
import { type CommissionRule, type ExcessStep, exampleSteps } from '../tally/presets/commission';
import { type Band, type BandItem, exampleSheet, type KpiSheet } from '../tally/presets/kpi';

/** What the lead gave in points and counted by hand this month. */
export interface Given {
  tasks: string;
  attitude: string;
  late: number;
  leave: number;
  /** 落实客单价比 as the platform shows it; `''`: unknown, then it gets no points. */
  ratio: string;
}

/** What the month should come to; null: no target. */
export interface Goals {
  paid: number | null;
  sales: Fen | null;
}

/** 考核与目标: all that is the shop's own about figures, kept as one item. */
export interface ScoreSettings {
  /** 转化率线 in percent. */
  line: string;
  /** Upper edges of the bands of waits, seconds. */
  bands: readonly number[];
  sheet: KpiSheet;
  base: Fen;
  rule: CommissionRule;
  given: Given;
  goals: Goals;
}

export const scoreKind = 'score';
const scoreId = 'shop';

export const defaultScore: ScoreSettings = {
  line: '30',
  bands: [10, 30, 60, 180],
  sheet: exampleSheet,
  base: 750_00,
  rule: { target: 10_000_00, baseRate: '1', excessRate: '1.2', steps: exampleSteps },
  given: { tasks: '100', attitude: '100', late: 0, leave: 0, ratio: '' },
  goals: { paid: null, sales: null },
};

export const scoreItem = (value: ScoreSettings, at: number): Item => ({
  kind: scoreKind,
  id: scoreId,
  value,
  at,
  deletedAt: null,
});

type Shape = Record<string, unknown>;
const shapeOf = (value: unknown): Shape => (typeof value === 'object' && value !== null ? (value as Shape) : {});

/** `30`, `1.25`: not below 0, and short enough to count with. */
export const isDecimal = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,9}(\.\d{1,4})?$/.test(value);
/** `-0.2`, `0`, `0.2`: points by which a rate may move. */
export const isPoints = (value: unknown): value is string =>
  typeof value === 'string' && isDecimal(value.replace(/^-/, ''));
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const decimal = (value: unknown, otherwise: string): string => (isDecimal(value) ? value : otherwise);
const count = (value: unknown, otherwise: number): number => (isCount(value) ? value : otherwise);
const countOrNull = (value: unknown): number | null => (isCount(value) ? value : null);

function bandsOf(value: unknown, otherwise: readonly Band[]): readonly Band[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 10) return otherwise;
  const bands = value.map(shapeOf).filter(({ limit, points }) => isDecimal(limit) && isCount(points));
  return bands.length === value.length
    ? (bands as unknown as Band[]).map(({ limit, points }) => ({ limit, points }))
    : otherwise;
}

function stepsOf(value: unknown, otherwise: readonly ExcessStep[]): readonly ExcessStep[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 10) return otherwise;
  const steps = value
    .map(shapeOf)
    .flatMap(({ from, points }) => (isDecimal(from) && isPoints(points) ? { from, points } : []));
  return steps.length === value.length ? steps : otherwise;
}

function bandItem(value: unknown, otherwise: BandItem): BandItem {
  const { weight, bands } = shapeOf(value);
  return { ...otherwise, weight: count(weight, otherwise.weight), bands: bandsOf(bands, otherwise.bands) };
}

function sheetOf(value: unknown): KpiSheet {
  const { conversion, payRate, averageOrder, reply, response, tasks, attitude, attendance } = shapeOf(value);
  const { weight, perLate, perLeave } = shapeOf(attendance);
  const own = exampleSheet;
  return {
    conversion: bandItem(conversion, own.conversion),
    payRate: bandItem(payRate, own.payRate),
    averageOrder: bandItem(averageOrder, own.averageOrder),
    reply: bandItem(reply, own.reply),
    response: bandItem(response, own.response),
    tasks: count(tasks, own.tasks),
    attitude: count(attitude, own.attitude),
    attendance: {
      weight: count(weight, own.attendance.weight),
      perLate: count(perLate, own.attendance.perLate),
      perLeave: count(perLeave, own.attendance.perLeave),
    },
  };
}

/** What was kept, each part that does not hold replaced by the example's: one broken number does not cost the shop its sheet. */
export function parseScore(value: unknown): ScoreSettings {
  const { line, bands, sheet, base, rule, given, goals } = shapeOf(value);
  const { target, baseRate, excessRate, steps } = shapeOf(rule);
  const { tasks, attitude, late, leave, ratio } = shapeOf(given);
  const { paid, sales } = shapeOf(goals);
  const own = defaultScore;
  const areBands =
    Array.isArray(bands) && bands.length > 0 && bands.length <= 8 && bands.every((edge) => waitEdges.includes(edge));
  return {
    line: decimal(line, own.line),
    bands: areBands ? [...(bands as number[])].sort((a, b) => a - b) : own.bands,
    sheet: sheetOf(sheet),
    base: count(base, own.base),
    rule: {
      target: count(target, own.rule.target),
      baseRate: decimal(baseRate, own.rule.baseRate),
      excessRate: decimal(excessRate, own.rule.excessRate),
      steps: stepsOf(steps, own.rule.steps),
    },
    given: {
      tasks: decimal(tasks, own.given.tasks),
      attitude: decimal(attitude, own.given.attitude),
      late: count(late, own.given.late),
      leave: count(leave, own.given.leave),
      ratio: decimal(ratio, ''),
    },
    goals: { paid: countOrNull(paid), sales: countOrNull(sales) },
  };
}
