import type { Item } from '../items';
import { groupKind, type OwnScript, parseOwnScript, type ScriptGroup, scriptKind } from '../scripts/own';
import type { Draft } from './drafts';
import { emptyFields, type FieldRole } from './fields';

/** `same`: the library has it just so. `changed`: it has one with this id, code or text that differs. `twice`: a row above says the same. */
export type Fate = 'new' | 'same' | 'changed' | 'twice';

/** What is done with rows that are `changed` or `twice`. */
export const choices = ['skip', 'replace', 'both'] as const;
export type Choice = (typeof choices)[number];

export interface Planned {
  draft: Draft;
  fate: Fate;
  /** What the library has of it. */
  known: OwnScript | null;
}

/** The shop's own scripts and groups, as they stand. */
export interface Library {
  own: readonly OwnScript[];
  groups: readonly ScriptGroup[];
}

/** Names of the groups that a script stands in, outer first. */
export function createPaths(groups: readonly ScriptGroup[]): (group: string | null) => readonly string[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return (id) => {
    const group = id === null ? undefined : byId.get(id);
    const parent = group?.parent ? byId.get(group.parent) : undefined;
    return group ? [...(parent ? [parent.name] : []), group.name] : [];
  };
}

const textKey = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
const pathKey = (path: readonly string[]): string => path.join('\n');

function listBy(own: readonly OwnScript[], keyOf: (script: OwnScript) => string | undefined): Map<string, OwnScript[]> {
  const lists = new Map<string, OwnScript[]>();
  for (const script of own) {
    const key = keyOf(script);
    if (!key) continue;
    const list = lists.get(key);
    if (list) list.push(script);
    else lists.set(key, [script]);
  }
  return lists;
}

const filled = (value: unknown): string => JSON.stringify(value ?? '');

/** Says of each row in turn what the library has of it. */
export function createMatcher({ own, groups }: Library): (draft: Draft) => Planned {
  const pathOf = createPaths(groups);
  const byId = new Map(own.map((script) => [script.id, script]));
  const byCode = listBy(own, ({ code }) => code?.toLowerCase());
  const byText = listBy(own, ({ text }) => textKey(text));
  const seen = new Set<string>();
  const claimed = new Set<string>();

  const isSame = (draft: Draft, script: OwnScript): boolean =>
    draft.text === script.text &&
    (draft.note === '' || draft.note === script.note) &&
    (draft.path === null || pathKey(draft.path) === pathKey(pathOf(script.group))) &&
    Object.entries(draft.fields).every(
      ([name, value]) => filled(value ?? emptyFields[name as FieldRole]) === filled(script[name as FieldRole]),
    );
  /** Each is changed by one row at most, or the second would take away what the first brought. Of several the one of the same group. */
  const free = (list: readonly OwnScript[], draft: Draft): OwnScript | undefined => {
    const left = list.filter(({ id }) => !claimed.has(id));
    return left.find(({ group }) => draft.path !== null && pathKey(draft.path) === pathKey(pathOf(group))) ?? left[0];
  };

  return (draft) => {
    const { id, text } = draft;
    const code = draft.fields.code?.toLowerCase();
    const byItsId = id === null ? undefined : byId.get(id);
    const alikeText = byText.get(textKey(text)) ?? [];
    const same = byItsId
      ? [byItsId].find((script) => isSame(draft, script))
      : alikeText.find((script) => isSame(draft, script));
    const mark = JSON.stringify([textKey(text), draft.path, draft.fields.title ?? '', code ?? '', id]);
    const isTwice = seen.has(mark);
    seen.add(mark);
    if (same) claimed.add(same.id);
    if (same) return { draft, fate: 'same', known: same };
    if (isTwice) return { draft, fate: 'twice', known: null };
    const known =
      free(byItsId ? [byItsId] : [], draft) ??
      free(alikeText, draft) ??
      free((code && byCode.get(code)) || [], draft) ??
      null;
    if (known) claimed.add(known.id);
    return { draft, fate: known ? 'changed' : 'new', known };
  };
}

/** Whether a row is written: what the library has just so never is. */
export function isWritten(fate: Fate, choice: Choice): boolean {
  if (fate === 'new') return true;
  return fate === 'changed' ? choice !== 'skip' : fate === 'twice' && choice === 'both';
}

interface BuilderOptions extends Library {
  choice: Choice;
  newId: () => string;
  at: number;
}

/** Gives each group of the sheets an id: that of the library's where there is one of the name. New ones are handed out as items, outer first. */
function createGroups({ groups, newId, at }: BuilderOptions) {
  const key = (parent: string | null, name: string) => `${parent ?? ''}\n${name}`;
  const known = new Map(groups.map(({ id, parent, name }) => [key(parent, name), id]));
  let place = groups.reduce((last, group) => Math.max(last, group.place), -1);
  return (path: readonly string[]): { id: string | null; items: Item[] } => {
    const items: Item[] = [];
    let id: string | null = null;
    for (const name of path) {
      const found = known.get(key(id, name));
      const next: string = found ?? newId();
      if (!found) {
        place += 1;
        known.set(key(id, name), next);
        items.push({ kind: groupKind, id: next, value: { name, parent: id, place }, at, deletedAt: null });
      }
      id = next;
    }
    return { id, items };
  };
}

/** Turns rows into what is kept: new groups, then the script. Nothing for a row that the choice leaves out. */
export function createBuilder(options: BuilderOptions) {
  const { own, choice, newId, at } = options;
  const groupFor = createGroups(options);
  const used = new Set(own.map(({ id }) => id));
  let place = own.reduce((last, script) => Math.max(last, script.place), -1);

  const idFor = ({ draft, known }: Planned): string => {
    if (known && choice === 'replace') return known.id;
    return draft.id !== null && !used.has(draft.id) ? draft.id : newId();
  };

  return {
    groupFor,
    build(planned: Planned): Item[] {
      const { draft, fate, known } = planned;
      if (!isWritten(fate, choice)) return [];
      const id = idFor(planned);
      used.add(id);
      const base: Partial<OwnScript> = known?.id === id ? known : { place: ++place };
      const group = draft.path === null ? { id: base.group ?? null, items: [] } : groupFor(draft.path);
      const value = {
        ...base,
        ...draft.fields,
        text: draft.text,
        note: draft.note || (base.note ?? ''),
        group: group.id,
      };
      const script = parseOwnScript(value, id);
      return script ? [...group.items, { kind: scriptKind, id, value: script, at, deletedAt: null }] : group.items;
    },
  };
}
