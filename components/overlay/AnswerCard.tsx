import type { Suggestion } from '../../lib/domain/playbook/suggest';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { ariaKeys, Keycap } from '../ui/Keycap';
import { PinIcon } from './icons';
import { pinKey } from './pin-key';
import { SlotText } from './SlotText';

interface Props {
  suggestion: Suggestion;
  /** As written on the card: `Alt+1`. */
  keys: string | undefined;
  pinned: boolean;
  onPick: () => void;
  /** Without a slot: the first free one. */
  onPin: (slot?: number) => void;
  onUnpin: () => void;
}

/** One answer: its key, its words, why it is offered, and what it still wants from the agent. */
export function AnswerCard({ suggestion, keys, pinned, onPick, onPin, onUnpin }: Props) {
  const pinLabel = pinned ? `取消固定：${suggestion.title}` : `固定：${suggestion.title}`;
  return (
    <li class="card" onKeyDown={pinKey({ pinned, onPin, onUnpin })}>
      <button type="button" class="card-main" aria-keyshortcuts={ariaKeys(keys)} onClick={onPick}>
        <span class="card-text">
          <SlotText text={suggestion.text} />
        </span>
        <span class="card-why">
          {keys && <Keycap keys={keys} />}
          <span>
            {suggestion.why} · {suggestion.title}
          </span>
        </span>
        {suggestion.claim && <Chip look="missing">需确认：{suggestion.claim}</Chip>}
      </button>
      <Button
        look="icon"
        class="card-pin"
        aria-label={pinLabel}
        title={`${pinLabel}（Alt+P）`}
        aria-pressed={pinned}
        onClick={() => (pinned ? onUnpin() : onPin())}
      >
        <PinIcon pinned={pinned} />
      </Button>
    </li>
  );
}
