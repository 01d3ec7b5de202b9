import { type Dock, defaultDock } from '../domain/placement';
import type { ReaderChannel } from '../link/overlay-side';
import { writeSetting } from '../settings';
import type { OverlayState } from '../state/overlay';

/** A drag wishes at every step; only where it rests is kept. */
const restMs = 300;

/** How the agent wants the frame to stand, kept for each console. Where it really stands is the reader's to say. */
export function createDocking(state: OverlayState, channel: Pick<ReaderChannel, 'post'>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wish: Dock | null = null;

  async function keep(console: string, dock: Dock): Promise<void> {
    try {
      await writeSetting('docks', { ...state.settings.value.docks, [console]: dock });
    } catch {
      state.notice.value = { line: '没能记住位置，可能是磁盘满了' };
    }
  }

  return {
    place(change: Partial<Dock>): void {
      const console = state.snapshot.value?.console;
      const kept = console === undefined ? undefined : state.settings.value.docks[console];
      const next: Dock = { ...(wish ?? kept ?? defaultDock), ...change };
      wish = next;
      // The next key's step starts from here, before the reader has answered.
      if (state.dock.value) state.dock.value = { ...state.dock.value, width: next.width, height: next.height };
      channel.post({ type: 'place', dock: next });
      if (console === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => void keep(console, next), restMs);
    },
  };
}
