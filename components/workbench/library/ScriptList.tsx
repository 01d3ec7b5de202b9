import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Shown } from '../../../lib/state/library-page';
import { EmptyState } from '../../ui/EmptyState';
import { VirtualList } from '../../ui/VirtualList';
import { type Drag, dragRow } from './drag';
import { listKeys } from './list-keys';
import type { LibraryProps } from './props';
import { ScriptLine } from './ScriptLine';

/** px; as `.script-line` is laid out. */
const rowHeight = 48;
const rowId = (at: number): string => `script-line-${at}`;

/** The scripts that are shown. The focus stays in the list; its keys do all that the mouse does. */
export function ScriptList({ library, on, today, drag }: LibraryProps & { drag: Signal<Drag | null> }) {
  const shown = library.shown.value;
  const anchor = useRef<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isOpen = library.opened.value !== null;
  // Whoever wrote in the editor goes on in the list.
  useLayoutEffect(() => {
    if (!isOpen && library.active.peek() !== null && document.activeElement === document.body) frame.current?.focus();
  }, [isOpen]);
  const active = shown.findIndex(({ entry }) => entry.script.id === library.active.value);
  const { selected, view } = library;
  const isSearch = library.query.value.trim() !== '';
  const paths = new Map(library.groupPaths.value.map(({ id, path }) => [id, path]));

  /** From the last one chosen by itself to this one. */
  const select = (id: string, how: 'toggle' | 'range'): void => {
    const ids = shown.map(({ entry }) => entry.script.id);
    const from = how === 'range' && anchor.current !== null ? ids.indexOf(anchor.current) : -1;
    if (from >= 0) {
      const to = ids.indexOf(id);
      on.select([...selected.value, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]);
    } else {
      anchor.current = id;
      on.select(selected.value.has(id) ? [...selected.value].filter((one) => one !== id) : [...selected.value, id]);
    }
    library.active.value = id;
  };

  const rowDrag = ({ entry }: Shown, at: number) =>
    dragRow(drag, {
      id: entry.script.id,
      hold: () => {
        const { id } = entry.script;
        return { kind: 'scripts', ids: selected.value.has(id) ? [...selected.value] : [id] };
      },
      sideAt: (held, part) => (held.kind === 'scripts' && !isSearch ? (part < 0.5 ? 'before' : 'after') : null),
      onDrop: (held, side) => {
        if (held.kind !== 'scripts') return;
        const next = shown[at + 1]?.entry;
        const behind = next && next.group === entry.group ? next.script.id : null;
        on.moveTo(held.ids, entry.group, side === 'before' ? entry.script.id : behind);
      },
    });

  if (shown.length === 0) return <NoScripts isSearch={isSearch} view={view.value} />;
  return (
    <VirtualList
      items={shown}
      rowHeight={rowHeight}
      frame={frame}
      active={active}
      class="script-list"
      id="script-list"
      role="listbox"
      label="话术"
      aria-multiselectable="true"
      aria-activedescendant={active < 0 ? undefined : rowId(active)}
      tabIndex={0}
      onFocus={() => {
        if (active < 0) library.active.value = shown[0]?.entry.script.id ?? null;
      }}
      onKeyDown={listKeys({ library, on, shown, active, select })}
      row={(one, at, style) => {
        const { id } = one.entry.script;
        const { group } = one.entry;
        return (
          <ScriptLine
            key={id}
            id={rowId(at)}
            shown={one}
            at={at}
            count={shown.length}
            style={style}
            isActive={at === active}
            isSelected={selected.value.has(id)}
            isUnsaved={id in library.unsaved.value}
            path={group === null ? undefined : paths.get(group)}
            today={today}
            drag={rowDrag(one, at)}
            onToggle={(event) => select(id, event.shiftKey ? 'range' : 'toggle')}
            onOpen={(event) => {
              if (event.shiftKey || event.ctrlKey || event.metaKey)
                return select(id, event.shiftKey ? 'range' : 'toggle');
              anchor.current = id;
              library.active.value = id;
              on.open(id, false);
            }}
          />
        );
      }}
    />
  );
}

function NoScripts({ isSearch, view }: { isSearch: boolean; view: LibraryProps['library']['view']['value'] }) {
  if (isSearch) return <EmptyState title="没有找到话术">换个词，或者到“全部话术”里找。</EmptyState>;
  if (view === 'hidden')
    return <EmptyState title="没有隐藏的话术">用不上的自带话术可以隐藏，浮层里就不再出现。</EmptyState>;
  if (view === 'unsaved') return <EmptyState title="都保存好了" />;
  return <EmptyState title="这里还没有话术">点“新话术”写一条，或者把别处的话术拖到左边的分组上。</EmptyState>;
}
