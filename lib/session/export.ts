import type { Format } from '../domain/exchange/job';
import { eventColumns, eventRows, type Labels } from '../domain/records/event-sheet';
import { figureSheet } from '../domain/records/figure-sheet';
import { type RecordKind, recordKinds } from '../domain/records/kinds';
import { type PlatformId, platformSheets } from '../domain/records/platforms';
import { sessionColumns, sessionRows } from '../domain/records/session-sheet';
import type { Sheet } from '../domain/records/sheet';
import { createUseCount, useColumns } from '../domain/records/use-sheet';
import { dayOf, daysBetween } from '../domain/tally/day';
import type { InquiryEvent } from '../domain/tally/events';
import { countsFor } from '../domain/tally/practice';
import { call } from '../messages/client';
import { readFigures } from '../messages/figures';
import type { Range } from '../messages/protocol';
import type { Settings } from '../settings/settings';
import type { Watch } from './backup';
import { countPlatform } from './platform-count';
import { createSink, type Sink } from './record-sink';

/** Hands the agent a file. */
export type Save = (name: string, content: string | Blob, type: string) => void;

export interface ExportAsk {
  range: Range;
  kinds: readonly RecordKind[];
  format: Format;
  platform: PlatformId;
  rules: Pick<Settings, 'dayStartMinutes' | 'lossReasons'>;
  /** Titles of scripts by id. */
  titles: ReadonlyMap<string, string>;
}

export interface ExportPorts {
  save: Save;
  writeSheets: (sheets: readonly Sheet[], signal: AbortSignal) => Promise<Blob>;
}

/** So many days are asked for at once, that neither a message nor memory grows with the range. */
const daysAtOnce = 7;

const types: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json;charset=utf-8',
};
const daysOf = ({ from, to }: Range): string => (from === to ? from : `${from}至${to}`);

/** All together first; where nobody is asked for and several are known, each of them too. */
async function figuresSheet({ range, platform, rules }: ExportAsk, watch: Watch): Promise<Sheet> {
  const now = Date.now();
  const all = [await readFigures({ ...range, now })];
  if (range.agent === null) {
    const each = [];
    for (const agent of [...(await call('tally.agents')), ''])
      each.push(await readFigures({ ...range, agent, now, withoutPractice: true }));
    // What stands under nobody's name is a line of its own where there is any: the lines then come to the whole.
    const named = each.filter(({ total }) => total.agent !== '' || total.consulted > 0 || total.sales > 0);
    if (named.length > 1) all.push(...named);
  }
  const count = await countPlatform(platform, range, { dayStartMs: rules.dayStartMinutes * 60_000, now }, watch);
  return figureSheet(all, platformSheets[platform], count);
}

function createSinks({ kinds, format }: ExportAsk) {
  const columns = { sessions: sessionColumns, events: eventColumns, uses: useColumns };
  return kinds.flatMap((kind): [RecordKind, Sink][] =>
    kind === 'figures' ? [] : [[kind, createSink({ name: recordKinds[kind], columns: columns[kind] }, format)]],
  );
}

/** Fills the sinks a week at a time. The events of a week hold more, for the windows: what belongs to other days is left out. */
async function fill(
  sinks: readonly [RecordKind, Sink][],
  ask: ExportAsk,
  { signal, onProgress }: Watch,
): Promise<void> {
  const { range, rules, titles } = ask;
  const labels: Labels = {
    dayStartMs: rules.dayStartMinutes * 60_000,
    reasons: Object.fromEntries(rules.lossReasons.map(({ code, label }) => [code, label])),
  };
  const isTheirs = (agent: string): boolean => range.agent === null || agent === range.agent;
  const uses = createUseCount();
  const days = daysBetween(range.from, range.to);
  for (let at = 0; at < days.length; at += daysAtOnce) {
    signal.throwIfAborted();
    const week = days.slice(at, at + daysAtOnce);
    const theirs = new Set(week);
    const asked = { ...range, from: week[0] as string, to: week.at(-1) as string };
    const events = (await call('tally.events', asked)).filter(countsFor(range.agent));
    const isIn = (event: InquiryEvent): boolean =>
      isTheirs(event.agent) && theirs.has(dayOf(event.at, labels.dayStartMs));
    for (const [kind, sink] of sinks) {
      if (kind === 'events') sink.add(eventRows(events, labels, isIn));
      else if (kind === 'sessions')
        sink.add(sessionRows(events, labels, (day, agent) => theirs.has(day) && isTheirs(agent)));
      else uses.add(events, isIn);
    }
    onProgress(Math.min(days.length, at + daysAtOnce), days.length);
  }
  for (const [kind, sink] of sinks) if (kind === 'uses') sink.add(uses.rows(titles));
}

/** One member for each sheet; its rows are objects named as the columns are. */
function jsonOf(sinks: readonly Sink[], { from, to }: Range): Blob {
  const start = JSON.stringify({ format: 'chengdan-records', version: 1, from, to }).slice(0, -1);
  const parts = sinks.flatMap((sink) => [`,${JSON.stringify(sink.name)}:[\n`, sink.blob(types.json), '\n]']);
  return new Blob([start, ...parts, '}\n'], { type: types.json });
}

/** Writes what is asked for: CSV a file for each kind, XLSX and JSON one file. Throws an AbortError where it was stopped. */
export async function exportRecords(ask: ExportAsk, { save, writeSheets }: ExportPorts, watch: Watch): Promise<void> {
  const { range, format, kinds } = ask;
  const filled = createSinks(ask);
  if (filled.length > 0) await fill(filled, ask, watch);
  const sinks = filled.map(([, sink]) => sink);
  if (kinds.includes('figures')) {
    const sheet = await figuresSheet(ask, watch);
    const sink = createSink(sheet, format);
    sink.add(sheet.rows);
    sinks.unshift(sink);
  }
  watch.signal.throwIfAborted();
  const name = `成单-${daysOf(range)}`;
  if (format === 'csv') {
    for (const sink of sinks) save(`${name}-${sink.name}.csv`, sink.blob(types.csv), types.csv);
    return;
  }
  const whole = sinks.length === 1 ? sinks[0]?.name : '记录';
  const file =
    format === 'json'
      ? jsonOf(sinks, range)
      : await writeSheets(
          sinks.map((sink) => sink.sheet()),
          watch.signal,
        );
  save(`${name}-${whole}.${format}`, file, types[format]);
}

const quiet = (): Watch => ({ signal: new AbortController().signal, onProgress: () => {} });

/** One kind as a CSV file in the words of 飞鸽, in one go. */
export function exportCsv(
  kind: 'figures' | 'events',
  range: Range,
  rules: ExportAsk['rules'],
  save: Save,
): Promise<void> {
  const ask: ExportAsk = { range, kinds: [kind], format: 'csv', platform: 'feige-agent', rules, titles: new Map() };
  const writeSheets = (): Promise<Blob> => Promise.reject(new Error('no workbook'));
  return exportRecords(ask, { save, writeSheets }, quiet());
}
