import type { Filler } from '../consoles/fill';
import type { ConsoleClock } from '../domain/console-clock';
import type { Snapshot } from '../domain/conversation';
import type { Binding, Command } from '../domain/keys';
import type { Dock } from '../domain/placement';
import { noCodes, type ShortCodes } from '../domain/scripts/typed-code';
import type { OverlayMessage, ReaderMessage } from '../link/protocol';
import type { OverlayChannel } from '../link/reader-side';
import { call } from '../messages/client';

/** What every overlay of this reader is told, and what each may ask. */
export interface Hub {
  /** `onPlace`: only the overlay in the frame can be placed. */
  add(channel: OverlayChannel, filler: Filler, onPlace?: (dock: Dock) => void): void;
  publish(changed: Partial<Snapshot> | null): void;
  /** All that was published, together. */
  known(): Snapshot | null;
  /** Keys to catch now: those of the overlay that a command would go to. */
  bindings(): readonly Binding[];
  /** Short codes to watch for, of the same overlay. */
  codes(): ShortCodes;
  /** To the overlay that opened last: one key does one thing once. */
  command(command: Command): void;
  code(found: { code: string; typed: string }): void;
  /** What the console's own time is, from now on. */
  clock(clock: ConsoleClock): void;
  close(): void;
}

/** What one overlay wants to hear of. */
interface Wants {
  bindings: readonly Binding[];
  codes: ShortCodes;
}

/** More short names than anyone knows by heart. */
const mostCodes = 2_000;

async function fill(channel: OverlayChannel, filler: Filler, asked: Extract<OverlayMessage, { type: 'fill' }>) {
  const { call, target, text, caret, replaces } = asked;
  const failed = { ok: false, reason: 'not-taken' } as const;
  const result = await filler.fill(target, text, caret, replaces).catch(() => failed);
  channel.post({ type: 'filled', call, result });
}

const codesOf = ({ prefix, codes }: Extract<OverlayMessage, { type: 'codes' }>): ShortCodes => ({
  prefix: prefix.slice(0, 1),
  codes: new Set(codes.slice(0, mostCodes)),
});

export function createHub(): Hub {
  const open = new Map<OverlayChannel, Wants>();
  let known: Partial<Snapshot> | null = null;
  let time: ReaderMessage | null = null;
  const toAll = (message: ReaderMessage): void => {
    for (const channel of open.keys()) channel.post(message);
  };
  const newest = () => [...open.entries()].at(-1);

  return {
    add: (channel, filler, onPlace) => {
      const wants: Wants = { bindings: [], codes: noCodes };
      open.set(channel, wants);
      channel.closed.addEventListener('abort', () => open.delete(channel), { once: true });
      if (time) channel.post(time);
      channel.post({ type: 'snapshot', changed: known });
      channel.listen((message) => {
        if (message.type === 'fill') void fill(channel, filler, message);
        if (message.type === 'place') onPlace?.(message.dock);
        if (message.type === 'bind') wants.bindings = message.bindings;
        if (message.type === 'codes') wants.codes = codesOf(message);
        if (message.type === 'focusComposer') filler.focus();
        if (message.type === 'look') void call('page.look').catch(() => {});
        if (message.type === 'teach') void call('teach.again', message.field).catch(() => {});
      });
    },
    publish: (changed) => {
      known = changed && { ...known, ...changed };
      toAll({ type: 'snapshot', changed });
    },
    // The first that is published of a chat carries all.
    known: () => known as Snapshot | null,
    bindings: () => newest()?.[1].bindings ?? [],
    codes: () => newest()?.[1].codes ?? noCodes,
    code: (found) => newest()?.[0].post({ type: 'code', ...found }),
    command: (command) => newest()?.[0].post({ type: 'command', command }),
    clock: (clock) => {
      time = { type: 'clock', clock };
      toAll(time);
    },
    close: () => {
      for (const channel of [...open.keys()]) channel.close();
    },
  };
}
