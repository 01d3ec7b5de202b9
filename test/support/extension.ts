import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, chromium, expect, type Page, type Worker } from '@playwright/test';
import { requireBrowser } from './browser';
import { type FixtureServer, startFixtureServer } from './server';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** The production build. `CHENGDAN_BUILD` lets a tool test another copy of it. */
export const build = process.env.CHENGDAN_BUILD ?? join(root, '.output/chrome-mv3');

/** Addresses under which the consoles are really used; the built match patterns must fit them. */
export const consoleUrls = {
  feige: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
  pinduoduo: 'https://mms.pinduoduo.com/chat-merchant/index.html',
  jingdong: 'https://dongdong.jd.com/',
  kuaishou: 'https://im.kwaixiaodian.com/workbench',
  wangwang: 'https://market.m.taobao.com/app/im/chat/index.html',
  weixin: 'https://store.weixin.qq.com/shop/kf',
  qianfan: 'https://walle.xiaohongshu.com/cstools/seller/dashboard',
  xiaohongshu: 'https://www.xiaohongshu.com/chat',
  zendesk: 'https://qingli.zendesk.com/agent/tickets/20418',
  shopify: 'https://inbox.shopify.com/store/qingli-home/conversations/open/0191f3a2-7c1e-7b40-9d55-3f0a6c21e801',
} as const;
export type ConsoleId = keyof typeof consoleUrls;

export interface LaunchOptions {
  /** Omit to map nothing: all but loopback is then unreachable anyway. */
  server?: FixtureServer;
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  profile?: string;
  args?: string[];
  extension?: string | null;
}

/** A real browser with the built extension loaded, in Shanghai's time and Chinese. */
export async function launchWithExtension(options: LaunchOptions = {}): Promise<BrowserContext> {
  const extension = options.extension === undefined ? build : options.extension;
  if (extension && !existsSync(join(extension, 'manifest.json'))) throw new Error(`没有构建产物：${extension}`);
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: requireBrowser(),
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    locale: 'zh-CN',
    viewport: options.viewport === undefined ? { width: 1280, height: 720 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    env: { ...process.env, TZ: 'Asia/Shanghai' } as Record<string, string>,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.server ? [`--host-resolver-rules=MAP * 127.0.0.1:${options.server.port}`] : []),
      ...(options.args ?? []),
    ],
  });
  // Not by `--load-extension`: Chrome's own releases have refused that since version 137.
  if (extension) {
    const session = await context.browser()?.newBrowserCDPSession();
    await session?.send('Extensions.loadUnpacked' as never, { path: extension } as never);
  }
  return context;
}

/** The extension's service worker. @throws when the extension did not load: Chromium gives no other sign. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => null));
  if (!worker) throw new Error('扩展没有加载：10 秒内没有出现后台脚本（清单或脚本有误？）');
  return worker;
}

interface WorkerFixtures {
  server: FixtureServer;
  extension: { context: BrowserContext; id: string; worker: Worker };
}
interface TestFixtures {
  /** Opens a fixture page under its console's real address. */
  openConsole(id: ConsoleId, query?: string): Promise<Page>;
  /** Opens a page of the extension: `popup.html`. */
  openPage(path: string): Promise<Page>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startFixtureServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  extension: [
    async ({ server }, use) => {
      const context = await launchWithExtension({ server });
      const worker = await workerOf(context);
      await use({ context, id: new URL(worker.url()).host, worker });
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ extension }, use) => use(extension.context),
  openConsole: async ({ extension }, use) => {
    const pages: Page[] = [];
    await use(async (id, query = '') => {
      const page = await extension.context.newPage();
      pages.push(page);
      await page.goto(`${consoleUrls[id]}${query}`);
      return page;
    });
    for (const page of pages) await page.close();
  },
  openPage: async ({ extension }, use) => {
    const pages: Page[] = [];
    await use(async (path) => {
      const page = await extension.context.newPage();
      pages.push(page);
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      return page;
    });
    for (const page of pages) await page.close();
  },
});
export { expect };
