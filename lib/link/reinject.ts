import { browser } from '../browser';

/**
 * Call on `runtime.onInstalled`: gives the tabs that are open already their reader, so that no console needs a reload. The manifest says
 * which scripts belong where; a tab that refuses (asleep, just closing) gets its reader when it is next loaded.
 */
export async function reinjectReaders(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(
    scripts.map(async ({ matches, js, all_frames: allFrames }) => {
      const tabs = await browser.tabs.query({ url: matches });
      const inject = (tabId: number) =>
        browser.scripting.executeScript({ target: { tabId, allFrames: allFrames ?? false }, files: js ?? [] });
      await Promise.all(tabs.map((tab) => tab.id !== undefined && inject(tab.id).catch(() => undefined)));
    }),
  );
}
