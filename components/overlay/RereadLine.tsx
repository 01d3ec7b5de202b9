import { intentNames } from '../../lib/domain/intents/intents';
import { Button } from '../ui/Button';
import type { Props } from './props';
import './RereadLine.css';

/** What the agent just corrected: it can be taken back, and what the buyer really means is one of these. */
export function RereadLine({ state, actions }: Props) {
  const hasSteps = (state.reread.value?.steps.length ?? 0) > 0;
  return (
    <div class="reread">
      <span role="status">{hasSteps ? '记下了，这类话以后也不这样读。其实是：' : '这句其实是：'}</span>
      <ul aria-label="其实是">
        {state.otherReadings.value.map((intent) => (
          <li key={intent}>
            <Button aria-label={`其实是${intentNames[intent]}`} onClick={() => actions.meant(intent)}>
              {intentNames[intent]}
            </Button>
          </li>
        ))}
      </ul>
      {hasSteps && (
        <Button look="plain" onClick={() => actions.takeBackReading()}>
          撤销更正
        </Button>
      )}
    </div>
  );
}
