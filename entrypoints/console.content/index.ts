import { defineContentScript } from 'wxt/utils/define-content-script';
import { consoleMatches } from '../../lib/consoles/known';
import { keepReading } from '../../lib/reader/keep-reading';

export default defineContentScript({
  matches: [...consoleMatches],
  // Before the page's own scripts, so that its key listeners come after ours.
  runAt: 'document_start',
  registration: 'manifest',
  // An update is announced by a DOM event already; the page's message listeners need not hear of it.
  noScriptStartedPostMessage: true,
  main: (ctx) => keepReading(document, ctx.signal),
});
