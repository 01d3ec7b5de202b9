import { readFile } from 'node:fs/promises';
import { type DayFigures, dayFigures } from '../../lib/domain/tally/figures';
import { type Case, toEvents, toMoment } from './metrics-case';
import type { Outcome } from './subject';

type Expected = Readonly<Record<string, unknown>>;

/** Long after every window: the cases ask for what stands in the end. */
const now = Date.parse('9999-01-01T00:00:00Z');

/** A quotient is compared as one, whatever it was reduced to. */
function isSameRate(expected: unknown, rate: DayFigures['rate']): boolean {
  if (expected === null || rate === null) return expected === rate;
  const [over, under] = String(expected).split('/').map(Number) as [number, number];
  return over * rate.under === rate.over * under && under !== 0;
}

/** A mean in fen, to the fen or to two decimals of it. */
function isSameMean(expected: unknown, { sales, paid, averageOrder }: DayFigures): boolean {
  if (expected === null || averageOrder === null) return expected === averageOrder;
  return expected === averageOrder || Math.abs(Number(expected) - sales / paid) <= 0.005 + 1e-9;
}

function misses(expected: Expected, figures: DayFigures): string[] {
  const got: Record<string, unknown> = {
    ...figures,
    rate: figures.rate && `${figures.rate.over}/${figures.rate.under}`,
    avg_order: figures.averageOrder,
  };
  const isRight = (name: string, value: unknown): boolean => {
    if (name === 'rate') return isSameRate(value, figures.rate);
    return name === 'avg_order' ? isSameMean(value, figures) : value === got[name];
  };
  return Object.entries(expected)
    .filter(([name, value]) => !isRight(name, value))
    .map(([name, value]) => `${name}: ${JSON.stringify(got[name])}，应为 ${JSON.stringify(value)}`);
}

/** What a case asks for: one day, several keyed by day, or one day's agents keyed by agent. */
function questions({
  ask,
  expected,
}: Case): { label: string; day: string; agent: string | null; expected: Expected }[] {
  const parts = Object.entries(expected as Record<string, Expected>);
  if (ask.days) return parts.map(([day, part]) => ({ label: day, day, agent: null, expected: part }));
  const day = ask.day ?? '';
  if (ask.by_agent) return parts.map(([agent, part]) => ({ label: agent, day, agent, expected: part }));
  return [{ label: day, day, agent: null, expected }];
}

function missesOf(one: Case): string[] {
  const events = toEvents(one.events);
  const known = Object.entries(one.buyers ?? {}).filter(([, buyer]) => buyer.aftersale_until !== undefined);
  const afterSalesUntil = Object.fromEntries(
    known.map(([buyer, { aftersale_until }]) => [buyer, toMoment(aftersale_until ?? '')]),
  );
  return questions(one).flatMap(({ label, day, agent, expected }) =>
    misses(expected, dayFigures(events, { day, agent, now, afterSalesUntil })).map(
      (miss) => `${one.id} ${label} ${miss}`,
    ),
  );
}

/** Preset `dy` of the cases in the file; the other presets' cases are counted, not judged. */
export async function run(file: string): Promise<Outcome> {
  const { cases } = JSON.parse(await readFile(file, 'utf8')) as { cases: Case[] };
  const ours = cases.filter((one) => one.preset === 'dy');
  const results = ours.map((one) => ({ id: one.id, misses: missesOf(one) }));
  const failed = results.filter((result) => result.misses.length > 0).length;
  const others = cases.length - ours.length;
  const apart = others > 0 ? [`另有 ${others} 例属于其他口径，本版不含，未评`] : [];
  return {
    passed: ours.length - failed,
    failed,
    lines: [...results.flatMap((result) => result.misses), ...apart],
    json: { passed: ours.length - failed, failed, notForThisVersion: others, results },
  };
}
