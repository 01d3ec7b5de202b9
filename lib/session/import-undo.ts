import type { Item } from '../domain/items';
import { groupKind, type OwnScript, scriptKind } from '../domain/scripts/own';
import { writeItems } from '../messages/items';
import type { Busy, ImportResult, ImportState } from '../state/library-import';
import { inSlices, type Watch } from './slices';

const PORTION = 1_000;

const byId = (own: readonly OwnScript[]): Map<string, OwnScript> => new Map(own.map((script) => [script.id, script]));

/**
 * Takes back one import: new scripts and groups go to the trash, changed ones are as they were. What was edited since stays, and so do groups that
 * hold anything else.
 */
export function createImportUndo(state: ImportState, now: () => number) {
  let written: Item[] = [];
  let before: ReadonlyMap<string, OwnScript> = new Map();

  async function itemsBack(at: number, watch: Watch): Promise<Item[]> {
    const { own, groups } = state.library.value;
    const standing = byId(own);
    const scripts: Item[] = [];
    const keep = (item: Item): void => {
      if (item.kind !== scriptKind) return;
      const script = standing.get(item.id);
      // One that the page has not heard of yet was written a moment ago.
      if (!script || JSON.stringify(script) === JSON.stringify(item.value)) scripts.push(item);
    };
    await inSlices(written, keep, watch);
    const taken = new Set(scripts.map(({ id }) => id));
    const held = new Set(own.filter(({ id }) => !taken.has(id)).map(({ group }) => group));
    for (const { id, parent } of groups) if (held.has(id)) held.add(parent);
    const emptied = written.filter(({ kind, id }) => kind === groupKind && !held.has(id));
    return [
      ...scripts.map((item) => {
        const old = before.get(item.id);
        return old ? { ...item, value: old, at } : { ...item, at, deletedAt: at };
      }),
      ...emptied.map((item) => ({ ...item, at, deletedAt: at })),
    ];
  }

  return {
    start(): void {
      written = [];
      before = byId(state.library.value.own);
    },
    remember(items: readonly Item[]): void {
      written.push(...items);
    },
    async run(signal: AbortSignal, busy: (busy: Busy) => void): Promise<void> {
      const result = state.result.value;
      if (!result) return;
      const say = (now: ImportResult['state']): void => {
        state.result.value = { ...result, state: now };
      };
      say('undoing');
      try {
        const onProgress = (done: number) => busy({ label: '正在核对', done, total: written.length });
        const items = await itemsBack(now(), { signal, onProgress });
        for (let done = 0; done < items.length; done += PORTION) {
          busy({ label: '正在撤销', done, total: items.length });
          await writeItems(items.slice(done, done + PORTION));
        }
        written = [];
        say('undone');
      } catch {
        say('done');
        state.problem.value = '没能撤销完，可能是磁盘满了。清理后再点一次撤销';
      }
    },
  };
}
