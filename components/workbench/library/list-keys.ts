import type { Shown } from '../../../lib/state/library-page';
import type { LibraryProps } from './props';

interface KeyPorts extends Pick<LibraryProps, 'library' | 'on'> {
  shown: readonly Shown[];
  /** Place of the active one; -1: none. */
  active: number;
  select: (id: string, how: 'toggle' | 'range') => void;
}

const page = 10;

/** Where a key moves to; null: it moves nowhere. */
function moveOf(key: string, active: number, count: number): number | null {
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const wanted = to[key as keyof typeof to];
  return wanted === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, wanted));
}

/** The keys of the list: each does what the mouse can do to the rows that are ticked, else to the active one. */
export function listKeys({ library, on, shown, active, select }: KeyPorts): (event: KeyboardEvent) => void {
  const idAt = (at: number): string | undefined => shown[at]?.entry.script.id;
  const concerned = (): string[] => {
    const ticked = [...library.selected.value];
    const id = idAt(active);
    return ticked.length > 0 ? ticked : id === undefined ? [] : [id];
  };
  const move = (event: KeyboardEvent): boolean => {
    const id = idAt(active);
    if (event.altKey) {
      if ((event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || id === undefined) return false;
      on.step(id, event.key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    const to = moveOf(event.key, active, shown.length);
    const next = to === null ? undefined : idAt(to);
    if (next === undefined) return false;
    if (event.shiftKey) {
      if (id !== undefined && library.selected.value.size === 0) select(id, 'toggle');
      select(next, 'range');
    } else {
      library.active.value = next;
      if (library.opened.value !== null) on.open(next, false);
    }
    return true;
  };
  const withControl = (key: string): boolean => {
    if (key === 'a') on.select(shown.map(({ entry }) => entry.script.id));
    else if (key === 'd') on.duplicate(concerned());
    else if (key === 'z') on.undo();
    else return false;
    return true;
  };
  const plain = (key: string): boolean => {
    const id = idAt(active);
    if (key === ' ' && id !== undefined) select(id, 'toggle');
    else if (key === 'Enter' && id !== undefined) on.open(id, true);
    else if (key === 'Delete' || key === 'Backspace') on.remove(concerned());
    else if (key === 'Escape') on.select([]);
    else if (key === 'm' || key === 'M') on.select(concerned(), 'move');
    else if (key === 'n' || key === 'N') on.openNew();
    else return false;
    return true;
  };
  return (event) => {
    const held = event.ctrlKey || event.metaKey;
    const done = move(event) || (held ? withControl(event.key.toLowerCase()) : !event.altKey && plain(event.key));
    if (done) event.preventDefault();
  };
}
