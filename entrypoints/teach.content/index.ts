import { defineContentScript } from 'wxt/utils/define-content-script';
import { browser } from '../../lib/browser';
import { call } from '../../lib/messages/client';
import { type TeachOptions, teach } from '../../lib/teaching/teach';

declare global {
  /** What is to be taught, put here right before; nothing or null: everything. */
  var chengdanAssignment: TeachOptions['assignment'] | undefined;
}

export default defineContentScript({
  // Put into a page only when its agent asks for it in the popup.
  registration: 'runtime',
  main: () => {
    const word = `${browser.runtime.id}.teaching`;
    // Asked for again: what is there leaves.
    document.dispatchEvent(new Event(word));
    const life = new AbortController();
    const end = () => life.abort();
    document.addEventListener(word, end, { once: true });
    teach({
      document,
      signal: life.signal,
      assignment: globalThis.chengdanAssignment ?? null,
      save: (definition) => call('teach.save', definition),
      enter: (url) => call('teach.enter', url),
      onEnd: end,
    });
  },
});
