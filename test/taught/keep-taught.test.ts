import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { taughtKey } from '../../lib/consoles/taught';
import type { Item } from '../../lib/domain/items';
import { itemsRevisionKey } from '../../lib/domain/items';
import { keepTaught } from '../../lib/taught/keep-taught';
import { createTeaching } from '../../lib/taught/teaching';
import { small } from '../consoles/small-console';

interface Registered {
  id: string;
  matches: string[];
}

/** What the test fake lacks, as the browsers do it. */
function aBrowser() {
  const granted = new Set<string>();
  let registered: Registered[] = [];
  const injected: unknown[] = [];
  const heard: Record<string, ((...args: unknown[]) => void)[]> = {};
  const event = (name: string) => ({
    addListener: (listener: () => void) => {
      heard[name] = [...(heard[name] ?? []), listener];
    },
  });
  const fire = (name: string, ...args: unknown[]) => {
    for (const listener of heard[name] ?? []) listener(...args);
  };
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async ({ origins: [origin = ''] }: { origins: string[] }) => granted.has(origin),
      onAdded: event('added'),
      onRemoved: event('removed'),
    },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
      registerContentScripts: async (scripts: Registered[]) => {
        registered = [...registered, ...scripts];
      },
      executeScript: async (what: unknown) => injected.push(what),
    },
  });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ matches: ['https://known.example/*'] }],
  } as never);
  vi.spyOn(fakeBrowser.runtime.onInstalled, 'addListener').mockImplementation(event('installed').addListener as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
  return { granted, injected, fire, registered: () => registered, forget: () => (registered = []) };
}

const item = (value: unknown, deletedAt: number | null = null): Item => ({
  kind: 'console',
  id: (value as { id: string }).id,
  value,
  at: 1,
  deletedAt,
});
const own = { ...small, id: 'own-small' };
const taught = async () => (await fakeBrowser.storage.local.get(taughtKey))[taughtKey];
const change = () => fakeBrowser.storage.local.set({ [itemsRevisionKey]: Math.random() });

let web: ReturnType<typeof aBrowser>;
beforeEach(() => {
  web = aBrowser();
});

it('lets the reader run on what was taught once the site is allowed, in open tabs too, and nowhere when it is in the trash', async () => {
  let items = [item(own), item({ ...own, id: 'own-broken', messages: {} })];
  keepTaught(async () => items);
  await vi.waitFor(async () => expect(await taught()).toEqual([own]));
  expect(web.registered()).toEqual([]);

  web.granted.add('https://chat.example/*');
  web.fire('added');
  await vi.waitFor(() => expect(web.injected).toHaveLength(1));
  expect(web.registered()).toMatchObject([
    { id: 'taught.own-small', matches: ['https://chat.example/*'], persistAcrossSessions: true },
  ]);

  items = [item(own, 7)];
  await change();
  await vi.waitFor(() => expect(web.registered()).toEqual([]));
  expect(await taught()).toEqual([]);
});

it('registers anew what an update has made the browser forget, and what it kept of the former version', async () => {
  web.granted.add('https://chat.example/*');
  keepTaught(async () => [item(own)]);
  await vi.waitFor(() => expect(web.registered()).toHaveLength(1));
  web.forget();
  web.fire('installed');
  await vi.waitFor(() => expect(web.registered()).toHaveLength(1));
  await vi.waitFor(() => expect(web.injected).toHaveLength(2));
  web.fire('installed');
  await vi.waitFor(() => expect(web.injected).toHaveLength(3));
  expect(web.registered()).toHaveLength(1);
});

it('leaves to the manifest what the manifest has, and gives up what is no longer allowed', async () => {
  const corrected = { ...small, id: 'feige', matches: ['https://known.example/*'] };
  web.granted.add('https://known.example/*').add('https://chat.example/*');
  keepTaught(async () => [item(corrected), item(own)]);
  await vi.waitFor(() => expect(web.registered().map(({ id }) => id)).toEqual(['taught.own-small']));
  web.granted.delete('https://chat.example/*');
  web.fire('removed');
  await vi.waitFor(() => expect(web.registered()).toEqual([]));
});

it('begins in the tab that was meant, once the site is allowed and only then', async () => {
  const { want } = createTeaching(vi.fn(), () => Date.now());
  await want({ tabId: 9, origin: 'https://chat.example/*' });
  expect(web.injected).toEqual([]);
  web.granted.add('https://chat.example/*');
  web.fire('added');
  await vi.waitFor(() => expect(web.injected).toEqual([{ target: { tabId: 9 }, files: ['content-scripts/teach.js'] }]));
  web.fire('added');
  await want({ tabId: 4, origin: 'https://other.example/*' });
  expect(web.injected).toHaveLength(1);
});

it.each([
  ['another site', { ...own, matches: ['https://bank.example/*'] }],
  ['a console of ours', { ...own, id: 'feige' }],
  ['what is no definition', { id: 'own-x' }],
])('keeps nothing that a page says of %s', async (_what, told) => {
  const write = vi.fn();
  const { save } = createTeaching(write, () => 3);
  expect(await save(told, 'https://chat.example/room')).toMatchObject({ ok: false });
  expect(await save(own, 'https://chat.example/room')).toEqual({ ok: true });
  expect(write).toHaveBeenCalledOnce();
});
