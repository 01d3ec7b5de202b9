import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../lib/browser';
import { followUpKind } from '../lib/domain/nudges/follow-up';
import { nudgeRulesKind } from '../lib/domain/nudges/rules';
import { consoleKind } from '../lib/domain/own-console';
import { keepDue } from '../lib/due/keep-due';
import { equipReader } from '../lib/link/equip';
import { createOffers } from '../lib/link/offers';
import { reinjectReaders } from '../lib/link/reinject';
import { openPanel } from '../lib/messages/panel';
import { serve } from '../lib/messages/serve';
import { createStore, storeHandlers } from '../lib/store/store';
import { createHealing } from '../lib/taught/healing';
import { definitionsIn, keepTaught } from '../lib/taught/keep-taught';
import { createTeaching } from '../lib/taught/teaching';

/** A frame that stands in no tab has offered nothing and is offered nothing. */
const tabOf = (tab: { id?: number | undefined } | undefined): number => tab?.id ?? -1;

/** Everything is registered synchronously: a worker is started by the very message or event that it must not miss. */
export default defineBackground(() => {
  const store = createStore(browser.storage.local);
  const offers = createOffers();
  const readAll = async (kinds: readonly string[]) => (await store.readItems({ kinds, since: 0 })).items;
  const due = keepDue({ readAll: () => readAll([followUpKind, nudgeRulesKind]), now: Date.now });
  const ownConsoles = () => readAll([consoleKind]);
  const keep = keepTaught(ownConsoles);
  const healing = createHealing(async () => definitionsIn(await ownConsoles()), keep);
  const teaching = createTeaching(store.writeItems, Date.now);
  serve({
    'link.offer': (nonce, { tab }) => offers.offer(nonce, tabOf(tab)),
    'link.check': (nonce, { tab }) => offers.check(nonce, tabOf(tab)),
    ...storeHandlers(store),
    'nudges.look': due.keep,
    'desk.open': due.open,
    'desk.claim': (_value, sender) => due.claim(sender),
    'teach.want': (wish, { tab }) => teaching.want(wish, tabOf(tab)),
    'teach.again': (field, { tab }) => teaching.again(field, tabOf(tab)),
    'teach.enter': (url, { tab }) => teaching.enter(url, tabOf(tab)),
    'teach.save': teaching.save,
    'page.look': (_value, { tab, frameId, url }) =>
      healing.look({ tabId: tabOf(tab), frameId: frameId ?? 0, url: url ?? '' }),
    'page.equip': (_value, sender) => equipReader(sender),
    'panel.open': (_value, sender) => openPanel(sender),
  });
  browser.runtime.onInstalled.addListener(() => void reinjectReaders());
  // What the last worker did not get to. Where there is no room, the pages that made the events say so.
  store.flush().catch(() => {});
  store.emptyTrash(Date.now()).catch(() => {});
  store.endTalks(Date.now()).catch(() => {});
  // A worker starts many times a day; the first of a day has something to do.
  store.keepBackup(Date.now()).catch(() => {});
});
