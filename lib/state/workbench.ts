import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { parseShopFact, shopFactKind } from '../domain/facts/shop-fact';
import type { ToPinyin } from '../domain/scripts/pinyin';
import { type Category, type Script, type Stage, stages, type Tone } from '../domain/scripts/script';
import { createSearchIndex, searchScripts } from '../domain/scripts/search';
import { defaults } from '../settings/defaults';
import type { Settings } from '../settings/settings';
import type { ConsoleInfo } from './consoles';
import { createItemsState } from './items';
import { createLibrary } from './library';
import { createSpeech } from './speech';
import { createDataState } from './workbench-data';

/** Sections, as they stand after the `#` of the address, and as agents call them. */
export const sections = { data: '数据', scripts: '话术', shop: '店铺', settings: '设置' } as const;
export type Section = keyof typeof sections;

/** The section that an address names; figures first where it names none. */
export function sectionOf(hash: string): Section {
  const name = hash.replace(/^#\/?/, '');
  return Object.hasOwn(sections, name) ? (name as Section) : 'data';
}

interface Fixed {
  /** The built-in ones. */
  scripts: readonly Script[];
  consoles: readonly ConsoleInfo[];
  openedAt: number;
}

/** What the workbench shows. Only the actions of `lib/session/workbench.ts` write here. */
export function createWorkbenchState({ scripts: builtIn, consoles, openedAt }: Fixed) {
  const settings = signal<Settings>(defaults);
  const items = createItemsState();
  const speech = createSpeech(settings);
  const { scripts } = createLibrary(builtIn, items, speech.speak);
  return {
    /** What the shop made. */
    items,
    speech,
    scripts,
    consoles,
    settings,
    section: signal<Section>('data'),
    data: createDataState(settings, openedAt),
    library: createLibraryState(scripts),
    shopFacts: items.live(shopFactKind, parseShopFact),
    /** What was just done or could not be. */
    notice: signal<{ line: string; failed: boolean } | null>(null),
  };
}
export type WorkbenchState = ReturnType<typeof createWorkbenchState>;

/** The section 话术: the scripts that fit what is typed and what is chosen. */
export function createLibraryState(scripts: ReadonlySignal<readonly Script[]>) {
  const query = signal('');
  const stage = signal<Stage | null>(null);
  const category = signal<Category | null>(null);
  const tone = signal<Tone | null>(null);
  const toPinyin = signal<ToPinyin | undefined>(undefined);
  const index = computed(() => createSearchIndex(scripts.value, toPinyin.value));
  const isChosen = (script: Script): boolean =>
    (category.value === null || script.category === category.value) &&
    (tone.value === null || script.tone === tone.value);
  const found = computed(() =>
    searchScripts(index.value, query.value, scripts.value.length).filter(({ script }) => isChosen(script)),
  );
  return {
    query,
    stage,
    /** The goods and the tone that are chosen; null: any. */
    category,
    tone,
    toPinyin,
    /** Best first; without a query in the library's order. */
    shown: computed(() => found.value.filter(({ script }) => stage.value === null || script.stage === stage.value)),
    /** How many of the found stand in each stage. */
    counts: computed(
      () => new Map(stages.map((name) => [name, found.value.filter(({ script }) => script.stage === name).length])),
    ),
    total: computed(() => found.value.length),
  };
}
export type LibraryState = ReturnType<typeof createLibraryState>;
