import type { Alike } from '../../../lib/domain/scripts/alike';
import type { ScriptDraft } from '../../../lib/domain/scripts/draft';
import type { Thrown } from '../../../lib/domain/scripts/trash';
import type { LibraryPage, LibraryView } from '../../../lib/state/library-page';

/** What the agent can do in the section 话术. Components call these and decide nothing. */
export interface LibraryCallbacks {
  look: (view: LibraryView) => void;
  /** These are ticked, no others; `for` moving: the keyboard goes to the groups they can be moved to. */
  select: (ids: readonly string[], next?: 'move') => void;

  nameProblem: (name: string, id: string | null, parent: string | null) => string | null;
  addGroup: (name: string, parent: string | null) => void;
  renameGroup: (id: string, name: string) => void;
  removeGroup: (id: string) => void;
  moveGroup: (id: string, parent: string | null, before: string | null) => void;
  stepGroup: (id: string, by: 1 | -1) => void;
  shiftGroup: (id: string, to: 'in' | 'out') => void;

  /** `toWrite`: the keyboard goes into the editor. */
  open: (id: string, toWrite: boolean) => void;
  /** Into the group that is shown. */
  openNew: () => void;
  close: () => void;
  change: (id: string, change: Partial<ScriptDraft>) => void;
  save: (id: string) => Promise<boolean>;
  discard: (id: string) => void;

  remove: (ids: readonly string[]) => void;
  hide: (ids: readonly string[], hidden: boolean) => void;
  restoreBuiltIn: (ids: readonly string[]) => void;
  duplicate: (ids: readonly string[]) => void;
  moveTo: (ids: readonly string[], group: string | null, before: string | null) => void;
  step: (id: string, by: 1 | -1) => void;
  setAll: (ids: readonly string[], alike: Alike) => void;
  merge: (kept: string, gone: readonly string[]) => void;

  lookForUnused: (days: number) => void;
  restore: (thrown: readonly Thrown[]) => void;
  erase: (thrown: readonly Thrown[]) => void;
  undo: () => void;
  closeDone: () => void;
  pin: (scriptId: string, slot: number | null) => void;
}

/** What the parts of the section get: what to show, what the agent can do, and the shop's day. */
export interface LibraryProps {
  library: LibraryPage;
  on: LibraryCallbacks;
  today: string;
}
