import { draftOf, draftProblems, emptyDraft, type ScriptDraft, sameDraft, scriptOf } from '../domain/scripts/draft';
import { ownOf } from '../domain/scripts/entries';
import { lastPlace } from '../domain/scripts/places';
import type { Unsaved } from '../state/library-page';
import type { WorkbenchState } from '../state/workbench';
import type { Changes } from './library-changes';
import type { UnsavedStore } from './unsaved';

/** Opening, writing and saving one script. What is written stays, closed or not, until it is saved or thrown away. */
export function createEditorActions(
  { library }: WorkbenchState,
  changes: Changes,
  store: UnsavedStore,
  newId: () => string,
) {
  const { openedId, unsaved, wasTried, toWrite, byId, entries, done } = library;

  function keep(id: string, kept: Unsaved | null): void {
    const { [id]: _former, ...others } = unsaved.value;
    unsaved.value = kept ? { ...others, [id]: kept } : others;
    store.write(id, kept);
  }
  function show(id: string | null, isToWrite = true): void {
    openedId.value = id;
    wasTried.value = false;
    toWrite.value = isToWrite && id !== null;
  }
  /** What stands in the editor of this script. */
  function standing(id: string): Unsaved | null {
    const entry = byId.value.get(id);
    const draft = entry && draftOf(entry);
    return unsaved.value[id] ?? (draft ? { draft, before: draft } : null);
  }

  return {
    open: show,
    /** A new script, in this group. One that nothing was written in is not kept. */
    openNew(group: string | null): void {
      const id = `own-${newId()}`;
      const before = { ...emptyDraft, group };
      unsaved.value = { ...unsaved.value, [id]: { draft: before, before } };
      show(id);
    },
    change(id: string, change: Partial<ScriptDraft>): void {
      const now = standing(id);
      if (!now) return;
      const draft = { ...now.draft, ...change };
      const isAsBefore = sameDraft(draft, now.before);
      if (byId.value.has(id)) keep(id, isAsBefore ? null : { ...now, draft });
      else {
        unsaved.value = { ...unsaved.value, [id]: { ...now, draft } };
        store.write(id, isAsBefore ? null : { ...now, draft });
      }
    },
    /** True once it is kept; where it cannot be, the page says what is missing. */
    async save(id: string): Promise<boolean> {
      const written = unsaved.value[id];
      if (!written) return true;
      wasTried.value = true;
      if (Object.keys(draftProblems(written.draft, id, entries.value)).length > 0) return false;
      const isKept = await changes.make(() => {
        const entry = byId.value.get(id);
        const own = entry ? ownOf(entry) : null;
        const isMoved = !entry || entry.group !== written.draft.group;
        const siblings = entries.value
          .filter(({ group }) => group === written.draft.group)
          .flatMap((one) => one.own ?? []);
        const place = own && !isMoved ? own.place : lastPlace(siblings);
        const script = scriptOf(written.draft, { ...own, place }, id);
        return script && { items: [changes.itemOf(script)], line: `已保存“${script.title}”` };
      });
      if (!isKept) return false;
      // What was typed while it was being kept is still to be saved.
      if (unsaved.value[id] === written) keep(id, null);
      wasTried.value = false;
      return true;
    },
    /** Back to what is kept; what was written can still be had back by undoing. */
    discard(id: string): void {
      const kept = unsaved.value[id];
      if (!kept) return;
      keep(id, null);
      if (!byId.value.has(id)) show(null);
      if (sameDraft(kept.draft, kept.before)) return;
      done.value = { line: '已放弃没保存的修改', items: [], pins: null, unsaved: { id, kept }, isUndone: false };
    },
    putBack({ id, kept }: { id: string; kept: Unsaved }): void {
      keep(id, kept);
      show(id);
    },
    /** Closes the editor; what is written stays. */
    close(): void {
      const { value: id } = openedId;
      const kept = id === null ? undefined : unsaved.value[id];
      if (id !== null && kept && !byId.value.has(id) && sameDraft(kept.draft, kept.before)) keep(id, null);
      show(null);
    },
  };
}
