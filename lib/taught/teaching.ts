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
import { beginReading, beginTeaching, enterFrame } from './begin';

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
  return beginTeaching(wish.tabId, wish.field, wish.origin);
}

const fitting = (url: string | undefined) => (pattern: string) =>
  url !== undefined && fitsPattern(pattern, url.replace(/#.*/s, ''));

/** Where a definition comes from: the page it was taught in, the page around that where it is a frame, and the frame itself. */
export interface Origin {
  url?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
  frameId?: number | undefined;
}

/** Of what came out of a page, only what that page may say: a console of its own site, or a correction of the one that is known there. */
function savable(
  taught: ConsoleDefinition,
  kept: readonly ConsoleDefinition[],
  from: Origin,
): ConsoleDefinition | null {
  const { id, matches, corrects } = taught;
  const fits = fitting(from.url);
  const known = knownConsoles.find((console) => console.id === id);
  if (known) return corrects && known.matches.some(fits) ? { ...withParts(known, taught, corrects), corrects } : null;
  if (!id.startsWith('own-')) return null;
  const former = kept.find((console) => console.id === id);
  if (former?.matches.some(fits) && JSON.stringify(former.matches) === JSON.stringify(matches)) return taught;
  const own = matches.filter((pattern) => fits(pattern) || fitting(from.tab?.url)(pattern));
  return own.some(fits) ? { ...taught, matches: own } : null;
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
    /** Asked for in a page that is being taught: to go on in one of its frames. */
    enter: async (url: unknown, asking: number): Promise<TeachBegun> => enterFrame(asking, String(url)),
    /** What was taught in a page: sound, and for that page's own site only, for it comes out of somebody else's page. */
    async save(made: unknown, from: Origin): Promise<TeachSaved> {
      const parsed = parseDefinition(made);
      if (!parsed.ok)
        return { ok: false, line: `没能保存：${parsed.problems[0]?.field} ${parsed.problems[0]?.reason}` };
      const kept = taughtIn((await browser.storage.local.get(taughtKey))[taughtKey]);
      const definition = savable(parsed.definition, kept, from);
      if (!definition) return { ok: false, line: '没能保存：网址对不上' };
      // What was found anew, and stands in what is taught now, is the agent's own from here on.
      const { healed: _healed, ...value } = definition;
      await writeItems([{ kind: consoleKind, id: definition.id, value, at: now(), deletedAt: null }]);
      if (from.tab?.id !== undefined && from.frameId) await beginReading(from.tab.id, from.frameId).catch(() => {});
      return { ok: true };
    },
  };
}
