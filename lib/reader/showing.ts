import { acceptPanels } from '../link/reader-side';
import type { Equipment } from './equip';
import type { Hub } from './hub';

/**
 * Opens the frame beside a chat and serves side panels, until `ended`. One overlay at a time: two would answer every key twice and count
 * every event twice. What it returns looks again what is wanted.
 */
export function keepShowing(
  hub: Hub,
  openAs: 'frame' | 'panel',
  equip: () => Promise<Equipment | null>,
  ended: AbortSignal,
): () => void {
  let panels = 0;
  let equipment: Equipment | null = null;
  let equipping: Promise<Equipment | null> | null = null;
  async function begin(): Promise<Equipment | null> {
    equipment = await equip();
    if (equipment) settle();
    return equipment;
  }
  /** No overlay is there before all that it may ask for. */
  function equipped(): Promise<Equipment | null> {
    equipping ??= begin();
    return equipping;
  }
  function settle(): void {
    const wanted = hub.known() !== null && panels === 0 && openAs === 'frame';
    if (equipment) equipment.frame.want(wanted);
    else if (wanted) void equipped();
  }
  acceptPanels(async (channel) => {
    panels += 1;
    channel.closed.addEventListener('abort', () => {
      panels -= 1;
      settle();
    });
    settle();
    const here = await equipped();
    if (here && !channel.closed.aborted) hub.add(channel, here.filler);
  }, ended);
  return settle;
}
