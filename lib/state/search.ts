import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';
import type { Known } from '../domain/facts/known';
import { standingOf } from '../domain/facts/standing';
import type { Worry } from '../domain/intents/worry';
import { categoryOf } from '../domain/playbook/category';
import { stageOf } from '../domain/playbook/stage';
import type { Script } from '../domain/scripts/script';
import { createSearcher, createSearchIndex, type SearchContext, type SearchIndex } from '../domain/scripts/search';
import type { OwnUse } from '../domain/scripts/search-context';
import type { Panel } from './panel';
import type { Speak } from './speech';

interface SearchInput {
  scripts: ReadonlySignal<readonly Script[]>;
  byId: ReadonlySignal<ReadonlyMap<string, Script>>;
  talk: ReadonlySignal<Snapshot | null>;
  worry: ReadonlySignal<Worry | null>;
  known: ReadonlySignal<Known>;
  panel: ReadonlySignal<Panel | null>;
  speak: ReadonlySignal<Speak>;
}

/** More than anyone reads; a better word is nearer than the twentieth row. */
const mostShown = 20;

/** The search in the library, and what it knows of the talk and the agent. */
export function createSearchState({ scripts, byId, talk, worry, known, panel, speak }: SearchInput) {
  /** Made in idle moments; the former one answers until the next is done. Null before the first. */
  const index = signal<SearchIndex | null>(null);
  const uses = signal<ReadonlyMap<string, OwnUse>>(new Map());
  const searcher = computed(() => createSearcher(index.value ?? createSearchIndex(scripts.value)));
  const open = computed(() => (panel.value?.kind === 'search' ? panel.value : null));
  return {
    index,
    /** The agent's own use of each script. */
    uses,
    /** What the agent is in the middle of now. A search keeps that with which it was opened: nothing moves under the hand. */
    searchContext: (): SearchContext => ({
      intents: worry.peek()?.hits.map(({ intent }) => intent) ?? [],
      stage: stageNow(talk.peek()),
      category: categoryOf(talk.peek()?.product?.title ?? null),
      console: talk.peek()?.console ?? null,
      uses: uses.peek(),
    }),
    /** Of the open search, best first. */
    results: computed(() => {
      if (!open.value) return [];
      const isBlocked = (script: Script): boolean => standingOf(script, known.value).is === 'blocked';
      const { query, context } = open.value;
      // Our texts may stand in 繁體 while the agent types 简体, and the shop's own stand as they were written.
      const asked = [...new Set([speak.value(query), query])];
      const found = asked.flatMap((each) => searcher.value(each, context, { limit: mostShown, isBlocked }));
      const inLibrary = found.filter(({ script }) => byId.value.has(script.id));
      return inLibrary
        .filter(({ script }, place) => inLibrary.findIndex((other) => other.script.id === script.id) === place)
        .slice(0, mostShown);
    }),
  };
}

const stageNow = (snapshot: Snapshot | null) => snapshot && stageOf(snapshot);
