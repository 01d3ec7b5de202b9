import { createFiller } from '../../lib/consoles/fill';
import { createFillPlace } from '../../lib/consoles/fill-place';
import { composerAt } from '../composers/definition';

/** Our own `fill` as the content script of an add-on made for this: its world is not the page's, and Firefox keeps them further apart than Chromium. */
const definition = composerAt(document.documentElement.dataset.place ?? '');
const filler = createFiller(
  createFillPlace(() => definition, document, Date.now),
  document,
  new AbortController().signal,
);

interface Asked {
  fillFor?: number;
  words: string;
  replaces: string | null;
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.fillFor === undefined) return;
  const { fillFor, words, replaces } = data;
  void filler
    .fill({ buyerKey: 'b1', newestId: null }, words, null, replaces)
    .then((result) => postMessage({ filledFor: fillFor, result: JSON.stringify(result) }, '*'));
});
document.documentElement.dataset.filler = 'ready';
