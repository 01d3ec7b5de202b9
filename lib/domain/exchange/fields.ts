import { factOf, facts } from '../facts/facts';
import { intentNames, intents } from '../intents/intents';
import { longest, type OwnScript } from '../scripts/own';
import {
  benefits,
  categories,
  categoryNames,
  type Script,
  stageNames,
  stages,
  toneNames,
  tones,
} from '../scripts/script';
import { cleanLine, lengthOf } from './clean';
import { joinList, splitList } from './lists';
import type { Role } from './roles';

/** What a script has besides its place: what a cell of a sheet can hold. */
export type FieldRole = Exclude<Role, 'id' | 'group' | 'subgroup' | 'text' | 'note' | 'keep' | 'drop'>;
export type Fields = { [Name in FieldRole]?: OwnScript[Name] | undefined };

interface Field<Name extends FieldRole> {
  /** Null: the cell says nothing that this can be. Never called with an empty cell. */
  parse: (cell: string) => NonNullable<OwnScript[Name]> | null;
  format: (value: NonNullable<OwnScript[Name]>) => string;
}

/** The value whose Chinese name, or whose own, stands in the cell. */
const byName =
  <Value extends string>(known: readonly Value[], names: Readonly<Record<Value, string>>) =>
  (cell: string): Value | null =>
    known.find((value) => names[value] === cell.trim() || value === cell.trim()) ?? null;

const within = (cell: string, length: number): string | null => {
  const line = cleanLine(cell);
  return line !== '' && lengthOf(line) <= length ? line : null;
};

const MOST_IN_LIST = 50;
const LONGEST_WORD = 20;

/** `太贵|便宜点`; null where there are too many, or one is too long. */
const parseLines =
  (longestOne: number) =>
  (cell: string): string[] | null => {
    const lines = splitList(cell).map(cleanLine).filter(Boolean);
    const fits = lines.length <= MOST_IN_LIST && lines.every((one) => lengthOf(one) <= longestOne);
    return fits && lines.length > 0 ? lines : null;
  };

/** Facts are written as what the agent says yes to, for their own names say nothing to anybody. */
const needOf = new Map<string, string>(Object.entries(facts).map(([name, { claim }]) => [claim, name]));
const parseNeeds = (cell: string): string[] | null =>
  parseLines(longest.need)(cell)?.map((need) => needOf.get(need) ?? need) ?? null;

const intentOf = byName(intents, intentNames);

function parseIntents(cell: string): OwnScript['intents'] | null {
  const found = splitList(cell).map(intentOf);
  return found.includes(null) ? null : found.flatMap((intent) => intent ?? []);
}

/** `2026/11/1`, `2026年11月1日`, `2026-11-01` → `2026-11-01`. Null for a day that no calendar has. */
function parseDay(cell: string): string | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0?0:00(?::00)?)?$/.exec(cell.trim()) ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(text);
  return year !== '' && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

const nudgeNames = { order: '催拍', pay: '催付' } as const;
const benefitNames = { price: '价格', stock: '库存', dispatch: '发货', aftersale: '售后' } as const;

function parseNudge(cell: string): Script['nudge'] | null {
  const [kind = '', held = ''] = cell.split(/[-－·]/);
  const to = byName(['order', 'pay'], nudgeNames)(kind);
  const benefit = byName(benefits, benefitNames)(held);
  return to && benefit ? { to, benefit } : null;
}

const parseYes = (cell: string): true | null => (/^(?:是|1|true|yes|y|√)$/i.test(cell.trim()) ? true : null);
const same = <Value>(value: Value): Value => value;

/** How each is written in a cell, and read from one: what is written reads the same again. */
export const fields: { readonly [Name in FieldRole]: Field<Name> } = {
  title: { parse: (cell) => within(cell, longest.title), format: same },
  code: { parse: (cell) => within(cell, longest.code), format: same },
  words: { parse: parseLines(LONGEST_WORD), format: joinList },
  stage: { parse: byName(stages, stageNames), format: (stage) => stageNames[stage] },
  intents: {
    parse: (cell) => parseIntents(cell) ?? null,
    format: (list) => joinList(list.map((one) => intentNames[one])),
  },
  tone: { parse: byName(tones, toneNames), format: (tone) => toneNames[tone] },
  category: { parse: byName(categories, categoryNames), format: (category) => categoryNames[category] },
  needs: { parse: parseNeeds, format: (needs) => joinList(needs.map((need) => factOf(need).claim)) },
  from: { parse: parseDay, format: same },
  until: { parse: parseDay, format: same },
  nudge: {
    parse: (cell) => parseNudge(cell) ?? null,
    format: ({ to, benefit }) => `${nudgeNames[to]}-${benefitNames[benefit]}`,
  },
  narrow: { parse: parseYes, format: () => '是' },
  hidden: { parse: parseYes, format: (hidden) => (hidden ? '是' : '') },
};

export const isFieldRole = (role: Role): role is FieldRole => role in fields;

/** A field of a script as a cell holds it; empty where it has none. */
export function formatField<Name extends FieldRole>(script: OwnScript, name: Name): string {
  const value = script[name];
  return value === undefined || value === null ? '' : fields[name].format(value as NonNullable<OwnScript[Name]>);
}

/** What a field that nobody filled holds. */
export const emptyFields: Readonly<Fields> = { title: undefined, hidden: false, stage: null };
