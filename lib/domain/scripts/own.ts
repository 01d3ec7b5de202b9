import { type Intent, intents } from '../intents/intents';
import { benefits, categories, type Script, stages, tones } from './script';

/** The kinds of items that the shop's own library is kept as. */
export const scriptKind = 'script';
export const groupKind = 'script-group';
export const libraryKinds = [scriptKind, groupKind] as const;

/** A script that the shop wrote, or its own wording of a built-in one, whose id it then has. */
export interface OwnScript extends Script {
  /** Id of its group; null: 未分组. */
  group: string | null;
  /** Its place in the group, lower first; any finite number, so that one can be put between two. */
  place: number;
  /** For the shop alone, never inserted: where it came from, what columns of an imported sheet had no place. */
  note: string;
  /** A built-in script that is to be offered nowhere. */
  hidden: boolean;
}

/** Two levels: a group stands at the top or in one that does. */
export interface ScriptGroup {
  id: string;
  name: string;
  parent: string | null;
  place: number;
}

/** Longest texts kept, in characters; what is longer is refused where it is typed or imported, and cut where it is read. */
export const longest = { title: 40, text: 2_000, code: 20, note: 4_000, groupName: 40, need: 60 } as const;

const dayShape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function cut(value: unknown, length: number): string {
  if (typeof value !== 'string') return '';
  return value.length <= length ? value : [...value.slice(0, length * 2)].slice(0, length).join('');
}
const oneOf = <T>(known: readonly T[], value: unknown): T | undefined => known.find((name) => name === value);
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && dayShape.test(value) ? value : undefined;
const place = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const idOrNull = (value: unknown): string | null => cut(value, 200) || null;
const isIntent = (value: unknown): value is Intent => intents.some((intent) => intent === value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 50) : []);

/** The members that are there, so that an absent one stays absent. */
const present = <T extends object>(members: T): { [Key in keyof T]?: Exclude<T[Key], undefined | ''> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== '')) as never;

function parseNudge(value: unknown): Script['nudge'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { to, benefit } = value as Record<string, unknown>;
  const known = { to: oneOf(['order', 'pay'] as const, to), benefit: oneOf(benefits, benefit) };
  return known.to && known.benefit ? { to: known.to, benefit: known.benefit } : undefined;
}

/** What an item of kind {@link scriptKind} holds; null without a text, for there is nothing to insert. What is unknown in it is left out. */
export function parseOwnScript(value: unknown, id: string): OwnScript | null {
  if (typeof value !== 'object' || value === null) return null;
  const read = value as Record<string, unknown>;
  const text = cut(read.text, longest.text).replace(/\r\n?/g, '\n');
  if (text.trim() === '') return null;
  const answered = listOf(read.intents).filter(isIntent);
  const words = listOf(read.words)
    .map((word) => cut(word, 20).trim())
    .filter(Boolean);
  // `claim`: one sentence to confirm, as the first version kept it.
  const needs = [...listOf(read.needs), read.claim].map((need) => cut(need, longest.need).trim()).filter(Boolean);
  return {
    id,
    text,
    stage: oneOf(stages, read.stage) ?? null,
    title: cut(read.title, longest.title).trim() || [...text.trim()].slice(0, 10).join('').replaceAll('\n', ' '),
    group: idOrNull(read.group),
    place: place(read.place),
    note: cut(read.note, longest.note),
    hidden: read.hidden === true,
    ...present({
      intents: answered.length > 0 ? answered : undefined,
      words: words.length > 0 ? words : undefined,
      narrow: read.narrow === true ? (true as const) : undefined,
      nudge: parseNudge(read.nudge),
      benefit: oneOf(benefits, read.benefit),
      needs: needs.length > 0 ? needs : undefined,
      tone: oneOf(tones, read.tone),
      category: oneOf(categories, read.category),
      code: cut(read.code, longest.code).trim(),
      from: day(read.from),
      until: day(read.until),
    }),
  };
}

/** What an item of kind {@link groupKind} holds; null without a name. */
export function parseScriptGroup(value: unknown, id: string): ScriptGroup | null {
  if (typeof value !== 'object' || value === null) return null;
  const read = value as Record<string, unknown>;
  const name = cut(read.name, longest.groupName).trim();
  const parent = idOrNull(read.parent);
  return name === '' ? null : { id, name, parent: parent === id ? null : parent, place: place(read.place) };
}

/** All that is offered: the shop's own first, then the built-in ones that it has neither reworded nor hidden. */
export function libraryOf(builtIn: readonly Script[], own: readonly OwnScript[]): readonly Script[] {
  if (own.length === 0) return builtIn;
  const known = new Set(own.map(({ id }) => id));
  const shown = own.filter(({ hidden }) => !hidden).sort((a, b) => a.place - b.place);
  return [...shown, ...builtIn.filter(({ id }) => !known.has(id))];
}
