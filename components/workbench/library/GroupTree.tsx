import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ScriptGroup } from '../../../lib/domain/scripts/own';
import type { LibraryView } from '../../../lib/state/library-page';
import { Button } from '../../ui/Button';
import { type Drag, dragRow } from './drag';
import { GroupName } from './GroupName';
import { GroupRow } from './GroupRow';
import type { LibraryProps } from './props';

/** One line of the tree. */
export interface TreeRow {
  id: string;
  view: LibraryView;
  label: string;
  count: number | null;
  level: 1 | 2;
  /** Null for what is no group of the shop's. */
  group: ScriptGroup | null;
  parent: string | null;
}

/** The group whose name is being typed; `id` null: a new one. */
interface Naming {
  id: string | null;
  parent: string | null;
}

const fixedRow = (view: Exclude<LibraryView, object>, label: string, count: number | null = null): TreeRow => ({
  id: view,
  view,
  label,
  count,
  level: 1,
  group: null,
  parent: null,
});

function rowsOf({ tree, counts, unsaved, trash }: LibraryProps['library']): TreeRow[] {
  const count = (name: string): number => counts.value.get(name) ?? 0;
  const row = (group: ScriptGroup, level: 1 | 2, parent: string | null): TreeRow => {
    const { id, name } = group;
    return { id, view: { group: id }, label: name, count: count(id), level, group, parent };
  };
  const written = Object.keys(unsaved.value).length;
  return [
    fixedRow('all', '全部话术', count('all')),
    ...tree.value.flatMap(({ group, children }) => [
      row(group, 1, null),
      ...children.map((child) => row(child, 2, group.id)),
    ]),
    fixedRow('loose', '未分组', count('loose')),
    fixedRow('built-in', '自带话术', count('built-in')),
    ...(written > 0 ? [fixedRow('unsaved', '没保存', written)] : []),
    fixedRow('duplicates', '查重'),
    fixedRow('unused', '久未使用'),
    fixedRow('hidden', '已隐藏', count('hidden')),
    fixedRow('trash', '回收站', trash.value.length),
  ];
}

const isAt = (row: TreeRow, view: LibraryView): boolean =>
  typeof view === 'object' ? row.id === view.group : row.group === null && row.id === view;

/** The groups and the other places to look. Arrows walk, and what is walked to is shown. */
export function GroupTree({ library, on, drag }: Omit<LibraryProps, 'today'> & { drag: Signal<Drag | null> }) {
  const list = useRef<HTMLDivElement>(null);
  const naming = useSignal<Naming | null>(null);
  const rows = rowsOf(library);
  const { value: view } = library.view;
  const current = Math.max(
    0,
    rows.findIndex((row) => isAt(row, view)),
  );
  const backToTree = (): void => {
    naming.value = null;
    list.current?.focus();
  };
  const name = (row: TreeRow | undefined, kind: 'rename' | 'new' | 'within'): void => {
    if (kind === 'new') naming.value = { id: null, parent: null };
    else if (row?.group && kind === 'rename') naming.value = { id: row.id, parent: row.parent };
    else if (row?.group && kind === 'within') naming.value = { id: null, parent: row.parent ?? row.id };
  };
  const keep = ({ id, parent }: Naming, typed: string): void => {
    if (id === null) on.addGroup(typed, parent);
    else on.renameGroup(id, typed);
    backToTree();
  };
  const nameField = (of: Naming, start: string) => (
    <GroupName
      start={start}
      problemOf={(typed) => on.nameProblem(typed, of.id, of.parent)}
      onKeep={(typed) => keep(of, typed)}
      onCancel={backToTree}
    />
  );
  const rowKeys = (row: TreeRow, event: KeyboardEvent): boolean => {
    if (!row.group) return false;
    if (event.altKey) {
      if (event.key === 'ArrowUp') on.stepGroup(row.id, -1);
      else if (event.key === 'ArrowDown') on.stepGroup(row.id, 1);
      else if (event.key === 'ArrowRight') on.shiftGroup(row.id, 'in');
      else if (event.key === 'ArrowLeft') on.shiftGroup(row.id, 'out');
      else return false;
    } else if (event.key === 'F2') name(row, 'rename');
    else if (event.key === 'Delete' || event.key === 'Backspace') on.removeGroup(row.id);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[current];
    if (naming.value || !row) return;
    const walk = { ArrowUp: current - 1, ArrowDown: current + 1, Home: 0, End: rows.length - 1 }[event.key];
    const to = event.altKey || walk === undefined ? undefined : rows[walk];
    if (to) on.look(to.view);
    else if (rowKeys(row, event)) void 0;
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) on.undo();
    else if (event.key.toLowerCase() === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey)
      name(row, event.shiftKey ? 'within' : 'new');
    else return;
    event.preventDefault();
  };

  return (
    <nav class="groups" aria-label="话术分组">
      <div
        ref={list}
        role="tree"
        aria-label="分组"
        tabIndex={0}
        aria-activedescendant={`group-row-${rows[current]?.id}`}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <GroupRow
            key={row.id}
            row={row}
            isCurrent={row === rows[current]}
            drag={groupDrag(drag, row, rows, on)}
            field={naming.value?.id === row.id ? nameField(naming.value, row.label) : null}
            below={naming.value?.id === null && naming.value.parent === row.id ? nameField(naming.value, '') : null}
            onLook={() => on.look(row.view)}
            onRename={() => name(row, 'rename')}
            onAddWithin={() => name(row, 'within')}
            onRemove={() => on.removeGroup(row.id)}
          />
        ))}
      </div>
      {naming.value?.id === null && naming.value.parent === null ? (
        nameField(naming.value, '')
      ) : (
        <Button look="plain" class="group-new" onClick={() => name(undefined, 'new')}>
          ＋ 新建分组
        </Button>
      )}
    </nav>
  );
}

/** Scripts are dropped into a group, a group before, behind or into another. */
function groupDrag(drag: Signal<Drag | null>, row: TreeRow, rows: readonly TreeRow[], on: LibraryProps['on']) {
  const takesScripts = row.group !== null || row.view === 'loose' || row.view === 'hidden' || row.view === 'trash';
  return dragRow(drag, {
    id: `group-${row.id}`,
    hold: () => ({ kind: 'group', id: row.id }),
    sideAt: (held, part) => {
      if (held.kind === 'scripts') return takesScripts ? 'into' : null;
      if (!row.group || held.id === row.id) return null;
      if (part < 0.3) return 'before';
      return part > 0.7 || row.level === 2 ? 'after' : 'into';
    },
    onDrop: (held, side) => {
      if (held.kind === 'scripts') {
        if (row.view === 'hidden') on.hide(held.ids, true);
        else if (row.view === 'trash') on.remove(held.ids);
        else on.moveTo(held.ids, row.group?.id ?? null, null);
        return;
      }
      const siblings = rows.filter((other) => other.group && other.parent === row.parent && other.id !== held.id);
      const behind = siblings[siblings.findIndex((other) => other.id === row.id) + 1]?.id ?? null;
      if (side === 'into') on.moveGroup(held.id, row.id, null);
      else on.moveGroup(held.id, row.parent, side === 'before' ? row.id : behind);
    },
  });
}
