import { type Dock, minSize } from '../../lib/domain/placement';
import { createDrag } from './drag';

interface Props {
  dock: Dock;
  onPlace: (change: Partial<Dock>) => void;
}

const step = 16;

/** The edges that face the page: pulled, or moved with the arrow keys. A free frame can also be made taller. */
export function ResizeEdges({ dock, onPlace }: Props) {
  const outward = dock.mode === 'right' ? -1 : 1;
  const arrows =
    dock.mode === 'right' ? { ArrowLeft: step, ArrowRight: -step } : { ArrowLeft: -step, ArrowRight: step };
  return (
    <>
      <Edge
        side={dock.mode === 'right' ? 'left' : 'right'}
        label="调整宽度"
        value={dock.width}
        keys={arrows}
        onResize={(width) => onPlace({ width })}
        along={(x) => x * outward}
      />
      {dock.mode === 'float' && (
        <Edge
          side="bottom"
          label="调整高度"
          value={dock.height}
          keys={{ ArrowUp: -step, ArrowDown: step }}
          onResize={(height) => onPlace({ height })}
          along={(_x, y) => y}
        />
      )}
    </>
  );
}

interface EdgeProps {
  side: 'left' | 'right' | 'bottom';
  label: string;
  value: number;
  keys: Readonly<Record<string, number>>;
  /** Which part of a pointer's way counts. */
  along: (x: number, y: number) => number;
  onResize: (value: number) => void;
}

function Edge({ side, label, value, keys, along, onResize }: EdgeProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = keys[event.key];
    if (by === undefined || event.altKey) return;
    event.preventDefault();
    onResize(value + by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget; <hr> is none.
    <div
      class="edge"
      data-side={side}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={side === 'bottom' ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(value)}
      aria-valuemin={side === 'bottom' ? minSize.height : minSize.width}
      onKeyDown={onKeyDown}
      {...createDrag(() => (x, y) => onResize(value + along(x, y)))}
    />
  );
}
