import { writeFileSync } from 'node:fs';

/** One measured quantity and the budget it is held to. */
export interface Measure {
  name: string;
  unit: 'ms' | 'ms/s' | 'kB' | 'count';
  p50: number | null;
  p95: number | null;
  /** Upper bounds; absent = shown for orientation only. */
  budget?: { p50?: number; p95?: number };
  /** The same page without the extension, in the same run; and how many times as much it is with it. */
  without?: { p50: number; p95: number };
  tries: number;
  /** Why it could not be measured; such a line neither holds nor fails. */
  unmeasured?: string;
}

/** The value below which the share `q` of the sorted samples lies (nearest rank). @throws on no samples. */
export function quantile(samples: readonly number[], q: number): number {
  if (samples.length === 0) throw new Error('no samples');
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] as number;
}

export function fromSamples(
  name: string,
  samples: readonly number[],
  budget?: Measure['budget'],
  without?: readonly number[],
): Measure {
  return {
    name,
    unit: 'ms',
    p50: quantile(samples, 0.5),
    p95: quantile(samples, 0.95),
    ...(budget ? { budget } : {}),
    ...(without ? { without: { p50: quantile(without, 0.5), p95: quantile(without, 0.95) } } : {}),
    tries: samples.length,
  };
}

export function holds({ p50, p95, budget, unmeasured }: Measure): boolean {
  if (unmeasured !== undefined || !budget) return true;
  const within = (value: number | null, bound: number | undefined) =>
    bound === undefined || (value !== null && value <= bound);
  return within(p50, budget.p50) && within(p95, budget.p95);
}

const number = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : value.toFixed(value < 10 ? 2 : 1);

function row(measure: Measure): string[] {
  const { name, unit, p50, p95, budget, without, tries, unmeasured } = measure;
  const bounds = [budget?.p50 && `p50 ≤ ${budget.p50}`, budget?.p95 && `p95 ≤ ${budget.p95}`]
    .filter(Boolean)
    .join(', ');
  const ratio =
    without && without.p50 > 0 && p50 !== null
      ? `${number(without.p50)} / ${number(without.p95)} (×${number(p50 / without.p50)})`
      : '';
  const verdict =
    unmeasured !== undefined ? `not measured: ${unmeasured}` : budget ? (holds(measure) ? 'holds' : 'MISSED') : '';
  return [name, unit, number(p50), number(p95), String(tries), ratio, bounds, verdict];
}

/** Prints the table, writes `--json OUT` if asked, and says in the last line which budgets do not hold. */
export function report(measures: readonly Measure[], jsonFile: string | undefined): boolean {
  const rows = [
    ['what', 'unit', 'p50', 'p95', 'tries', 'without us p50 / p95', 'budget', 'verdict'],
    ...measures.map(row),
  ];
  const widths = (rows[0] as string[]).map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] as string).length)),
  );
  for (const cells of rows)
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] as number))
        .join('  ')
        .trimEnd(),
    );
  if (jsonFile) writeFileSync(jsonFile, `${JSON.stringify({ measures }, null, 2)}\n`);
  const missed = measures.filter((measure) => !holds(measure)).map((measure) => measure.name);
  console.log(missed.length === 0 ? 'Every measured budget holds.' : `Not held: ${missed.join('; ')}`);
  return missed.length === 0;
}
