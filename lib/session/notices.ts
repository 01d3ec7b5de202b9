import type { OverlayState } from '../state/overlay';
import { effectUntil } from './effect-until';

/** Long enough to read one line; a text offered for the clipboard stays until it is taken or closed. */
const readMs = 6_000;

/** Lines about what just happened go by themselves, and at the agent's word. Ends with `signal`. */
export function createNotices(state: OverlayState, copy: (text: string) => Promise<void>, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effectUntil(signal, () => {
    const { value: notice } = state.notice;
    clearTimeout(timer);
    if (!notice || notice.copy !== undefined || notice.picture !== undefined) return;
    timer = setTimeout(() => {
      state.notice.value = null;
    }, readMs);
  });

  async function copyText(text: string): Promise<void> {
    try {
      await copy(text);
      state.notice.value = { line: '已复制，可以粘贴到回复框' };
    } catch {
      state.notice.value = { line: '浏览器不让复制，请再试一次', copy: text };
    }
  }

  return {
    copy: copyText,
    async copyNotice(): Promise<void> {
      const text = state.notice.value?.copy;
      if (text !== undefined) await copyText(text);
    },
    closeNotice(): void {
      state.notice.value = null;
    },
  };
}
