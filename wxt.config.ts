import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig } from 'wxt';
import type { ConsoleDefinition } from './lib/consoles/definition';
import { consoleMatches, knownConsoles } from './lib/consoles/known';
import { readerBudget } from './lib/reader/budget';

/** Writes characters of built scripts as escapes; inside strings, templates and regular expressions they mean the same. */
const escaping = (name: string, characters: RegExp) => ({
  name,
  enforce: 'post' as const,
  generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || file.code === undefined) continue;
      file.code = file.code.replace(characters, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
});

/** Chromium drops a whole extension whose content script holds a raw noncharacter; minifiers write them out raw. */
const escapeNoncharacters = escaping('escape-noncharacters', /[\uFDD0-\uFDEF\uFFFE\uFFFF]/g);

/** A script of ASCII alone is compiled a tenth faster. Only for the reader, which has few others. */
const escapeNonAscii = escaping('escape-non-ascii', /[^\0-\x7F]/g);

/**
 * For the reader alone: it runs in every console's page, and these would be a fifth of it each. All browsers that we support have the promise
 * forms of the polyfill of their own; of WXT's context, which watches addresses and wraps timers, it uses nothing.
 */
const lean: Readonly<Record<string, string>> = {
  'webextension-polyfill': 'export default globalThis.browser ?? globalThis.chrome;',
  'wxt/utils/content-script-context': 'export class ContentScriptContext {}',
};
const leanReader = {
  name: 'lean-reader',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id in lean ? `\0lean:${id}` : null),
  load: (id: string) => lean[id.replace('\0lean:', '')] ?? null,
};

/**
 * For the worker that reads and writes workbooks: fflate packs and unpacks in workers that it makes of blobs, which our CSP forbids, and where it
 * runs there is no page to keep free.
 */
const packInPlace = {
  name: 'pack-in-place',
  enforce: 'pre' as const,
  resolveId: (id: string, importer?: string) =>
    id === 'fflate' && !importer?.startsWith('\0') ? '\0pack-in-place' : null,
  load: (id: string) =>
    id === '\0pack-in-place'
      ? `import { unzipSync, zipSync } from 'fflate';
         const inPlace = (work) => (...given) => {
           const done = given.pop();
           let result;
           try { result = work(...given); } catch (error) { return done(error, null); }
           done(null, result);
         };
         export * from 'fflate';
         export const unzip = inPlace(unzipSync);
         export const zip = inPlace(zipSync);`
      : null,
};

/** Promise 2: nothing in the extension can open a connection, whatever the code says. */
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; frame-src 'self'; form-action 'none'; base-uri 'none'";

/** Each console's pages get what is known of that one alone, so that the reader stays small however many there are. */
const definitionFile = ({ id }: ConsoleDefinition): string => `consoles/${id}.js`;
const definitionScript = (definition: ConsoleDefinition): string =>
  `globalThis.chengdanConsole = ${JSON.stringify(definition)};`.replace(
    /[^\0-\x7F]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const reader = 'content-scripts/console.js';

/** @throws where the reader weighs more than it may. */
function weighReader(folder: string): void {
  const script = readFileSync(join(folder, reader));
  const [minified, gzip] = [script.length, gzipSync(script, { level: 9 }).length];
  if (minified > readerBudget.minified || gzip > readerBudget.gzip)
    throw new Error(`${reader}: ${minified} bytes, ${gzip} with gzip; it may have ${JSON.stringify(readerBudget)}`);
}

const anySite = ['https://*/*', 'http://*/*'] as const;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: browser === 'firefox' ? undefined : '116',
    // `activeTab`: the popup must know which site to ask for, and only of the tab on which the agent has just clicked.
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      // Follow-ups come due at a moment, whether or not a page of ours is open.
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [...consoleMatches],
    // Asked for when the agent switches it on (跟进).
    optional_permissions: ['notifications'],
    // Nothing is granted by these: for what is taught, the agent is asked for that one site.
    optional_host_permissions: [...anySite],
    action: { default_title: '成单' },
    options_ui: { page: 'workbench.html', open_in_tab: true },
    web_accessible_resources: [
      {
        // The overlay's frame must open on any site that the agent teaches, and this list cannot grow later. It gives pages no sign of us:
        // Chromium's address is made up anew for each session, Firefox's for each profile; and a frame that no reader of ours has opened
        // stays empty, for its nonce is unknown.
        resources: ['overlay.html'],
        matches: [...anySite],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: csp } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'chengdan@chengdan.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const definition of knownConsoles)
        files.push({ relativeDest: definitionFile(definition), contents: definitionScript(definition) });
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = knownConsoles.map((definition) => ({
        matches: [...definition.matches],
        js: [definitionFile(definition), reader],
        // Before the page's own scripts, so that its key listeners come after ours.
        run_at: 'document_start',
        ...(definition.inFrame ? { all_frames: true } : {}),
      }));
    },
    'build:done': ({ config }) => {
      if (config.command === 'build' && config.mode === 'production') weighReader(config.outDir);
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type === 'content-script')
        config.plugins = [...(config.plugins ?? []), leanReader, escapeNonAscii];
    },
  },
  vite: () => ({
    build: { target: ['chrome116', 'firefox140'] },
    plugins: [escapeNoncharacters],
    worker: { format: 'es' as const, plugins: () => [packInPlace] },
  }),
});
