import { matchBinding } from '../../lib/domain/keys';
import { belongsToInputMethod } from './composition';
import type { Props } from './props';

/** The keys that work in the console's page work here too; Esc goes back to the cards, and from them to the reply box. */
export function listenToKeys(window: Window, { state, actions }: Props, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (belongsToInputMethod(event)) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        actions.back();
        return;
      }
      const bound = matchBinding(event, state.bindings.value);
      if (!bound) return;
      event.preventDefault();
      if (bound.fires) actions.run(bound.command);
    },
    { signal },
  );
}
