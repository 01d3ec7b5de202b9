import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import { summaryOf } from '../../lib/consoles/teach/summary';

declare global {
  /** What to try, put here right before. */
  var chengdanTried: ConsoleDefinition | undefined;
}

export default defineContentScript({
  // Put into a page only when its agent tries a definition in the workbench; what it returns goes back there.
  registration: 'runtime',
  main: () => (globalThis.chengdanTried ? summaryOf(globalThis.chengdanTried, document, Date.now()) : []),
});
