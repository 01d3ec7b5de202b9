import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Item } from '../domain/items';
import { type ScriptDraft, scriptOf } from '../domain/scripts/draft';
import type { Duplicates } from '../domain/scripts/duplicates';
import { countsOf, type Entry, entriesOf, inPart, type Part } from '../domain/scripts/entries';
import { groupPaths, groupTree } from '../domain/scripts/groups';

import { groupKind, type OwnScript, type ScriptGroup, scriptKind } from '../domain/scripts/own';
import type { Category, Script, Stage, Tone } from '../domain/scripts/script';
import { createSearcher, createSearchIndex, noContext, type Range, type SearchIndex } from '../domain/scripts/search';
import { trashOf } from '../domain/scripts/trash';
import { type ScriptUses, unusedOf } from '../domain/scripts/uses';
import type { Settings } from '../settings/settings';
import { createRules } from './checks';
import type { ItemsState } from './items';

/** What the middle of the page shows. */
export type LibraryView = Part | 'unsaved' | 'trash' | 'duplicates' | 'unused';

/** What is being written about a script, and how it stood when that began. */
export interface Unsaved {
  draft: ScriptDraft;
  before: ScriptDraft;
}

/** The last thing done, and how all was before it. */
export interface Done {
  line: string;
  items: readonly Item[];
  /** The pins as they were; null where they did not change. */
  pins: readonly (string | null)[] | null;
  /** What was thrown away unsaved. */
  unsaved: { id: string; kept: Unsaved } | null;
  /** It was an undoing itself: to take it back is to do it again. */
  isUndone: boolean;
}

/** One script of the list, and where the words that were searched for stand. */
export interface Shown {
  entry: Entry;
  title: readonly Range[];
  text: readonly Range[];
}

/** What a search of all shows: more than anyone reads, and of 50,000 few enough to be shown at every key. */
export const mostFound = 500;

interface Input {
  /** As they are shipped, and in the agent's writing. */
  builtIn: readonly Script[];
  spoken: ReadonlySignal<readonly Script[]>;
  items: ItemsState;
  own: ReadonlySignal<readonly OwnScript[]>;
  groups: ReadonlySignal<readonly ScriptGroup[]>;
  settings: ReadonlySignal<Settings>;
  openedAt: number;
}

const isPart = (view: LibraryView): view is Part =>
  view !== 'unsaved' && view !== 'trash' && view !== 'duplicates' && view !== 'unused';

/** The section 话术. Only the actions of `lib/session/library*.ts` write here. */
export function createLibraryPage({ builtIn, spoken, items, own, groups, settings, openedAt }: Input) {
  const view = signal<LibraryView>('all');
  const chosen = createFilters();
  const unsaved = signal<Readonly<Record<string, Unsaved>>>({});
  const openedId = signal<string | null>(null);
  const tree = computed(() => groupTree(groups.value));
  const entries = computed(() => entriesOf(spoken.value, own.value, tree.value));
  const byId = computed(() => new Map(entries.value.map((entry) => [entry.script.id, entry])));
  const shippedById = new Map(builtIn.map((script) => [script.id, script]));
  const [groupTrash, scriptTrash] = [items.trash(groupKind), items.trash(scriptKind)];
  const thrown = computed(() => [...groupTrash.value, ...scriptTrash.value]);
  const scripts = computed(() => entries.value.map(({ script }) => script));
  const index = signal<SearchIndex | null>(null);
  const searcher = computed(() => createSearcher(index.value ?? createSearchIndex(scripts.value)));

  const shown = computed<readonly Shown[]>(() => {
    if (view.value === 'unsaved') return unsavedEntries(unsaved.value, byId.value).map(unmarked);
    if (!isPart(view.value)) return [];
    const isThere = inPart(view.value, tree.value);
    const fits = (entry: Entry): boolean => isThere(entry) && chosen.fits(entry.script);
    const query = chosen.query.value.trim();
    if (query === '') return entries.value.filter(fits).map(unmarked);
    const isAll = view.value === 'all' && !chosen.isNarrowed();
    const limit = isAll ? mostFound : entries.value.length;
    return searcher.value(query, noContext, { limit }).flatMap(({ script, title, text }) => {
      const entry = byId.value.get(script.id);
      return entry && fits(entry) ? [{ entry, title, text }] : [];
    });
  });

  const lookedAt = signal(openedAt);
  const uses = signal<ScriptUses | null>(null);
  return {
    ...chosen,
    /** The built-in ones as they are shipped. */
    builtIn: shippedById,
    /** What a reply must not say, as the shop has it. */
    rules: createRules(settings),
    view,
    /** What is searched, hidden scripts too. */
    scripts,
    groups,
    /** Made in idle moments; the former one answers until the next is done. Null before the first. */
    index,
    tree,
    groupPaths: computed(() => groupPaths(tree.value)),
    entries,
    byId,
    counts: computed(() => countsOf(entries.value, tree.value)),
    /** Best first where something is searched for, else in the library's order. */
    shown,
    /** The script that the keys are about. */
    active: signal<string | null>(null),
    /** Chosen to be changed together. */
    selected: signal<ReadonlySet<string>>(new Set()),
    /** The keyboard goes to the groups that they can be moved to. */
    isMoving: signal(false),
    openedId,
    /** The script in the editor; null as well while the one that was opened is in the trash. */
    opened: computed(() => {
      const { value: id } = openedId;
      return id !== null && (byId.value.has(id) || id in unsaved.value) ? id : null;
    }),
    /** The keyboard goes into the editor. */
    toWrite: signal(false),
    /** By script: what is written and not saved yet. */
    unsaved,
    /** The opened script was to be saved and could not be: all that is missing is said. */
    wasTried: signal(false),
    done: signal<Done | null>(null),
    lookedAt,
    /** All items of the trash, and how it is shown. */
    thrown,
    trash: computed(() => trashOf(thrown.value, shippedById, lookedAt.value)),
    /** Null while they are looked for the first time; the former ones stand until the next are found. */
    duplicates: signal<readonly Duplicates[] | null>(null),
    /** How many days without use make a script an unused one. */
    unusedDays: signal(90),
    /** Null while the log is asked. */
    uses,
    unused: computed(() => (uses.value ? unusedOf(entries.value, uses.value, (id) => items.one(scriptKind, id)) : [])),
  };
}
export type LibraryPage = ReturnType<typeof createLibraryPage>;

const unmarked = (entry: Entry): Shown => ({ entry, title: [], text: [] });

function createFilters() {
  const stage = signal<Stage | null>(null);
  const category = signal<Category | null>(null);
  const tone = signal<Tone | null>(null);
  return {
    query: signal(''),
    /** What is chosen of each; null: any. */
    stage,
    category,
    tone,
    isNarrowed: (): boolean => stage.value !== null || category.value !== null || tone.value !== null,
    fits: (script: Script): boolean =>
      (stage.value === null || script.stage === stage.value) &&
      (category.value === null || script.category === category.value) &&
      (tone.value === null || script.tone === tone.value),
  };
}

/** What is being written, as it would stand in the list: new scripts too. */
function unsavedEntries(unsaved: Readonly<Record<string, Unsaved>>, byId: ReadonlyMap<string, Entry>): Entry[] {
  return Object.entries(unsaved).map(([id, { draft }]) => {
    const known = byId.get(id);
    const own = scriptOf({ ...draft, text: draft.text.trim() === '' ? '（还没写）' : draft.text }, { place: 0 }, id);
    const script = own ?? { id, stage: null, title: draft.title, text: draft.text };
    return { script, own: known?.own ?? null, builtIn: known?.builtIn ?? null, group: draft.group, hidden: false };
  });
}
