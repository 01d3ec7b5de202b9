import { aliases, headerName, type Role } from './roles';
import type { Row, Table } from './table';

/** What stands in each column, and where the header is. */
export interface Columns {
  /** Index in `table.rows`; null: the sheet has none, every row is a script. */
  header: number | null;
  /** As the file names them; `第 2 列` where it does not. */
  names: readonly string[];
  roles: readonly Role[];
}

/** Headers stand in row 1, 2 or 4: notes and merged titles come before. */
const SEARCHED = 5;
const LONGEST_HEADER = 40;

const known = Object.entries(aliases).flatMap(([role, names]) => names.map((name) => ({ role: role as Role, name })));
const exact = new Map(known.map(({ role, name }) => [name, role]));
/** Short names stand in words that mean something else: 内容 in 内容类型, id in video. */
const longFirst = known
  .filter(({ name }) => name.length > 1 && /[^a-z]/.test(name))
  .sort((a, b) => b.name.length - a.name.length);

interface Guess {
  role: Role;
  isExact: boolean;
}

export function guessOf(cell: string): Guess | null {
  if (cell.length > LONGEST_HEADER) return null;
  const name = headerName(cell);
  const whole = exact.get(name);
  if (whole) return { role: whole, isExact: true };
  const part = longFirst.find((alias) => name.includes(alias.name));
  return part ? { role: part.role, isExact: false } : null;
}

/** Each role once: what is named exactly goes first. Of two kinds of groups (分类, 话术分组) the second stands in the first. */
function rolesOf(guesses: readonly (Guess | null)[]): Role[] {
  const found: Role[] = guesses.map(() => 'keep');
  const taken = new Set<Role>();
  for (const exactly of [true, false]) {
    guesses.forEach((guess, at) => {
      if (guess?.isExact !== exactly || found[at] !== 'keep') return;
      const role = guess.role === 'group' && taken.has('group') ? 'subgroup' : guess.role;
      if (taken.has(role)) return;
      taken.add(role);
      found[at] = role;
    });
  }
  return found;
}

/** How much a row looks like a header; 0 where no column would hold the text. */
function headerScore(guesses: readonly (Guess | null)[]): number {
  const text = guesses.find((guess) => guess?.role === 'text');
  const exacts = guesses.filter((guess) => guess?.isExact).length;
  const parts = guesses.filter((guess) => guess !== null).length - exacts;
  const isSure = guesses.some((guess) => guess?.role === 'text' && guess.isExact) || exacts > 0 || guesses.length === 1;
  return text && isSure ? exacts * 3 + parts : 0;
}

const widthOf = (rows: readonly Row[]): number => rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);

function columnFacts(rows: readonly Row[], at: number) {
  const cells = rows.map((row) => (row.cells[at] ?? '').trim()).filter(Boolean);
  const total = cells.reduce((sum, cell) => sum + Math.min(cell.length, 500), 0);
  const isCode = cells.length > 0 && cells.every((cell) => /^[\w.\-/]{1,8}$/.test(cell));
  return { length: total / Math.max(1, cells.length), varied: new Set(cells).size / Math.max(1, cells.length), isCode };
}

/** Without a header: the longest column is the text; one that repeats itself the group; short Latin ones the code; the first other short one the title. */
function guessByContent(rows: readonly Row[], width: number): Role[] {
  const facts = Array.from({ length: width }, (_none, at) => columnFacts(rows, at));
  const text = facts.reduce((best, fact, at) => (fact.length > (facts[best]?.length ?? 0) ? at : best), 0);
  const found: Role[] = facts.map((_fact, at) => (at === text ? 'text' : 'keep'));
  const give = (role: Role, fits: (fact: (typeof facts)[number]) => boolean): void => {
    const at = facts.findIndex((fact, place) => found[place] === 'keep' && fact.length > 0 && fits(fact));
    if (at >= 0) found[at] = role;
  };
  give('code', ({ isCode, varied }) => isCode && varied > 0.9);
  give('group', ({ length, varied }) => length <= 20 && varied <= 0.6);
  give('title', ({ length, varied }) => length <= 20 && varied > 0.6);
  return found;
}

const named = (width: number, row: Row | undefined): string[] =>
  Array.from({ length: width }, (_none, at) => row?.cells[at]?.trim() || `第 ${at + 1} 列`);

/** Under 关键词 short Latin words are what agents type; anything else is what buyers say. */
function codeOrWords(found: readonly Role[], names: readonly string[], rows: readonly Row[]): Role[] {
  const at = found.indexOf('words');
  const isKeyword = /关键词|keyword/i.test(names[at] ?? '');
  if (!isKeyword || found.includes('code') || !columnFacts(rows, at).isCode) return [...found];
  return found.map((role, place) => (place === at ? 'code' : role));
}

/** What the columns of a sheet seem to hold, for the agent to check. */
export function proposeColumns(table: Table): Columns {
  let best: { at: number | null; score: number } = { at: null, score: 0 };
  table.rows.slice(0, SEARCHED).forEach(({ cells }, at) => {
    const score = headerScore(cells.map(guessOf));
    if (score > best.score) best = { at, score };
  });
  return columnsUnder(table, best.at);
}

/** The columns under a header that the agent chose; null: there is none. */
export function columnsUnder(table: Table, header: number | null): Columns {
  const width = widthOf(table.rows);
  const row = header === null ? undefined : table.rows[header];
  const sample = table.rows.slice(header === null ? 0 : header + 1).slice(0, 200);
  const guesses = Array.from({ length: width }, (_none, at) => guessOf(row?.cells[at] ?? ''));
  const names = named(width, row);
  const found = codeOrWords(rolesOf(guesses), names, sample);
  return { header, names, roles: found.includes('text') ? found : guessByContent(sample, width) };
}
