import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import { type Kept, lookAt } from '../../lib/consoles/heal/look';

declare global {
  /** The console of this page as it is defined, and what is kept of its shape; put here right before. */
  var chengdanLook: { definition: ConsoleDefinition; kept: Kept } | undefined;
}

export default defineContentScript({
  // Put into a page now and then, when its reader asks for a look; what it returns is kept.
  registration: 'runtime',
  main: async () => {
    const asked = globalThis.chengdanLook;
    // The agent's typing and the page's own work go first.
    await new Promise<void>((idle) => requestIdleCallback(() => idle(), { timeout: 2000 }));
    return asked ? lookAt(asked.definition, asked.kept, document, Date.now()) : null;
  },
});
