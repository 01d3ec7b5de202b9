import type { Binding } from '../../lib/domain/keys';
import type { Script } from '../../lib/domain/scripts/script';
import { Button } from '../ui/Button';
import { Keycap } from '../ui/Keycap';
import './PinSlots.css';
import { slotNumbers } from './slot-numbers';

interface Props {
  scripts: readonly Script[];
  pins: readonly (string | null)[];
  bindings: readonly Binding[];
  label: (binding: Binding) => string;
  onPin: (scriptId: string, slot: number | null) => void;
}

/** The six fixed slots and what each key puts into the reply box. They never move by themselves. */
export function PinSlots({ scripts, pins, bindings, label, onPin }: Props) {
  const titles = new Map(scripts.map((script) => [script.id, script.title]));
  return (
    <section class="pins" aria-label="常用话术">
      <h2 title="固定的六个位置，按键直接填入回复框；打开一条话术就能固定">常用</h2>
      <ol>
        {slotNumbers.map((slot, at) => {
          const pinned = pins[at] ?? null;
          const binding = bindings.find(({ command }) => command === `pin.${slot}`);
          // A pin whose script is no longer shipped stays visible, so that it can be cleared.
          const title = pinned === null ? null : (titles.get(pinned) ?? '话术已不在库里');
          return (
            <li key={slot} data-free={title === null}>
              {binding && <Keycap keys={label(binding)} />}
              <span>{title ?? '空'}</span>
              {pinned !== null && (
                <Button look="icon" aria-label={`清空位置 ${slot}：${title}`} onClick={() => onPin(pinned, null)}>
                  ×
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
