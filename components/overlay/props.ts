import type { OverlayActions } from '../../lib/state/actions';
import type { OverlayState } from '../../lib/state/overlay';

/** What the larger parts get: what to show, and what the agent can do. */
export interface Props {
  state: OverlayState;
  actions: OverlayActions;
}
