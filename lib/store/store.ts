import type { InquiryEvent } from '../domain/tally/events';
import type { Range, RestoreReport } from '../messages/protocol';
import { readSettings } from '../settings/access';
import { ensureHashKey } from '../settings/hash-key';
import { exportBackup, previewBackup, restoreBackup } from './backup';
import { ChengdanDb } from './db';
import { agentsOf, eventsOf } from './events';
import { type Area, createDrain } from './outbox';

/** What the background can do for the pages; each answers as `Protocol` says. */
export interface Store {
  flush(): Promise<void>;
  events(range: Range): Promise<InquiryEvent[]>;
  agents(): Promise<string[]>;
  exportBackup(): Promise<string>;
  previewBackup(text: string): Promise<RestoreReport>;
  restoreBackup(text: string): Promise<RestoreReport>;
}

const MINUTE_MS = 60_000;

/** The database with its outbox before it: whoever asks is answered with what the pages have put there so far. */
export function createStore(area: Area, db = new ChengdanDb()): Store {
  const drain = createDrain(db, area);
  /** The pages need the key to make any event, and trust that it stands there once this has answered. */
  const flush = async (): Promise<void> => {
    await ensureHashKey();
    await drain();
  };
  /** A database without room for more can still be read. */
  const flushIfPossible = (): Promise<void> => flush().catch(() => {});
  return {
    flush,
    async events(range) {
      const [{ dayStartMinutes }] = await Promise.all([readSettings(), flushIfPossible()]);
      return eventsOf(db, range, dayStartMinutes * MINUTE_MS);
    },
    async agents() {
      await flushIfPossible();
      return agentsOf(db);
    },
    async exportBackup() {
      await flush();
      return exportBackup(db);
    },
    previewBackup: (text) => previewBackup(db, text),
    async restoreBackup(text) {
      await flushIfPossible();
      return restoreBackup(db, text);
    },
  };
}
