import { readFile } from 'node:fs/promises';
import { type Intent, type IntentHit, intents } from '../../lib/domain/intents/intents';
import { rank, recognise, sureFrom } from '../../lib/domain/intents/recognise';
import { dataSize, measureReading } from '../bench/intents';
import { quantile } from '../bench/report';

interface Row {
  id: string;
  text: string;
  labels: Intent[];
}

/** The publishers' masks stand for what buyers really typed: a number, an amount, a link. */
function unmask(text: string): string {
  return text
    .replace(/<num>|\[数字x\]/g, '1')
    .replace(/\[金额x\]/g, '1元')
    .replace(/#E-s(?:<num>|\[数字x\]|\d+)?|<url>|\[链接x\]/g, ' ');
}

const isIntent = (label: string): label is Intent => (intents as readonly string[]).includes(label);

function parse(file: string): Row[] {
  const [header = '', ...lines] = file
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const columns = header.split('\t');
  const at = (name: string) => {
    const column = columns.indexOf(name);
    if (column < 0) throw new Error(`the file has no column “${name}”`);
    return column;
  };
  const [id, text, labels] = [at('id'), at('text'), at('labels')];
  return lines.map((line) => {
    const cells = line.split('\t');
    return {
      id: cells[id] ?? '',
      text: unmask(cells[text] ?? ''),
      labels: (cells[labels] ?? '').split(',').filter(isIntent),
    };
  });
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const f1Of = (hit: number, wrong: number, missed: number) => ratio(2 * hit, 2 * hit + wrong + missed);

function perIntentOf(rows: readonly Row[], predicted: readonly Intent[][]) {
  return intents.map((intent) => {
    let [hit, wrong, missed] = [0, 0, 0];
    rows.forEach((row, i) => {
      const said = predicted[i]?.includes(intent);
      const is = row.labels.includes(intent);
      if (said && is) hit++;
      else if (said) wrong++;
      else if (is) missed++;
    });
    return { intent, hit, wrong, missed };
  });
}

/** How often the first intent that is not `other` is right, when only scores from `from` on are shown. */
function firstOf(rows: readonly Row[], ranked: readonly IntentHit[][], from: number) {
  const shown = rows.flatMap((row, i) => {
    const first = ranked[i]?.[0];
    return first && first.score >= from ? [row.labels.includes(first.intent)] : [];
  });
  const right = shown.filter((isRight) => isRight).length;
  return { precision: ratio(right, shown.length), coverage: ratio(right, rows.filter(wants).length) };
}

const wants = (row: Row) => row.labels.some((label) => label !== 'other');

function measure(rows: readonly Row[], predicted: readonly Intent[][], ranked: readonly IntentHit[][]) {
  const counts = perIntentOf(rows, predicted);
  const sum = (key: 'hit' | 'wrong' | 'missed') => counts.reduce((total, c) => total + c[key], 0);
  const perIntent = Object.fromEntries(
    counts.map(({ intent, hit, wrong, missed }) => [
      intent,
      { p: ratio(hit, hit + wrong), r: ratio(hit, hit + missed), f1: f1Of(hit, wrong, missed), n: hit + missed },
    ]),
  );
  const inTop3 = rows.filter((row, i) => ranked[i]?.slice(0, 3).some(({ intent }) => row.labels.includes(intent)));
  return {
    micro: f1Of(sum('hit'), sum('wrong'), sum('missed')),
    macro: ratio(
      Object.values(perIntent).reduce((total, { f1 }) => total + f1, 0),
      intents.length,
    ),
    perIntent,
    /** Of the first suggestion as the overlay offers it: only where it is sure. */
    first: firstOf(rows, ranked, sureFrom),
    /** Of the first intent named at all. */
    firstNamed: firstOf(
      rows,
      ranked.map((hits, i) => (predicted[i]?.includes('other') ? [] : hits)),
      0,
    ),
    top3: ratio(inTop3.length, rows.filter(wants).length),
  };
}

type Measured = ReturnType<typeof measure>;
const shown = (value: number) => value.toFixed(3);

function summary({ micro, macro, perIntent, first, firstNamed, top3 }: Measured): string[] {
  return [
    'intent        precision  recall     f1      n',
    ...Object.entries(perIntent).map(
      ([intent, { p, r, f1, n }]) =>
        `${intent.padEnd(13)} ${shown(p).padStart(9)}  ${shown(r)}  ${shown(f1)}  ${String(n).padStart(5)}`,
    ),
    `micro-F1 ${shown(micro)}, macro-F1 ${shown(macro)}, the wanted among the first three ${shown(top3)}`,
    `first suggestion where sure (score from ${sureFrom}): precision ${shown(first.precision)}, coverage ${shown(first.coverage)}`,
    `first intent wherever one is named: precision ${shown(firstNamed.precision)}, coverage ${shown(firstNamed.coverage)}`,
  ];
}

/** Scores {@link recognise} on a labelled file (id, text, labels; tab-separated); `lines` are the messages whose labels were not met, then the figures. */
export async function run(file: string) {
  const rows = parse(await readFile(file, 'utf8'));
  const ranked = rows.map((row) => rank(row.text));
  const predicted = rows.map((row) => recognise(row.text).map((hit) => hit.intent));
  const json = measure(rows, predicted, ranked);
  const misses = rows.flatMap((row, i) => {
    const said = predicted[i] ?? [];
    const met = said.length === row.labels.length && row.labels.every((label) => said.includes(label));
    return met ? [] : [`${row.id}\t${row.text}\tis ${row.labels.join(',')}\tread ${said.join(',')}`];
  });
  const took = measureReading(rows.map(({ text }) => text));
  const ms = (share: number) => quantile(took, share).toFixed(3);
  const cost = `a message takes ${ms(0.5)} ms (p50), ${ms(0.95)} ms (p95, at most 0.2); all data ${dataSize().toFixed(1)} kB gzip (at most 100)`;
  const lines = [...misses, ...summary(json), cost];
  return { passed: rows.length - misses.length, failed: misses.length, lines, json, score: true };
}
