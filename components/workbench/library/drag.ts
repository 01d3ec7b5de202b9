import type { Signal } from '@preact/signals';

/** What the mouse holds, and what it is held over. */
export interface Drag {
  held: { kind: 'scripts'; ids: readonly string[] } | { kind: 'group'; id: string };
  /** Id of the row or group below. */
  over: string | null;
  side: 'before' | 'after' | 'into';
}

/** The part that one row takes in dragging. */
export interface DragRow {
  over: Drag['side'] | undefined;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
  onDragOver: (event: DragEvent) => void;
  onDragLeave: () => void;
  onDrop: (event: DragEvent) => void;
}

interface RowOptions {
  id: string;
  hold: () => Drag['held'];
  /** On which side of this row it may be dropped, at `part` of its height (0–1); null: nowhere. */
  sideAt: (held: Drag['held'], part: number) => Drag['side'] | null;
  onDrop: (held: Drag['held'], side: Drag['side']) => void;
}

/** One row that can be taken, and that others can be dropped on. */
export function dragRow(drag: Signal<Drag | null>, { id, hold, sideAt, onDrop }: RowOptions): DragRow {
  const { value: now } = drag;
  return {
    over: now?.over === id ? now.side : undefined,
    onDragStart(event) {
      event.stopPropagation();
      // Firefox drags nothing that carries nothing.
      event.dataTransfer?.setData('text/plain', '');
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      drag.value = { held: hold(), over: null, side: 'into' };
    },
    onDragEnd() {
      drag.value = null;
    },
    onDragOver(event) {
      const { value: held } = drag;
      const { top, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const side = held && sideAt(held.held, height > 0 ? (event.clientY - top) / height : 0);
      if (!held || !side) return;
      event.preventDefault();
      event.stopPropagation();
      if (held.over !== id || held.side !== side) drag.value = { ...held, over: id, side };
    },
    onDragLeave() {
      if (drag.value?.over === id) drag.value = { ...drag.value, over: null };
    },
    onDrop(event) {
      const { value: held } = drag;
      drag.value = null;
      if (!held || held.over !== id) return;
      event.preventDefault();
      event.stopPropagation();
      onDrop(held.held, held.side);
    },
  };
}
