import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import { type Kept, looking } from '../../lib/consoles/heal/look';
import { inSlices } from '../../lib/consoles/heal/slices';

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
    const rest = (timeout: number) => new Promise<void>((idle) => requestIdleCallback(() => idle(), { timeout }));
    await rest(2000);
    return asked ? inSlices(looking(asked.definition, asked.kept, document, Date.now()), () => rest(200)) : null;
  },
});
