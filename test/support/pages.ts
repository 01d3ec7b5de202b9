import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { InquiryEvent } from '../../lib/domain/tally/events';
import type { TeachBegun, TeachWish } from '../../lib/messages/protocol';
import { serve } from '../../lib/messages/serve';
import { ChengdanDb } from '../../lib/store/db';
import { putEvents } from '../../lib/store/events';
import { createStore, storeHandlers } from '../../lib/store/store';
import { VaultDb } from '../../lib/store/vault';
import { callAs } from './messages';

/** The background as a page meets it: the real store in a database of its own, holding these events. */
export async function aBackground(
  events: readonly InquiryEvent[],
  want: (wish: TeachWish) => TeachBegun = () => ({ ok: true }),
) {
  const db = new ChengdanDb(`pages-${crypto.randomUUID()}`);
  const store = createStore(fakeBrowser.storage.local, db, new VaultDb(`kept-${crypto.randomUUID()}`));
  await putEvents(db, events);
  serve({
    'link.offer': vi.fn(),
    'link.check': () => false,
    ...storeHandlers(store),
    'nudges.look': () => {},
    'desk.open': () => false,
    'desk.claim': () => false,
    'teach.want': want,
    'page.look': () => undefined,
    'page.equip': () => undefined,
    'teach.again': () => undefined,
    'teach.enter': () => ({ ok: true }),
    'teach.save': () => ({ ok: true }),
    'panel.open': () => false,
  });
  callAs();
  return db;
}
