import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import { bringKit } from '../../lib/reader/equip';
import { keepReading } from '../../lib/reader/keep-reading';
import { takeOver } from '../../lib/reader/take-over';

declare global {
  /** What the script before this one in the manifest tells of the console whose page this is; nothing on pages that the agent taught. */
  var chengdanConsole: ConsoleDefinition | undefined;
}

export default defineContentScript({
  // Where it runs is said in `wxt.config.ts`, beside each console's own file, and by the agent for what was taught.
  registration: 'runtime',
  main: () => keepReading(document, takeOver(document), globalThis.chengdanConsole ?? null, bringKit),
});
