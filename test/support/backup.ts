import { vi } from 'vitest';
import { call } from '../../lib/messages/client';
import type { RestoreReport } from '../../lib/messages/protocol';
import { serve } from '../../lib/messages/serve';
import { makeBackup, stageFile } from '../../lib/session/backup';
import { type Store, storeHandlers } from '../../lib/store/store';
import { callAs } from './messages';

export const noWatch = () => ({ signal: new AbortController().signal, onProgress: vi.fn() });

/** A page of the machine that has this store, while `task` runs. */
export async function asPageOf<T>(store: Store, task: () => Promise<T>): Promise<T> {
  const end = new AbortController();
  serve(
    {
      'link.offer': vi.fn(),
      'link.check': () => false,
      ...storeHandlers(store),
      'nudges.look': () => {},
      'desk.open': () => false,
      'desk.claim': () => false,
      'teach.want': vi.fn(),
      'page.look': () => undefined,
      'page.equip': () => undefined,
      'teach.again': () => undefined,
      'teach.enter': () => ({ ok: true }),
      'teach.save': () => ({ ok: true }),
      'panel.open': () => false,
    },
    end.signal,
  );
  callAs();
  try {
    return await task();
  } finally {
    end.abort();
  }
}

export const backupText = (store: Store): Promise<string> =>
  asPageOf(store, async () => (await makeBackup(noWatch())).text());

const withFile =
  (name: 'restore.plan' | 'restore.commit') =>
  (store: Store, text: string, fileWins = false): Promise<RestoreReport> =>
    asPageOf(store, async () => {
      const read = await stageFile(new Blob([text]), noWatch());
      return read.ok ? call(name, { head: read.head, fileWins }) : read;
    });

export const previewText = withFile('restore.plan');
export const restoreText = withFile('restore.commit');
