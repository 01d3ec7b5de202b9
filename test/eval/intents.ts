import { readFile } from 'node:fs/promises';
import { type Intent, intents } from '../../lib/domain/intents/intents';
import { recognise } from '../../lib/domain/intents/recognise';

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

function measure(rows: readonly Row[], predicted: readonly Intent[][]) {
  const count = (intent: Intent) => {
    let [hit, wrong, missed] = [0, 0, 0];
    rows.forEach((row, i) => {
      const said = predicted[i]?.includes(intent);
      const is = row.labels.includes(intent);
      if (said && is) hit++;
      else if (said) wrong++;
      else if (is) missed++;
    });
    return { hit, wrong, missed };
  };
  const counts = intents.map((intent) => ({ intent, ...count(intent) }));
  const sum = (key: 'hit' | 'wrong' | 'missed') => counts.reduce((total, c) => total + c[key], 0);
  const perIntent = Object.fromEntries(
    counts.map(({ intent, hit, wrong, missed }) => [
      intent,
      { p: ratio(hit, hit + wrong), r: ratio(hit, hit + missed), f1: f1Of(hit, wrong, missed), n: hit + missed },
    ]),
  );
  const firsts = rows.map((row, i) => ({ row, first: predicted[i]?.find((intent) => intent !== 'other') }));
  const asked = firsts.filter(({ row }) => row.labels.some((label) => label !== 'other'));
  const right = firsts.filter(({ row, first }) => first && row.labels.includes(first)).length;
  const inTop3 = rows.filter((row, i) =>
    predicted[i]?.slice(0, 3).some((intent) => intent !== 'other' && row.labels.includes(intent)),
  );
  return {
    micro: f1Of(sum('hit'), sum('wrong'), sum('missed')),
    macro: ratio(
      Object.values(perIntent).reduce((total, { f1 }) => total + f1, 0),
      intents.length,
    ),
    perIntent,
    first: {
      precision: ratio(right, firsts.filter(({ first }) => first).length),
      coverage: ratio(right, asked.length),
    },
    top3: ratio(inTop3.length, asked.length),
  };
}

/** Scores {@link recognise} on a labelled file (id, text, labels; tab-separated); `lines` are the messages whose labels were not met. */
export async function run(file: string) {
  const rows = parse(await readFile(file, 'utf8'));
  const predicted = rows.map((row) => recognise(row.text).map((hit) => hit.intent));
  const json = measure(rows, predicted);
  const misses = rows.flatMap((row, i) => {
    const said = predicted[i] ?? [];
    const met = said.length === row.labels.length && row.labels.every((label) => said.includes(label));
    return met ? [] : [`${row.id}\t${row.text}\tis ${row.labels.join(',')}\tread ${said.join(',')}`];
  });
  const lines = [
    ...misses,
    `micro ${json.micro.toFixed(3)}, macro ${json.macro.toFixed(3)}, first ${json.first.precision.toFixed(3)}`,
  ];
  return { passed: rows.length - misses.length, failed: misses.length, lines, json, score: true };
}
