import { parseDraft } from '../domain/scripts/draft';
import type { Unsaved } from '../state/library-page';

const prefix = 'library.unsaved.';

/** Where what is being written outlives the page: closed tab, crash, a browser that restarts. */
export function createUnsavedStore(storage: Storage) {
  return {
    read(): Record<string, Unsaved> {
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
      const kept = keys
        .filter((key) => key.startsWith(prefix))
        .flatMap((key): [string, Unsaved][] => {
          const unsaved = parseUnsaved(storage.getItem(key));
          return unsaved ? [[key.slice(prefix.length), unsaved]] : [];
        });
      return Object.fromEntries(kept);
    },
    /** Where there is no room the page still holds it. */
    write(id: string, unsaved: Unsaved | null): void {
      try {
        if (unsaved) storage.setItem(prefix + id, JSON.stringify(unsaved));
        else storage.removeItem(prefix + id);
      } catch {
        return;
      }
    },
  };
}
export type UnsavedStore = ReturnType<typeof createUnsavedStore>;

function parseUnsaved(kept: string | null): Unsaved | null {
  try {
    const { draft, before } = JSON.parse(kept ?? 'null') as { draft?: unknown; before?: unknown };
    const read = { draft: parseDraft(draft), before: parseDraft(before) };
    return read.draft && read.before ? { draft: read.draft, before: read.before } : null;
  } catch {
    return null;
  }
}
