/** The one place where the extension API comes from, so that exchanging it is one line. */
export { default as browser } from 'webextension-polyfill';
