import { signal } from '@preact/signals';
import { scripts as catalogue } from '../../lib/catalog';
import { features } from '../../lib/catalog/fab';
import { toTaiwan } from '../../lib/catalog/taiwan';
import { type ConsoleClock, timeBy } from '../../lib/domain/console-clock';
import type { Message, Snapshot } from '../../lib/domain/conversation';
import type { Item } from '../../lib/domain/items';
import type { EventDraft } from '../../lib/domain/tally/draft';
import type { ReaderChannel } from '../../lib/link/overlay-side';
import type { FillResult, OverlayMessage, ReaderMessage } from '../../lib/link/protocol';
import { clockBoard } from '../../lib/messages/clock-board';
import { watchDeskWish } from '../../lib/messages/desk-wish';
import type { PriceSheet } from '../../lib/session/price-picture';
import { createSession } from '../../lib/session/session';
import type { TalkStore } from '../../lib/session/talks';
import { defaults, type Settings, watchSettings } from '../../lib/settings';
import { createItemsState } from '../../lib/state/items';
import { createOverlayState } from '../../lib/state/overlay';

export const now = Date.UTC(2025, 5, 10, 4);

export function aMessage(id: string, side: Message['side'], text: string): Message {
  return { id, side, kind: 'text', text, at: now - 60_000 };
}

/** 小鱼 asks about a pillow and finds it dear. */
export function aSnapshot(changed: Partial<Snapshot> = {}): Snapshot {
  return {
    console: 'feige',
    agent: '小禾',
    shop: '云眠家居',
    buyer: { key: 'buyer-1', name: '小鱼' },
    product: { title: '护颈枕', price: 129_00, priceIsFloor: false, id: '1', link: null, coupons: [], attributes: [] },
    orders: [],
    messages: [aMessage('m1', 'buyer', '这个太贵了')],
    composer: { found: true, empty: true, text: '' },
    waiting: [],
    ...changed,
  };
}

/** A reader that says what it is told to, and answers fills at once with `result`. */
export function aReader() {
  const posted: OverlayMessage[] = [];
  const gone = new AbortController();
  let hear: (message: ReaderMessage) => void = () => {};
  const reader = {
    posted,
    gone,
    result: (text: string): FillResult | null => ({ ok: true, text }),
    say: (message: ReaderMessage) => hear(message),
    of: <Type extends OverlayMessage['type']>(type: Type) =>
      posted.filter((message): message is Extract<OverlayMessage, { type: Type }> => message.type === type),
  };
  const channel: ReaderChannel = {
    post(message) {
      posted.push(message);
      const result = message.type === 'fill' ? reader.result(message.text) : null;
      if (message.type === 'fill' && result) hear({ type: 'filled', call: message.call, result });
    },
    listen: (onMessage) => {
      hear = onMessage;
    },
    close: () => gone.abort(),
    closed: gone.signal,
  };
  return { ...reader, reader, channel };
}

/** The overlay's session with the real domain and the real catalogue; only page, clock and log are ours. */
export async function aSession(
  snapshot: Snapshot | null = aSnapshot(),
  scripts = catalogue,
  ports: { writeItems?: (written: readonly Item[]) => Promise<void>; keepItem?: (item: Item) => void } = {},
) {
  const settings = signal<Settings>(defaults);
  const { reader, channel, posted, say, of, gone } = aReader();
  await watchSettings((changed) => {
    settings.value = changed;
  }, gone.signal);
  let clock: ConsoleClock | null = null;
  const items = createItemsState();
  const state = createOverlayState({ scripts, items, consoles: [], system: 'windows', settings });
  const takeBack = (item: Item): void => items.take([JSON.parse(JSON.stringify(item))], false);
  const recorded: EventDraft[] = [];
  const copied: string[] = [];
  const pictures = { drawn: [] as PriceSheet[], copied: 0, saved: [] as string[], clipboard: true };
  const kept = new Map<string, unknown>();
  const talks: TalkStore = {
    read: async (conversation) => kept.get(conversation) ?? null,
    write: async (conversation, talk) => void kept.set(conversation, talk),
    erase: async (conversation) => void kept.delete(conversation),
  };
  const taken = { focus: 0 };
  const actions = createSession({
    state,
    channel,
    recorder: { record: (draft) => recorded.push(draft), keepItem: ports.keepItem ?? takeBack },
    framed: true,
    takeFocus: () => {
      taken.focus += 1;
    },
    copy: async (text) => {
      copied.push(text);
    },
    pictures: {
      draw: async (sheet) => {
        pictures.drawn.push(sheet);
        return new Blob(['png'], { type: 'image/png' });
      },
      copy: async (picture) => {
        await picture;
        if (!pictures.clipboard) throw new DOMException('not allowed', 'NotAllowedError');
        pictures.copied += 1;
      },
      save: (name) => void pictures.saved.push(name),
    },
    writeItems: ports.writeItems ?? (async (written) => written.forEach(takeBack)),
    loadFeatures: async () => features,
    loadTaiwan: async () => toTaiwan,
    whenIdle: (work) => work(),
    now: () => timeBy(clock, now),
    setClock: (told) => {
      clock = told;
    },
    talks,
    buyerIdOf: async (conversation) => `hash of ${conversation}`,
    clockBoard,
    desk: { watch: watchDeskWish, claim: async () => true },
    whenKept: Promise.resolve(),
  });
  if (snapshot) say({ type: 'snapshot', changed: snapshot });
  return { state, actions, reader, posted, say, of, gone, recorded, copied, taken, kept, items, pictures };
}
