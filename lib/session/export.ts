import { eventsCsv, figuresCsv } from '../domain/tally/csv';
import { dayOf } from '../domain/tally/day';
import { countsFor } from '../domain/tally/practice';
import { call } from '../messages/client';
import { readFigures } from '../messages/figures';
import type { Range } from '../messages/protocol';
import type { Settings } from '../settings/settings';

/** Hands the agent a file. */
export type Save = (name: string, content: string | Blob, type: string) => void;

type Rules = Pick<Settings, 'dayStartMinutes' | 'lossReasons'>;

const csv = 'text/csv';
const daysOf = ({ from, to }: Range): string => (from === to ? from : `${from}至${to}`);

/** A line for each day, and the sum. */
export async function exportFigures(range: Range, save: Save): Promise<void> {
  save(`成单-${daysOf(range)}-日报.csv`, figuresCsv(await readFigures({ ...range, now: Date.now() })), csv);
}

/** The events of these days. The answer holds more, for the windows; corrections stay in whenever they were made, or what they took back would return. */
export async function exportEvents(range: Range, { dayStartMinutes, lossReasons }: Rules, save: Save): Promise<void> {
  const dayStartMs = dayStartMinutes * 60_000;
  const events = (await call('tally.events', range)).filter(countsFor(range.agent)).filter((event) => {
    const day = dayOf(event.at, dayStartMs);
    const isTheirs = range.agent === null || event.agent === range.agent;
    return event.kind === 'corrected' || (isTheirs && range.from <= day && day <= range.to);
  });
  const reasons = Object.fromEntries(lossReasons.map(({ code, label }) => [code, label]));
  save(`成单-${daysOf(range)}-明细.csv`, eventsCsv(events, { reasons, dayStartMs }), csv);
}
