import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/Button';
import type { DragRow } from './drag';
import type { TreeRow } from './GroupTree';

interface Props {
  row: TreeRow;
  isCurrent: boolean;
  drag: DragRow;
  /** In place of the name while that is typed. */
  field: ComponentChildren;
  /** The name of a new group within this one. */
  below: ComponentChildren;
  onLook: () => void;
  onRename: () => void;
  onAddWithin: () => void;
  onRemove: () => void;
}

/** One place of the tree. Its buttons are for the mouse; the tree has keys for all of them. */
export function GroupRow({ row, isCurrent, drag, field, below, ...on }: Props) {
  const { id, label, count, level, group } = row;
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the tree, which keeps the focus. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: so does this. */}
      <div
        id={`group-row-${id}`}
        class="group"
        role="treeitem"
        aria-level={level}
        aria-selected={isCurrent}
        aria-label={count === null ? label : `${label}，${count} 条`}
        data-drop={drag.over}
        data-part={group ? undefined : id}
        draggable={group !== null && !field}
        onDragStart={drag.onDragStart}
        onDragEnd={drag.onDragEnd}
        onDragOver={drag.onDragOver}
        onDragLeave={drag.onDragLeave}
        onDrop={drag.onDrop}
        onClick={field ? undefined : on.onLook}
        onDblClick={group ? on.onRename : undefined}
      >
        {field ?? (
          <>
            <span class="group-label">{label}</span>
            {group && <RowButtons label={label} isTop={level === 1} {...on} />}
            {count !== null && <span class="group-count quiet">{count}</span>}
          </>
        )}
      </div>
      {below && (
        <div class="group" data-level="2">
          {below}
        </div>
      )}
    </>
  );
}

function RowButtons({
  label,
  isTop,
  ...on
}: { label: string; isTop: boolean } & Omit<Props, 'row' | 'isCurrent' | 'drag' | 'field' | 'below'>) {
  const without = (run: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    run();
  };
  return (
    <span class="group-buttons">
      {isTop && (
        <Button
          look="icon"
          tabIndex={-1}
          aria-label={`在“${label}”里新建分组`}
          title="新建下级分组（Shift+N）"
          onClick={without(on.onAddWithin)}
        >
          ＋
        </Button>
      )}
      <Button
        look="icon"
        tabIndex={-1}
        aria-label={`给“${label}”改名`}
        title="改名（F2）"
        onClick={without(on.onRename)}
      >
        ✎
      </Button>
      <Button
        look="icon"
        tabIndex={-1}
        aria-label={`删除分组“${label}”`}
        title="删除，连同里面的话术（Delete）"
        onClick={without(on.onRemove)}
      >
        ×
      </Button>
    </span>
  );
}
