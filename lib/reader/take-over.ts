import { browser } from '../browser';

/**
 * Starts this reader's life in the page: a former one of ours leaves, as this one will when a newer one comes after an update.
 * Said by a DOM event, since the scripts of two versions share nothing but the page. Call it before anything is added to the page.
 */
export function takeOver(document: Document): AbortSignal {
  const life = new AbortController();
  const word = `${browser.runtime.id}.reader`;
  document.dispatchEvent(new Event(word));
  document.addEventListener(word, () => life.abort(), { once: true });
  return life.signal;
}
