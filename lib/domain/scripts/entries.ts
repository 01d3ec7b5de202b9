import { groupBy } from '../group-by';
import { type GroupNode, groupIdsWithin } from './groups';
import type { OwnScript } from './own';
import type { Script } from './script';

/** One script as the workbench lists it, hidden ones included. */
export interface Entry {
  /** The wording that holds. */
  script: Script;
  /** What the shop made; null: built in and untouched. */
  own: OwnScript | null;
  /** What the library ships under this id; null: the shop's alone. */
  builtIn: Script | null;
  /** The group it stands in; null where that is gone too. */
  group: string | null;
  hidden: boolean;
}

/** Where the workbench looks: all that is offered, a part of it, or what is offered nowhere. */
export type Part = 'all' | 'loose' | 'built-in' | 'hidden' | { group: string };

const byPlace = (a: Entry, b: Entry): number => (a.own?.place ?? 0) - (b.own?.place ?? 0);

/** All scripts: group by group in the tree's order, then the shop's without a group, then the built-in ones as they are shipped. */
export function entriesOf(
  builtIn: readonly Script[],
  own: readonly OwnScript[],
  tree: readonly GroupNode[],
): readonly Entry[] {
  const shipped = new Map(builtIn.map((script) => [script.id, script]));
  const order = tree.flatMap(({ group }) => groupIdsWithin(tree, group.id));
  const known = new Set(order);
  const ofShop = own.map(
    (script): Entry => ({
      script,
      own: script,
      builtIn: shipped.get(script.id) ?? null,
      group: script.group !== null && known.has(script.group) ? script.group : null,
      hidden: script.hidden,
    }),
  );
  const byGroup = groupBy(ofShop, ({ group, builtIn: former }) => group ?? (former ? 'built-in' : 'loose'));
  const reworded = new Map((byGroup.get('built-in') ?? []).map((entry) => [entry.script.id, entry]));
  const placed = new Set(ofShop.filter(({ group }) => group !== null).map(({ script }) => script.id));
  const untouched = (script: Script): Entry => ({ script, own: null, builtIn: script, group: null, hidden: false });
  return [
    ...order.flatMap((id) => (byGroup.get(id) ?? []).sort(byPlace)),
    ...(byGroup.get('loose') ?? []).sort(byPlace),
    ...builtIn.filter(({ id }) => !placed.has(id)).map((script) => reworded.get(script.id) ?? untouched(script)),
  ];
}

/** Whether an entry is shown where the workbench looks. */
export function inPart(part: Part, tree: readonly GroupNode[]): (entry: Entry) => boolean {
  if (part === 'hidden') return ({ hidden }) => hidden;
  if (part === 'all') return ({ hidden }) => !hidden;
  if (part === 'loose') return ({ hidden, group, builtIn }) => !hidden && group === null && builtIn === null;
  if (part === 'built-in') return ({ hidden, group, builtIn }) => !hidden && group === null && builtIn !== null;
  const groups = new Set(groupIdsWithin(tree, part.group));
  return ({ hidden, group }) => !hidden && group !== null && groups.has(group);
}

/** How many stand in each part; groups by their id, with what stands in those within them. */
export function countsOf(entries: readonly Entry[], tree: readonly GroupNode[]): ReadonlyMap<string, number> {
  const parentOf = new Map(tree.flatMap(({ group, children }) => children.map(({ id }) => [id, group.id] as const)));
  const counts = new Map<string, number>();
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { hidden, group, builtIn } of entries) {
    if (hidden) {
      add('hidden');
      continue;
    }
    add('all');
    if (group === null) add(builtIn ? 'built-in' : 'loose');
    else {
      add(group);
      const parent = parentOf.get(group);
      if (parent !== undefined) add(parent);
    }
  }
  return counts;
}

/** The shop's own version of an entry, made where it has none: what is changed about a built-in script is the shop's. */
export function ownOf({ script, own }: Entry): OwnScript {
  return own ?? { ...script, group: null, place: 0, note: '', hidden: false };
}

/** Whether the shop changed no more of a built-in script than whether it is offered: without its version nothing would be lost. */
export function isOnlyHidden({ own, builtIn }: Pick<Entry, 'own' | 'builtIn'>): boolean {
  if (!own || !builtIn) return false;
  const { group, place: _place, note, hidden: _hidden, ...wording } = own;
  return group === null && note === '' && sameWording(wording, builtIn);
}

const sorted = (script: Script): string => JSON.stringify(Object.entries(script).sort(([a], [b]) => (a < b ? -1 : 1)));
const sameWording = (a: Script, b: Script): boolean => sorted(a) === sorted(b);
