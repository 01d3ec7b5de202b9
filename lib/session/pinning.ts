import { writeSetting } from '../settings';
import type { OverlayState } from '../state/overlay';
import { pinned, unpinned } from '../state/pins';

/** The agent's fixed slots, kept in the settings. */
export function createPinning(state: OverlayState) {
  async function keep(pins: readonly (string | null)[]): Promise<void> {
    try {
      await writeSetting('pins', pins);
    } catch {
      state.notice.value = { line: '没能固定，可能是磁盘满了' };
    }
  }

  return {
    pin(scriptId: string, slot?: number): void {
      const pins = pinned(state.settings.value.pins, scriptId, slot);
      if (pins) void keep(pins);
      else state.notice.value = { line: `固定位满了，按 ${state.pinKeys.into} 换掉一个` };
    },
    unpin: (scriptId: string): void => void keep(unpinned(state.settings.value.pins, scriptId)),
  };
}
