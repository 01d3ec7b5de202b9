import { groupKind } from '../domain/scripts/own';
import { type Thrown, thrownWith } from '../domain/scripts/trash';
import { DAY_MS } from '../domain/tally/day';
import { call } from '../messages/client';
import type { LibraryView } from '../state/library-page';
import type { WorkbenchState } from '../state/workbench';
import { createChanges } from './library-changes';
import { createEditorActions } from './library-editor';
import { createGroupActions } from './library-groups';
import { createScriptActions } from './library-scripts';
import type { UnsavedStore } from './unsaved';

interface Ports {
  store: UnsavedStore;
  now: () => number;
  newId: () => string;
}

/** What the agent can do with the library. Whatever could not be kept is said in `state.notice`. */
export function createLibraryActions(state: WorkbenchState, { store, now, newId }: Ports) {
  const { library, items, notice } = state;
  const changes = createChanges(state, now);
  const editor = createEditorActions(state, changes, store, newId);
  library.unsaved.value = store.read();

  /** Of two that overlap, only the later shows what it found. */
  let latest = 0;
  async function loadUses(): Promise<void> {
    latest += 1;
    const turn = latest;
    library.uses.value = null;
    try {
      const uses = await call('tally.scriptUses', now() - library.unusedDays.value * DAY_MS);
      if (turn === latest) library.uses.value = uses;
    } catch {
      notice.value = { line: '没能读到使用记录，请再试一次', failed: true };
    }
  }
  const itemsOf = (thrown: readonly Thrown[]) =>
    thrown.flatMap(({ kind, id }) => {
      const item = items.one(kind, id);
      return item ? [item, ...(kind === groupKind ? thrownWith(library.thrown.value, id) : [])] : [];
    });

  return {
    ...createGroupActions(state, changes, newId),
    ...createScriptActions(state, changes, newId),
    ...editor,
    look(view: LibraryView): void {
      library.view.value = view;
      library.selected.value = new Set();
      library.lookedAt.value = now();
      if (view === 'unused') void loadUses();
    },
    lookForUnused(days: number): void {
      library.unusedDays.value = days;
      void loadUses();
    },
    /** In the group that is shown. */
    openNew(): void {
      const { value: view } = library.view;
      editor.openNew(typeof view === 'object' ? view.group : null);
    },
    select(ids: readonly string[], next?: 'move'): void {
      library.isMoving.value = next === 'move' && ids.length > 0;
      library.selected.value = new Set(ids);
    },
    undo: (): void => void changes.undo(editor.putBack),
    closeDone(): void {
      library.done.value = null;
    },
    restore: (thrown: readonly Thrown[]): void =>
      void changes.make(() => ({
        items: changes.restored(itemsOf(thrown)),
        line: thrown.length === 1 ? `已恢复“${thrown[0]?.name}”` : `已恢复 ${thrown.length} 项`,
      })),
    erase: (thrown: readonly Thrown[]): void =>
      void changes.erase(itemsOf(thrown).map(({ kind, id }) => [kind, id] as const)),
  };
}
