import type { Dock } from '../../lib/domain/placement';
import type { KeyNames } from '../../lib/state/keys';
import { Button } from '../ui/Button';
import { CollapseIcon, DockIcon } from './icons';

interface Props {
  dock: Dock;
  keys: KeyNames;
  onPlace: (change: Partial<Dock>) => void;
}

const modes = [
  ['left', '靠左'],
  ['float', '浮动'],
  ['right', '靠右'],
] as const;

/** How the overlay stands beside the chat. */
export function DockControls({ dock, keys, onPlace }: Props) {
  const collapse = keys.collapse ? `收起（${keys.collapse}）` : '收起';
  return (
    <fieldset class="header-docks" aria-label="位置">
      {modes.map(([mode, label]) => (
        <Button
          key={mode}
          look="icon"
          aria-label={label}
          title={label}
          aria-pressed={dock.mode === mode}
          onClick={() => onPlace({ mode })}
        >
          <DockIcon mode={mode} />
        </Button>
      ))}
      <Button look="icon" aria-label="收起" title={collapse} onClick={() => onPlace({ collapsed: true })}>
        <CollapseIcon />
      </Button>
    </fieldset>
  );
}
