import type { Filler } from '../consoles/fill';
import type { Snapshot } from '../domain/conversation';
import type { Binding, Command } from '../domain/keys';
import type { Dock } from '../domain/placement';
import type { OverlayMessage } from '../link/protocol';
import type { OverlayChannel } from '../link/reader-side';

/** What every overlay of this reader is told, and what each may ask. */
export interface Hub {
  /** `onPlace`: only the overlay in the frame can be placed. */
  add(channel: OverlayChannel, onPlace?: (dock: Dock) => void): void;
  publish(changed: Partial<Snapshot> | null): void;
  /** Keys to catch now: those of the overlay that a command would go to. */
  bindings(): readonly Binding[];
  /** To the overlay that opened last: one key does one thing once. */
  command(command: Command): void;
  close(): void;
}

export function createHub(filler: Filler): Hub {
  const open = new Map<OverlayChannel, readonly Binding[]>();
  let known: Partial<Snapshot> | null = null;
  const newest = () => [...open.entries()].at(-1);

  async function fill(
    channel: OverlayChannel,
    { call, target, text, caret }: Extract<OverlayMessage, { type: 'fill' }>,
  ) {
    const result = await filler.fill(target, text, caret).catch(() => ({ ok: false, reason: 'not-taken' }) as const);
    channel.post({ type: 'filled', call, result });
  }

  return {
    add: (channel, onPlace) => {
      open.set(channel, []);
      channel.closed.addEventListener('abort', () => open.delete(channel), { once: true });
      channel.post({ type: 'snapshot', changed: known });
      channel.listen((message) => {
        if (message.type === 'fill') void fill(channel, message);
        if (message.type === 'place') onPlace?.(message.dock);
        if (message.type === 'bind' && open.has(channel)) open.set(channel, message.bindings);
        if (message.type === 'focusComposer') filler.focus();
      });
    },
    publish: (changed) => {
      known = changed && { ...known, ...changed };
      for (const channel of open.keys()) channel.post({ type: 'snapshot', changed });
    },
    bindings: () => newest()?.[1] ?? [],
    command: (command) => newest()?.[0].post({ type: 'command', command }),
    close: () => {
      for (const channel of [...open.keys()]) channel.close();
    },
  };
}
