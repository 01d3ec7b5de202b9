import type { BrowserContext, Page } from '@playwright/test';
import { bundleEngine } from '../consoles/bundle';
import { test as base, expect, launchWithExtension } from './extension';

interface PlainFixtures {
  /** A browser without the extension. */
  plain: BrowserContext;
  /** One tab of it, with the engine in each of its pages. Every test takes it elsewhere, for a tab costs more than a page. */
  tab: Page;
}

export const test = base.extend<object, PlainFixtures>({
  plain: [
    async ({ server }, use) => {
      const context = await launchWithExtension({ server, extension: null });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  tab: [
    async ({ plain }, use) => {
      const tab = await plain.newPage();
      await tab.addInitScript({ content: await bundleEngine() });
      await use(tab);
    },
    { scope: 'worker' },
  ],
});
export { expect };
