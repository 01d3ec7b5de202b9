import type { DeskWish } from '../domain/nudges/desk-wish';
import { isPractice } from '../domain/tally/practice';
import type { OverlayState } from '../state/overlay';

/** Hears that the desk is to be opened somewhere, and says whether this is the tab to. */
export interface DeskCalls {
  watch: (listener: (wish: DeskWish) => void, signal: AbortSignal) => void;
  claim: () => Promise<boolean>;
}

interface Ports {
  state: OverlayState;
  calls: DeskCalls;
  show: (wish: DeskWish) => void;
}

/** Shows the desk when a notification or the workbench asks for it, in the one tab that gets it. */
export function heedDeskWish({ state, calls, show }: Ports, signal: AbortSignal): void {
  const fits = ({ console }: DeskWish): boolean => {
    const open = state.talk.value;
    return (
      state.link.value === 'live' && open !== null && (console === null ? !isPractice(open) : console === open.console)
    );
  };
  const heed = async (wish: DeskWish): Promise<void> => {
    if (fits(wish) && (await calls.claim())) show(wish);
  };
  calls.watch((wish) => void heed(wish).catch(() => {}), signal);
}
