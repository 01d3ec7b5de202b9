import { defineConfig } from 'wxt';
import { consoleMatches } from './lib/consoles/known';

/** Chromium drops a whole extension whose content script holds a raw noncharacter; minifiers write them out raw. */
const escapeNoncharacters = {
  name: 'escape-noncharacters',
  enforce: 'post' as const,
  generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || file.code === undefined) continue;
      file.code = file.code.replace(/[\uFDD0-\uFDEF\uFFFE\uFFFF]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
    }
  },
};

/**
 * For the reader alone: it runs in every console's page, where the polyfill would be a fifth of it. All browsers that we support have the
 * promise forms that it uses of their own.
 */
const nativeBrowser = {
  name: 'native-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'webextension-polyfill' ? '\0native-browser' : null),
  load: (id: string) => (id === '\0native-browser' ? 'export default globalThis.browser ?? globalThis.chrome;' : null),
};

/** Promise 2: nothing in the extension can open a connection, whatever the code says. */
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; frame-src 'self'; form-action 'none'; base-uri 'none'";

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: browser === 'firefox' ? undefined : '116',
    permissions: ['storage', 'unlimitedStorage', 'scripting', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: [...consoleMatches],
    action: { default_title: '成单' },
    options_ui: { page: 'workbench.html', open_in_tab: true },
    web_accessible_resources: [
      {
        resources: ['overlay.html'],
        matches: [...new Set(consoleMatches.map((match) => `${new URL(match.replace('*://', 'https://')).origin}/*`))],
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
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type === 'content-script') config.plugins = [...(config.plugins ?? []), nativeBrowser];
    },
  },
  vite: () => ({
    build: { target: ['chrome116', 'firefox140'] },
    plugins: [escapeNoncharacters],
  }),
});
