import type { Item } from '../domain/items';
import { createHasher, type Hasher } from '../domain/tally/buyer-hash';
import type { EventDraft } from '../domain/tally/draft';
import type { InquiryEvent } from '../domain/tally/events';
import { answered } from '../messages/answered';
import { call } from '../messages/client';
import { putInOutbox } from '../messages/outbox';
import { readHashKey } from '../settings/hash-key';
import { createRetrying, type Pause, waitMs } from './retry';

export interface Recorder {
  /**
   * Returns at once. The event is kept in memory until it is safe in the outbox, and in the outbox until the database has it. `onKept`: it is in the
   * outbox, and whoever asks the background from now on is answered with it.
   */
  record(draft: EventDraft, onKept?: () => void): void;
  /** An item, on the same way. */
  keepItem(item: Item): void;
}

export interface RecorderOptions {
  /** A line for the agent while events cannot be put away, null once all is well again. */
  onTrouble(line: string | null): void;
  signal: AbortSignal;
  /** A seam for tests. */
  pause?: Pause;
}

const notKept = '记录暂时存不进本机，先留在这个页面里，正在重试。请先别关闭页面，并清理一下磁盘空间。';
const notStored = '记录已暂存在本机，还没有入库，会自动补上。磁盘满了的话，请清理一下。';
/** A worker that is stopped in the middle answers the next try: no reason to alarm the agent. */
const FLUSH_FAILURES_SHOWN = 4;

/** The key is read anew each time: a restored backup brings its own. */
async function currentHasher(): Promise<Hasher> {
  let key = await readHashKey();
  if (!key) {
    // Only the background makes the key, and has made it before it answers.
    await answered(call('tally.flush'));
    key = await readHashKey();
  }
  if (!key) throw new Error('no hash key');
  return createHasher(key);
}

async function toEvents(drafts: readonly EventDraft[]): Promise<InquiryEvent[]> {
  if (drafts.length === 0) return [];
  const hasher = await currentHasher();
  return Promise.all(drafts.map((draft) => toEvent(hasher, draft)));
}

async function toEvent(hasher: Hasher, draft: EventDraft): Promise<InquiryEvent> {
  const { conversation, ...rest } = draft;
  const buyer = await hasher.buyer(conversation);
  if ('id' in rest) return { ...rest, buyer };
  const { source, ...event } = rest;
  return { ...event, id: await hasher.event(conversation, source, event.kind), buyer } as InquiryEvent;
}

/** Where the overlay's facts go. The agent never waits for it, and nothing is lost while the worker sleeps, dies or has no room. */
export function createRecorder({ onTrouble, signal, pause = waitMs }: RecorderOptions): Recorder {
  const drafts: { draft: EventDraft; onKept: (() => void) | undefined }[] = [];
  const items: Item[] = [];
  const lines: { keep: string | null; store: string | null } = { keep: null, store: null };
  let told: string | null = null;
  const tell = (changed: Partial<typeof lines>): void => {
    const { keep, store } = Object.assign(lines, changed);
    const line = keep ?? store;
    if (line !== told) onTrouble(line);
    told = line;
  };

  const store = createRetrying(() => answered(call('tally.flush')), {
    onFailures: (count) => tell({ store: count >= FLUSH_FAILURES_SHOWN ? notStored : null }),
    signal,
    pause,
  });
  const keep = createRetrying(
    async () => {
      const batch = [...drafts];
      const itemBatch = [...items];
      await putInOutbox(await toEvents(batch.map(({ draft }) => draft)), itemBatch);
      drafts.splice(0, batch.length);
      items.splice(0, itemBatch.length);
      store();
      for (const { onKept } of batch) onKept?.();
    },
    { onFailures: (count) => tell({ keep: count > 1 ? notKept : null }), signal, pause },
  );

  return {
    record(draft, onKept) {
      drafts.push({ draft, onKept });
      keep();
    },
    keepItem(item) {
      items.push(item);
      keep();
    },
  };
}
