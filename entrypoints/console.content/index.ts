import { defineContentScript } from 'wxt/utils/define-content-script';
import { consoleMatches } from '../../lib/consoles/known';
import { keepReading } from '../../lib/reader/keep-reading';
import { takeOver } from '../../lib/reader/take-over';

export default defineContentScript({
  matches: [...consoleMatches],
  // Before the page's own scripts, so that its key listeners come after ours.
  runAt: 'document_start',
  registration: 'manifest',
  main: () => keepReading(document, takeOver(document)),
});
