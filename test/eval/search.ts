import { readFile } from 'node:fs/promises';
import { scripts as builtIn } from '../../lib/catalog';
import { type Intent, intents } from '../../lib/domain/intents/intents';
import { libraryOf, type OwnScript } from '../../lib/domain/scripts/own';
import { loadPinyin } from '../../lib/domain/scripts/pinyin';
import { categories, type Script, stages } from '../../lib/domain/scripts/script';
import { createSearcher, createSearchIndex, noContext, type SearchContext } from '../../lib/domain/scripts/search';
import type { Outcome } from './subject';

/** A hundred scripts as shops write them, so that the built-in ones do not stand alone. */
const bundle = 'test/domain/scripts/relevance/own-scripts.tsv';

/** At least so many wanted ones among the first three, and in the first place. */
const leastInThree = 0.97;
const leastFirst = 0.85;

interface Row {
  query: string;
  /** Any of these ids is right; `objection.compare.*` is any that begins so. */
  wanted: readonly string[];
  kind: string;
  context: SearchContext;
}

type Cells = Readonly<Record<string, string>>;

/** Tab-separated, the first line naming the columns. */
function parseTsv(file: string, columns: readonly string[]): Cells[] {
  const [header = '', ...lines] = file
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const names = header.split('\t');
  const missing = columns.find((name) => !names.includes(name));
  if (missing !== undefined) throw new Error(`the file has no column “${missing}”`);
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | null =>
  known.find((name) => name === value) ?? null;

/** `intent=worry stage=objection category=food console=feige used=o043`; several intents and ids with commas. */
function parseContext(text: string): SearchContext {
  if (text === '') return noContext;
  const given = new Map(text.split(' ').map((pair) => pair.split('=') as [string, string]));
  const list = (name: string) => given.get(name)?.split(',') ?? [];
  return {
    intents: intents.filter((intent): intent is Intent => list('intent').includes(intent)),
    stage: oneOf(stages, given.get('stage')),
    category: oneOf(categories, given.get('category')),
    console: given.get('console') ?? null,
    uses: new Map(list('used').map((id) => [id, { count: 5, lastAt: 0 }])),
  };
}

function rowOf({ query = '', wanted = '', kind = '', context = '' }: Cells): Row {
  return { query, wanted: wanted.split(','), kind: kind || 'any', context: parseContext(context) };
}

function ownOf({ id = '', title = '', text = '', code, stage, intents: named = '', group }: Cells): OwnScript {
  const answered = named.split(',').flatMap((name) => oneOf(intents, name) ?? []);
  return {
    id,
    title,
    text,
    stage: oneOf(stages, stage),
    group: group || null,
    place: 0,
    note: '',
    hidden: false,
    ...(code && { code }),
    ...(answered.length > 0 && { intents: answered }),
  };
}

/** The built-in scripts and the bundle. */
export async function relevanceLibrary(): Promise<readonly Script[]> {
  const own = parseTsv(await readFile(bundle, 'utf8'), ['id', 'title', 'text']).map(ownOf);
  return libraryOf(builtIn, own);
}

/** The queries of a relevance set. */
export async function readQueries(file: string): Promise<readonly Row[]> {
  return parseTsv(await readFile(file, 'utf8'), ['query', 'wanted']).map(rowOf);
}

const isWanted = ({ wanted }: Row, id: string): boolean =>
  wanted.some((want) => (want.endsWith('*') ? id.startsWith(want.slice(0, -1)) : id === want));

interface Score {
  of: number;
  first: number;
  inThree: number;
}

function scoreOf(places: readonly number[]): Score {
  const within = (most: number) => places.filter((place) => place >= 0 && place < most).length;
  return { of: places.length, first: within(1), inThree: within(3) };
}

const percent = (part: number, whole: number) => `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %`;
const line = (name: string, { of, first, inThree }: Score) =>
  `${name.padEnd(10)} ${String(of).padStart(4)}   first ${percent(first, of).padStart(7)}   in three ${percent(inThree, of).padStart(7)}`;

/** Scores the search over the built-in scripts and {@link bundle}: where in the list the first wanted one stands. */
export async function run(file: string): Promise<Outcome & { json: Record<string, Score> }> {
  const rows = await readQueries(file);
  const groups = new Map((await relevanceLibrary()).map((script) => [script.id, groupOf(script)]));
  const index = createSearchIndex(await relevanceLibrary(), await loadPinyin(), ({ id }) => groups.get(id) ?? '');
  const found = rows.map((row) => {
    const results = createSearcher(index)(row.query, row.context);
    return { row, results, place: results.findIndex(({ script }) => isWanted(row, script.id)) };
  });
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const json = Object.fromEntries([
    ...kinds.map((kind) => [kind, scoreOf(found.filter(({ row }) => row.kind === kind).map(({ place }) => place))]),
    ['all', scoreOf(found.map(({ place }) => place))],
  ]) as Record<string, Score>;
  const all = json.all as Score;
  const isMet = all.inThree >= leastInThree * all.of && all.first >= leastFirst * all.of;
  const misses = found
    .filter(({ place }) => place !== 0)
    .map(
      ({ row, results, place }) =>
        `${place > 0 ? `at ${place + 1}` : 'not found'}\t${row.kind}\t${row.query}\twanted ${row.wanted.join(',')}\tfound ${results
          .slice(0, 3)
          .map(({ script, why }) => `${script.id} ${script.title}（${why}）`)
          .join(', ')}`,
    );
  return {
    passed: all.inThree,
    failed: all.of - all.inThree,
    lines: [
      ...misses,
      ...Object.entries(json).map(([name, score]) => line(name, score)),
      `wanted in three ≥ 97 %, first ≥ 85 %: ${isMet ? 'met' : 'not met'}`,
    ],
    json,
    score: isMet,
  };
}

const groupOf = (script: Script): string => ('group' in script && typeof script.group === 'string' ? script.group : '');
