import type { Scripting } from 'webextension-polyfill';
import { browser } from '../browser';
import type { ConsoleDefinition } from '../consoles/definition';

type Script = Scripting.RegisteredContentScript;

const reader = 'content-scripts/console.js';
const prefix = 'taught.';

/** What makes a registration another one. */
const wayOf = ({ id, matches, allFrames }: Script): string =>
  JSON.stringify([id, [...(matches ?? [])].sort(), allFrames ?? false]);

/** Null where the agent has not allowed the site, or the manifest puts the reader there already. */
async function scriptFor({ id, matches, inFrame }: ConsoleDefinition): Promise<Script | null> {
  const listed = new Set(browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []));
  const further = matches.filter((pattern) => !listed.has(pattern));
  const isAllowed = (pattern: string) => browser.permissions.contains({ origins: [pattern] }).catch(() => false);
  const allowed = await Promise.all(further.map(isAllowed));
  const open = further.filter((_pattern, at) => allowed[at]);
  if (open.length === 0) return null;
  return {
    id: `${prefix}${id}`,
    matches: open,
    js: [reader],
    allFrames: inFrame ?? false,
    persistAcrossSessions: true,
    // Before the page's own scripts, so that its key listeners come after ours.
    runAt: 'document_start',
  };
}

/** Tabs that are open already need no reload; one that refuses (asleep, just closing) gets its reader when it is next loaded. */
async function injectInto({ matches, allFrames }: Script): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches ?? [] });
  const inject = (tabId: number) =>
    browser.scripting.executeScript({ target: { tabId, allFrames: allFrames ?? false }, files: [reader] });
  await Promise.all(tabs.map((tab) => tab.id !== undefined && inject(tab.id).catch(() => undefined)));
}

/**
 * Makes the reader run on what was taught, where the agent allowed it, and nowhere else. Browsers forget registrations with an update, and
 * the permission may be taken back at any time: whatever differs is set right. `anew`: the readers in open tabs are of a former version.
 */
export async function registerReaders(taught: readonly ConsoleDefinition[], anew: boolean): Promise<void> {
  const wanted = (await Promise.all(taught.map(scriptFor))).filter((script) => script !== null);
  const standing = await browser.scripting.getRegisteredContentScripts();
  const ways = new Set(anew ? [] : standing.map(wayOf));
  const kept = new Set(wanted.map(wayOf));
  const gone = standing.filter((script) => anew || !kept.has(wayOf(script)));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone.map(({ id }) => id) });
  const added = wanted.filter((script) => !ways.has(wayOf(script)));
  if (added.length > 0) await browser.scripting.registerContentScripts(added);
  await Promise.all(added.map(injectInto));
}
