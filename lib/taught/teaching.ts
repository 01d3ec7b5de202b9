import { browser } from '../browser';
import { withParts } from '../consoles/correction';
import type { ConsoleDefinition } from '../consoles/definition';
import { knownConsoles } from '../consoles/known';
import { parseDefinition } from '../consoles/parse-definition';
import { taughtIn, taughtKey } from '../consoles/taught';
import type { Field } from '../domain/health';
import type { Item } from '../domain/items';
import { fitsPattern } from '../domain/match-pattern';
import { consoleKind, taughtBy } from '../domain/own-console';
import type { TeachBegun, TeachSaved, TeachWish } from '../messages/protocol';
import { beginTeaching } from './begin';

const wishKey = 'teach.wish';
/** The browser's question may stand for a while. */
const patienceMs = 120_000;

type Wish = TeachWish & { tabId: number; origin: string };

const isAllowed = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [origin] });

/** Only what the agent has just asked for. */
async function wishGranted(): Promise<TeachBegun> {
  const wish = (await browser.storage.session.get(wishKey))[wishKey] as (Wish & { until: number }) | undefined;
  if (!wish || wish.until < Date.now() || !(await isAllowed(wish.origin))) return { ok: true };
  await browser.storage.session.remove(wishKey);
  return beginTeaching(wish.tabId, wish.field);
}

/** Of what came out of a page, only what that page may say: a console of its own site, or a correction of the one that is known there. */
function savable(taught: ConsoleDefinition, kept: readonly ConsoleDefinition[], url: string): ConsoleDefinition | null {
  const { id, matches, corrects } = taught;
  const fits = (pattern: string) => fitsPattern(pattern, url.replace(/#.*/s, ''));
  const known = knownConsoles.find((console) => console.id === id);
  if (known) return corrects && known.matches.some(fits) ? { ...withParts(known, taught, corrects), corrects } : null;
  const former = kept.find((console) => console.id === id);
  const isAgain = former?.matches.some(fits) && JSON.stringify(former.matches) === JSON.stringify(matches);
  return id.startsWith('own-') && (isAgain || matches.every(fits)) ? taught : null;
}

/**
 * Starts the teaching in a tab once the agent has allowed the site. The popup asks the browser, and may be closed by that very question:
 * so the wish is told here first, and the answer is heard here.
 */
export function createTeaching(writeItems: (items: readonly Item[]) => Promise<void>, now: () => number) {
  browser.permissions.onAdded.addListener(() => void wishGranted().catch(() => {}));
  return {
    /** `asking`: the tab that the wish comes from; -1 where it comes from none. */
    async want({ tabId = -1, origin, field }: TeachWish, asking: number): Promise<TeachBegun> {
      const tab = tabId < 0 ? asking : tabId;
      if (tab < 0) return { ok: false, line: '要教的那一页没找到，请从工具栏的成单图标里开始' };
      if (origin === undefined) return beginTeaching(tab, field);
      await browser.storage.session.set({ [wishKey]: { tabId: tab, origin, field, until: now() + patienceMs } });
      return wishGranted();
    },
    /** Asked for beside the chat, in a tab whose reader runs. */
    async again(field: Field, asking: number): Promise<void> {
      const wanted = taughtBy[field];
      if (wanted && asking >= 0) await beginTeaching(asking, wanted);
    },
    /** What was taught in the page at `url`: sound, and for that page's own site only, for it comes out of somebody else's page. */
    async save(value: unknown, url: string | undefined): Promise<TeachSaved> {
      const parsed = parseDefinition(value);
      if (!parsed.ok)
        return { ok: false, line: `没能保存：${parsed.problems[0]?.field} ${parsed.problems[0]?.reason}` };
      const kept = taughtIn((await browser.storage.local.get(taughtKey))[taughtKey]);
      const definition = url === undefined ? null : savable(parsed.definition, kept, url);
      if (!definition) return { ok: false, line: '没能保存：网址对不上' };
      await writeItems([{ kind: consoleKind, id: definition.id, value: definition, at: now(), deletedAt: null }]);
      return { ok: true };
    },
  };
}
