import { scripts as builtIn } from '../../lib/catalog';
import { loadPinyin } from '../../lib/domain/scripts/pinyin';
import type { Script } from '../../lib/domain/scripts/script';
import {
  createSearcher,
  createSearchIndex,
  type SearchContext,
  type SearchIndex,
} from '../../lib/domain/scripts/search';
import { createAlphabet } from '../../lib/domain/scripts/search-alphabet';
import { buildSearchIndex } from '../../lib/domain/scripts/search-index';
import { readQueries, relevanceLibrary } from '../eval/search';

const sets = ['tuned', 'heldout'].map((name) => `test/domain/scripts/relevance/${name}.tsv`);

/**
 * A library of this size as imported ones are: every text another, made of two of the written ones, titles partly their first words. Each
 * script's place decides what it is made of, so that two runs search the same.
 */
export async function largeLibrary(size: number): Promise<readonly Script[]> {
  const written = await relevanceLibrary();
  const at = (place: number) => written[place % written.length] as Script;
  return Array.from({ length: size }, (_, n) => {
    const [one, other] = [at(n), at(n * 7 + Math.floor(n / written.length))];
    const text = `${one.text.slice(0, Math.ceil(one.text.length / 2))}${other.text.slice(Math.floor(other.text.length / 2))}${n}`;
    return n < written.length
      ? one
      : {
          ...one,
          id: `${n}`,
          text,
          title: n % 2 ? text.slice(0, 10) : `${one.title.slice(0, 3)}${other.title.slice(-3)}`,
        };
  });
}

const context: SearchContext = {
  intents: ['shipping', 'worry'],
  stage: 'objection',
  category: 'apparel',
  console: 'feige',
  uses: new Map(builtIn.slice(0, 200).map(({ id }, n) => [id, { count: n % 9, lastAt: n }])),
};

/** Every query of the relevance sets as it is typed, letter after letter. */
async function typing(): Promise<readonly string[][]> {
  const queries = (await Promise.all(sets.map(readQueries))).flat();
  return queries.map(({ query }) => [...query].map((_, end) => query.slice(0, end + 1)));
}

async function largeIndex(size: number): Promise<SearchIndex> {
  return createSearchIndex(await largeLibrary(size), await loadPinyin());
}

/** Computing time of every keystroke, ms. */
export async function measureSearch(size: number): Promise<number[]> {
  const search = createSearcher(await largeIndex(size));
  const typed = await typing();
  for (const query of typed.slice(0, 100)) for (const text of query) search(text, context);
  return typed.flatMap((query) =>
    query.map((text) => {
      const start = performance.now();
      search(text, context);
      return performance.now() - start;
    }),
  );
}

/** The steps in which an index is made, ms: between two of them the overlay can answer a key. */
export async function measureIndexing(size: number): Promise<number[]> {
  const [scripts, toPinyin] = await Promise.all([largeLibrary(size), loadPinyin()]);
  const building = buildSearchIndex(scripts, createAlphabet(toPinyin));
  const steps: number[] = [];
  for (let isDone = false; !isDone; ) {
    const start = performance.now();
    isDone = building.next().done === true;
    steps.push(performance.now() - start);
  }
  return steps;
}
