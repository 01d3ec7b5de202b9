import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { patienceMs } from './support/patience.ts';

/** Days are cut in Shanghai, wherever the tests run. */
process.env.TZ = 'America/New_York';

const pure = ['test/{domain,catalog,eval}/**/*.test.ts', 'test/*.test.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [WxtVitest()],
  resolve: {
    alias: { 'webextension-polyfill': fileURLToPath(new URL('support/fake-browser.ts', import.meta.url)) },
  },
  test: {
    restoreMocks: true,
    // A hang fails; how long something takes is for the bench to say.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: patienceMs } },
    projects: [
      // What decides knows no page and keeps nothing but what it has worked out: one start is enough for all of its tests.
      { extends: true, test: { name: 'pure', environment: 'node', isolate: false, include: pure } },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: pure,
          setupFiles: ['test/support/setup.ts'],
        },
      },
    ],
  },
});
