import { type Dock, defaultDock } from '../domain/placement';
import type { OverlayChannel } from '../link/reader-side';
import { call } from '../messages/client';
import { showNote } from './note';
import { type OverlayFrame, openOverlayFrame } from './overlay-frame';
import { clearances, type ToAvoid } from './standing';

interface Keeping {
  toAvoid: ToAvoid;
  document: Document;
  dock: Dock | undefined;
  onOpen: (channel: OverlayChannel, onPlace: (dock: Dock) => void) => void;
  onLost: () => void;
  signal: AbortSignal;
}

/** Whether the frame is open, and what stands in its place where the page refuses it. */
export interface FrameKeeper {
  /** Open while wanted: the chat is there and no side panel shows the same. The page may have changed: stands clear again. */
  want(wanted: boolean): void;
  focus(): void;
}

async function openPanel(): Promise<string | null> {
  const opened = await call('panel.open').catch(() => false);
  return opened ? null : '请点浏览器工具栏里的成单图标打开';
}

export function createFrameKeeper({ toAvoid, document, dock, onOpen, onLost, signal }: Keeping): FrameKeeper {
  let lastDock = dock ?? defaultDock;
  let frame: OverlayFrame | null = null;
  let isRefused = false;

  function refuse(): void {
    frame = null;
    isRefused = true;
    const note = { text: '此页面不允许浮层，点这里在侧边栏打开', onClick: openPanel };
    showNote(document, note, clearances(toAvoid), signal);
  }

  const open = () =>
    openOverlayFrame({
      toAvoid,
      document,
      dock: lastDock,
      onDock: (next) => {
        lastDock = next;
      },
      onOpen,
      onRefused: refuse,
      onLost: () => {
        frame = null;
        onLost();
      },
    });

  const close = () => {
    frame?.close();
    frame = null;
  };
  signal.addEventListener('abort', close, { once: true });
  return {
    want: (wanted) => {
      if (!wanted || frame?.isThere() === false) close();
      if (wanted && !isRefused && !signal.aborted) frame ??= open();
      frame?.refresh();
    },
    focus: () => frame?.focus(),
  };
}
