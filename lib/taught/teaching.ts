import { browser } from '../browser';
import { parseDefinition } from '../consoles/parse-definition';
import type { Field } from '../domain/health';
import type { Item } from '../domain/items';
import { fitsPattern, siteOf } from '../domain/match-pattern';
import { consoleKind } from '../domain/own-console';
import type { TeachSaved, TeachWish } from '../messages/protocol';

const wishKey = 'teach.wish';
/** The browser's question may stand for a while. */
const patienceMs = 120_000;

async function begin(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['content-scripts/teach.js'] });
}

const isAllowed = ({ origin }: TeachWish): Promise<boolean> => browser.permissions.contains({ origins: [origin] });

/** Only what the agent has just asked for. */
async function wishGranted(): Promise<void> {
  const wish = (await browser.storage.session.get(wishKey))[wishKey] as (TeachWish & { until: number }) | undefined;
  if (!wish || wish.until < Date.now() || !(await isAllowed(wish))) return;
  await browser.storage.session.remove(wishKey);
  await begin(wish.tabId);
}

/**
 * Starts the teaching in a tab once the agent has allowed the site. The popup asks the browser, and may be closed by that very question:
 * so the wish is told here first, and the answer is heard here.
 */
export function createTeaching(writeItems: (items: readonly Item[]) => Promise<void>, now: () => number) {
  browser.permissions.onAdded.addListener(() => void wishGranted().catch(() => {}));
  return {
    async want(wish: TeachWish): Promise<void> {
      await browser.storage.session.set({ [wishKey]: { ...wish, until: now() + patienceMs } });
      await wishGranted();
    },
    /** Asked for beside the chat, in a tab whose reader runs. */
    async again(field: Field, tab: { id?: number | undefined; url?: string | undefined } | undefined): Promise<void> {
      const origin = siteOf(tab?.url);
      if (tab?.id !== undefined && origin !== null) await this.want({ tabId: tab.id, origin, field });
    },
    /** What was taught in the page at `url`: sound, and for that page's own site only, for it comes out of somebody else's page. */
    async save(value: unknown, url: string | undefined): Promise<TeachSaved> {
      const parsed = parseDefinition(value);
      if (!parsed.ok)
        return { ok: false, line: `没能保存：${parsed.problems[0]?.field} ${parsed.problems[0]?.reason}` };
      const { id, matches } = parsed.definition;
      const isOwn = url !== undefined && matches.every((pattern) => fitsPattern(pattern, url.replace(/#.*/s, '')));
      if (!id.startsWith('own-') || !isOwn) return { ok: false, line: '没能保存：网址对不上' };
      await writeItems([{ kind: consoleKind, id, value: parsed.definition, at: now(), deletedAt: null }]);
      return { ok: true };
    },
  };
}
