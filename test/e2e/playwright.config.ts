import { defineConfig } from '@playwright/test';
import { patienceMs } from '../support/patience';

/**
 * Specs that wait for what they expect and for nothing else, so that another test beside them changes nothing. All others want the machine for
 * themselves: they press keys in the middle of something, follow the mouse, kill, count minutes, or play buyers who lose their patience.
 */
const atAnyPace = [
  ...['composers', 'consoles', 'fixtures', 'redesign'],
  ...['bad-input', 'codes', 'compliance', 'exchange', 'fab', 'facts', 'heal', 'library', 'link', 'looks', 'panel'],
  ...['price', 'promotions', 'records', 'reread', 'search', 'stats'],
].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 120_000,
  expect: { timeout: patienceMs },
  // Of those at any pace `npm test` runs two at a time.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'at-any-pace', testMatch: atAnyPace },
    { name: 'alone', testIgnore: atAnyPace },
  ],
});
