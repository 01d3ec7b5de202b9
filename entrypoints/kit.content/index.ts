import { defineContentScript } from 'wxt/utils/define-content-script';
import { kit } from '../../lib/reader/kit';

export default defineContentScript({
  // Put beside a reader that has found its chat, when it asks.
  registration: 'runtime',
  main: () => {
    globalThis.chengdanKit = kit;
  },
});
