import { createFiller } from '../../lib/consoles/fill';
import { createFillPlace } from '../../lib/consoles/fill-place';

/** Our own `fill` as the content script of an add-on made for this: its world is not the page's, and Firefox keeps them further apart than Chromium. */
const place = document.documentElement.dataset.place ?? '';
const key = [{ css: '#buyer', attr: 'data-key' }];
const by = {
  format: 1,
  id: 'composers',
  name: '回复框',
  matches: [],
  present: ['#buyer'],
  buyer: { key, name: key },
  messages: { list: ['#none'], row: ['#none'], side: [], text: [] },
  composer: [place],
  send: [],
} as const;
const filler = createFiller(
  createFillPlace(() => by, document, Date.now),
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
