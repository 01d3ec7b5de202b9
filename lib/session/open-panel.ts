import type { OverlayState } from '../state/overlay';
import type { Panel } from '../state/panel';

/** Opens this in place of the cards of the open conversation; null shows the cards again. */
export function openPanel({ conversation, panels }: OverlayState, panel: Panel | null): void {
  const key = conversation.value;
  if (key === null) return;
  const { [key]: _former, ...others } = panels.value;
  panels.value = panel ? { ...others, [key]: panel } : others;
}
