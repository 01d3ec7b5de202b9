import type { Dock } from '../domain/placement';
import type { ReaderMessage } from '../link/protocol';
import { connectFrame, type OverlayChannel } from '../link/reader-side';
import { createFrame } from './frame';
import { mountOverPage, style } from './host';
import { keepStanding, type ToAvoid } from './standing';

/** A frame that loaded and then keeps silent for so long was refused by the page's policy. */
const patienceMs = 3000;

interface Opening {
  toAvoid: ToAvoid;
  document: Document;
  dock: Dock;
  onDock: (dock: Dock) => void;
  onOpen: (channel: OverlayChannel, onPlace: (dock: Dock) => void) => void;
  /** The page lets no frame of ours in. */
  onRefused: () => void;
  /** The frame died although nobody closed it. */
  onLost: () => void;
}

export interface OverlayFrame {
  /** The page has changed: stand clear again. */
  refresh(): void;
  /** Brings the keyboard into the overlay. */
  focus(): void;
  /** False once the page has thrown our element out. Only looking tells: not every browser says that a frame's port has gone. */
  isThere(): boolean;
  close(): void;
}

/** Opens the overlay beside the chat. It stays invisible until it has answered, so that a refused frame shows nothing. */
export function openOverlayFrame(opening: Opening): OverlayFrame {
  const { toAvoid, document, dock, onDock, onOpen, onRefused, onLost } = opening;
  const life = new AbortController();
  const frame = createFrame(document);
  let channel: OverlayChannel | null = null;
  let placed: ReaderMessage | null = null;
  let isMounted = false;
  const tell = (message: ReaderMessage) => {
    placed = message;
    channel?.post(message);
  };
  const standing = keepStanding(toAvoid, frame, dock, tell, life.signal);

  function opened(answer: OverlayChannel | null): void {
    if (life.signal.aborted) {
      answer?.close();
      return;
    }
    if (!answer) {
      life.abort();
      onRefused();
      return;
    }
    channel = answer;
    channel.closed.addEventListener('abort', () => life.signal.aborted || lost(), { once: true });
    // The agent reloaded the frame, or the page moved it: what loads in it now has no reader.
    frame.addEventListener('load', lost, { once: true, signal: life.signal });
    onOpen(channel, (next) => {
      onDock(next);
      standing.wish(next);
    });
    if (placed) channel.post(placed);
    style(frame, { visibility: 'visible' });
  }

  function lost(): void {
    life.abort();
    onLost();
  }

  const mount = () => {
    mountOverPage(document, frame, life.signal);
    isMounted = true;
  };
  connectFrame(frame, mount, patienceMs, life.signal).then(opened, lost);
  return {
    refresh: standing.refresh,
    focus: () => frame.focus(),
    isThere: () => !isMounted || frame.isConnected,
    close: () => {
      life.abort();
      channel?.close();
    },
  };
}
