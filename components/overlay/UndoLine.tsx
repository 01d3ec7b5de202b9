import type { OverlayActions } from '../../lib/state/actions';
import type { Undo } from '../../lib/state/overlay';
import { Button } from '../ui/Button';
import { Keycap } from '../ui/Keycap';
import { belongsToInputMethod } from './composition';

interface LineProps {
  undo: Undo;
  keys: string | undefined;
  actions: OverlayActions;
}

/** What was just marked: it can be taken back, and a payment can still be given its amount. */
export function UndoLine({ undo, keys, actions }: LineProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || belongsToInputMethod(event)) return;
    event.preventDefault();
    actions.keepAmount();
  };
  return (
    <div class="undo">
      <span role="status">{undo.line}</span>
      {undo.unpriced && (
        <label class="undo-amount">
          ¥
          <input
            class="ui-input"
            aria-label="付款金额"
            placeholder="金额，回车记下"
            inputMode="decimal"
            autocomplete="off"
            maxLength={12}
            value={undo.unpriced.typed}
            onInput={(event) => actions.typeAmount(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
      )}
      <Button look="plain" onClick={actions.undo}>
        撤销
        {keys && <Keycap keys={keys} />}
      </Button>
    </div>
  );
}
