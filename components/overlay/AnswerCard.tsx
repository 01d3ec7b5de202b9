import type { Note } from '../../lib/domain/compliance/notes';
import type { Binding } from '../../lib/domain/keys';
import type { Suggestion } from '../../lib/domain/playbook/suggest';
import type { Origin } from '../../lib/domain/scripts/slot-values';
import type { PinKeyNames } from '../../lib/state/keys';
import { Button } from '../ui/Button';
import { ariaKeys, Keycap } from '../ui/Keycap';
import { PinIcon } from './icons';
import { OriginLine } from './OriginLine';
import { pinKey } from './pin-key';
import { SlotText } from './SlotText';
import { StandingChip } from './StandingChip';
import { Warning } from './Warning';

interface Props {
  suggestion: Suggestion;
  warning: Note | null;
  /** Where known words come from. */
  origins: Readonly<Record<string, Origin>>;
  /** As written on the card: `Alt+1`. */
  keys: string | undefined;
  /** What stands beside it for the eye. */
  cap: string | undefined;
  pinned: boolean;
  /** False for what was made for this product alone: tomorrow it says something else. */
  canPin: boolean;
  pinKeys: PinKeyNames;
  /** The agent's own keys, which go before the fixed ones. */
  bindings: readonly Binding[];
  onPick: () => void;
  /** Without a slot: the first free one. */
  onPin: (slot?: number) => void;
  onUnpin: () => void;
}

/** One answer: its key, its words, why it is offered, and what it still wants from the agent. */
export function AnswerCard({
  suggestion,
  warning,
  origins,
  keys,
  cap,
  pinned,
  canPin,
  pinKeys,
  bindings,
  ...on
}: Props) {
  const { onPick, onPin, onUnpin } = on;
  const pinLabel = pinned ? `取消固定：${suggestion.title}` : `固定：${suggestion.title}`;
  return (
    <li
      class="card"
      data-standing={suggestion.standing.is}
      onKeyDown={canPin ? pinKey({ pinned, bindings, onPin, onUnpin }) : undefined}
    >
      <button
        type="button"
        class="card-main"
        title={keys}
        aria-keyshortcuts={ariaKeys(keys)}
        aria-disabled={suggestion.standing.is === 'blocked'}
        onClick={onPick}
      >
        {cap && <Keycap keys={cap} />}
        <span class="card-text">
          <SlotText text={suggestion.text} />
        </span>
        <span class="card-why">
          {suggestion.step && <b class="card-step">{suggestion.step}</b>}
          {suggestion.why} · {suggestion.title}
        </span>
        <OriginLine used={suggestion.used} origins={origins} of={['price']} />
        <Warning note={warning} />
        <StandingChip standing={suggestion.standing} />
      </button>
      {canPin && (
        <Button
          look="icon"
          class="card-pin"
          aria-label={pinLabel}
          title={`${pinLabel}（${pinKeys.toggle}）`}
          aria-pressed={pinned}
          onClick={() => (pinned ? onUnpin() : onPin())}
        >
          <PinIcon pinned={pinned} />
        </Button>
      )}
    </li>
  );
}
