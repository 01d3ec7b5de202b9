import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { feige } from '../../lib/consoles/known/feige';
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
  const handed: unknown[] = [];
  const frames: unknown[] = [];
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
      // What is only looked at, or handed over, is no script of ours.
      executeScript: async (what: { target: { allFrames?: boolean }; files?: string[]; args?: unknown[] }) => {
        if (what.files) injected.push(what);
        if (what.args) handed.push(...what.args);
        return what.target.allFrames ? frames : [];
      },
    },
  });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ matches: ['https://known.example/*'] }],
  } as never);
  vi.spyOn(fakeBrowser.runtime.onInstalled, 'addListener').mockImplementation(event('installed').addListener as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
  return { granted, injected, handed, frames, fire, registered: () => registered, forget: () => (registered = []) };
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
  await want({ tabId: 9, origin: 'https://chat.example/*' }, -1);
  expect(web.injected).toEqual([]);
  web.granted.add('https://chat.example/*');
  web.fire('added');
  await vi.waitFor(() => expect(web.injected).toEqual([{ target: { tabId: 9 }, files: ['content-scripts/teach.js'] }]));
  web.fire('added');
  await want({ tabId: 4, origin: 'https://other.example/*' }, -1);
  expect(web.injected).toHaveLength(1);
});

it.each([
  ['another site', { ...own, matches: ['https://bank.example/*'] }],
  ['a console of ours', { ...own, id: 'feige' }],
  ['what is no definition', { id: 'own-x' }],
])('keeps nothing that a page says of %s', async (_what, told) => {
  const write = vi.fn();
  const { save } = createTeaching(write, () => 3);
  expect(await save(told, { url: 'https://chat.example/room' })).toMatchObject({ ok: false });
  expect(await save(own, { url: 'https://chat.example/room' })).toEqual({ ok: true });
  expect(write).toHaveBeenCalledOnce();
});

describe('one thing to be taught anew', () => {
  const frame = (frameId: number, url: string, area = 900) => ({ frameId, result: { url, area } });

  it('begins at once in the tab that asks, over what the agent taught before', async () => {
    await fakeBrowser.storage.local.set({ [taughtKey]: [own] });
    web.frames.push(frame(0, 'https://chat.example/room'));
    const { want } = createTeaching(vi.fn(), () => 3);
    expect(await want({ field: 'product' }, 6)).toEqual({ ok: true });
    expect(web.handed).toEqual([{ field: 'product', base: own }]);
    expect(web.injected).toEqual([{ target: { tabId: 6, frameIds: [0] }, files: ['content-scripts/teach.js'] }]);
  });

  it('begins with what to point at for a trouble of the reading, and not where nothing could be pointed at', async () => {
    await fakeBrowser.storage.local.set({ [taughtKey]: [own] });
    web.frames.push(frame(0, 'https://chat.example/room'));
    const { again } = createTeaching(vi.fn(), () => 3);
    await again('shop', 6);
    await again('sides', -1);
    expect(web.injected).toEqual([]);
    await again('sides', 6);
    expect(web.handed).toEqual([{ field: 'mine', base: own }]);
  });

  it('begins in the chat’s own frame, over what is built in', async () => {
    const chat = 'https://market.m.taobao.com/app/im/chat/index.html';
    web.frames.push(frame(0, 'https://air.1688.com/app'), frame(3, `${chat}?small`, 50), frame(7, chat));
    const { want } = createTeaching(vi.fn(), () => 3);
    expect(await want({ field: 'box' }, 6)).toEqual({ ok: true });
    expect(web.handed).toMatchObject([{ field: 'box', base: { id: 'wangwang' } }]);
    expect(web.injected).toMatchObject([{ target: { frameIds: [7] } }]);
  });

  it.each([
    ['nobody has taught', 6, [frame(0, 'https://elsewhere.example/')], '还没教过'],
    ['stands in no tab', -1, [frame(0, 'https://chat.example/room')], '没找到'],
  ])('says plainly why it cannot begin where the page %s', async (_what, tab, frames, line) => {
    web.frames.push(...frames);
    const { want } = createTeaching(vi.fn(), () => 3);
    expect(await want({ field: 'box' }, tab)).toMatchObject({ ok: false, line: expect.stringContaining(line) });
    expect(web.injected).toEqual([]);
  });
});

describe('what is taught anew', () => {
  const address = 'https://im.jinritemai.com/pc_seller_v2/main/workspace';
  const corrected = { ...feige, composer: ['#box'], name: '别的', corrects: ['composer' as const] };

  it('is kept of a built-in console as a correction, which holds in that alone', async () => {
    const write = vi.fn();
    const { save } = createTeaching(write, () => 3);
    expect(await save({ ...corrected, present: ['#elsewhere'] }, { url: address })).toEqual({ ok: true });
    const [[kept]] = write.mock.calls[0] as [[Item]];
    expect(kept.value).toEqual({ ...feige, composer: ['#box'], corrects: ['composer'] });

    keepTaught(async () => [item({ ...corrected, messages: small.messages })]);
    await vi.waitFor(async () => expect(await taught()).toHaveLength(1));
    expect(await taught()).toEqual([{ ...feige, composer: ['#box'], corrects: ['composer'] }]);
  });

  it('is no console of ours as a whole, nor from another site', async () => {
    const { corrects: _none, ...whole } = corrected;
    const write = vi.fn();
    const { save } = createTeaching(write, () => 3);
    expect(await save(whole, { url: address })).toMatchObject({ ok: false });
    expect(await save(corrected, { url: 'https://chat.example/room' })).toMatchObject({ ok: false });
    expect(write).not.toHaveBeenCalled();
  });

  it('is kept of a console whose addresses the agent has edited, on any of these', async () => {
    const edited = { ...own, matches: ['https://chat.example/*', 'https://new.example/desk/*'] };
    const write = vi.fn();
    const { save } = createTeaching(write, () => 3);
    const keptAs = (at: number) => (write.mock.calls[at] as [[Item]])[0][0].value;
    await save(edited, { url: 'https://new.example/desk/1' });
    expect(keptAs(0), 'no page says what holds on another').toMatchObject({ matches: ['https://new.example/desk/*'] });
    await fakeBrowser.storage.local.set({ [taughtKey]: [edited] });
    await save(edited, { url: 'https://new.example/desk/1' });
    expect(keptAs(1)).toEqual(edited);
  });

  it('is kept of a chat in a frame for the page around it too, and read there at once', async () => {
    const framed = { ...own, inFrame: true, matches: ['https://chat.example/*', 'https://shop.example/*'] };
    const write = vi.fn();
    const { save } = createTeaching(write, () => 3);
    const tab = { id: 5, url: 'https://shop.example/desk' };
    expect(await save(framed, { url: 'https://chat.example/room', tab, frameId: 4 })).toEqual({ ok: true });
    expect((write.mock.calls[0] as [[Item]])[0][0].value).toEqual(framed);
    expect(web.injected).toEqual([{ target: { tabId: 5, frameIds: [4] }, files: ['content-scripts/console.js'] }]);
  });
});

describe('a chat that stands in a frame', () => {
  const frame = (frameId: number, url: string, area: number) => ({ frameId, result: { url, area } });

  it('is taught in there when its site was allowed', async () => {
    web.granted.add('https://chat.example/*');
    web.frames.push(frame(0, 'https://shop.example/desk', 900), frame(3, 'https://chat.example/ad', 50));
    web.frames.push(frame(4, 'https://chat.example/room', 500));
    const { want } = createTeaching(vi.fn(), () => Date.now());
    await want({ tabId: 5, origin: 'https://chat.example/*' }, -1);
    expect(web.injected).toEqual([{ target: { tabId: 5, frameIds: [4] }, files: ['content-scripts/teach.js'] }]);
  });

  it('is gone into from the page around it, and where its site is not allowed the agent is told how', async () => {
    const { enter } = createTeaching(vi.fn(), () => 3);
    web.frames.push(frame(0, 'https://shop.example/desk', 900), frame(4, 'https://shop.example/im?x=1', 500));
    expect(await enter('https://chat.other.example/room', 5)).toMatchObject({
      line: expect.stringContaining('里面是 chat.other.example 的页面'),
    });
    expect(await enter('about:blank', 5)).toMatchObject({ line: expect.stringContaining('没有自己的网址') });
    expect(web.injected).toEqual([]);
    expect(await enter('https://shop.example/im?x=1', 5)).toEqual({ ok: true });
    expect(web.injected).toMatchObject([{ target: { tabId: 5, frameIds: [4] } }]);
  });
});
