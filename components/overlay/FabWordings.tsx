import type { Note } from '../../lib/domain/compliance/notes';
import type { FabRow } from '../../lib/state/fab';
import type { KeyNames } from '../../lib/state/keys';
import { ariaKeys, Keycap } from '../ui/Keycap';
import { Warning } from './Warning';

interface Props {
  row: FabRow;
  /** Which one Enter fills, from 0. */
  chosen: number;
  keys: KeyNames;
  warningOf: (text: string) => Note | null;
  onFill: (wording: number) => void;
}

const commands = ['card.1', 'card.2', 'card.3'] as const;

/** The finished sentences, as they would stand in the reply box. */
export function FabWordings({ row, chosen, keys, warningOf, onFill }: Props) {
  return (
    <ol class="fab-wordings" aria-label={`${row.name}的说法`}>
      {row.wordings.map(({ scriptId, text }, index) => {
        const key = keys[commands[index] ?? 'card.1'];
        return (
          <li key={scriptId}>
            <button
              type="button"
              class="fab-wording"
              aria-current={index === chosen}
              aria-keyshortcuts={ariaKeys(key)}
              title={key}
              onClick={() => onFill(index)}
            >
              <Keycap keys={String(index + 1)} />
              <span>{text}</span>
              <Warning note={warningOf(text)} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
