import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { call } from '../../lib/messages/client';
import { openPanel } from '../../lib/messages/panel';
import { type Handlers, serve } from '../../lib/messages/serve';
import { callAs, ourPage, ourReader, sendAs } from '../support/messages';

const handlers = (): Handlers => ({
  'link.offer': vi.fn(),
  'link.check': vi.fn(() => true),
  'tally.flush': vi.fn(),
  'tally.events': vi.fn(async () => []),
  'tally.figures': vi.fn(() => ({ figures: null, built: 0 })),
  'tally.views': vi.fn(() => ({ views: null, built: 0 })),
  'tally.orders': vi.fn(() => []),
  'tally.newestAgent': vi.fn(() => ''),
  'tally.agents': vi.fn(() => ['小陈']),
  'tally.scriptUses': vi.fn(async () => ({ since: 0, oldestAt: null, uses: [] })),
  'items.read': vi.fn(() => ({ revision: 0, items: [] })),
  'items.one': vi.fn(() => null),
  'items.write': vi.fn(),
  'items.erase': vi.fn(),
  'backup.head': vi.fn(() => ({ hashKey: '', settings: {}, events: 0, items: 0 })),
  'backup.events': vi.fn(() => []),
  'backup.items': vi.fn(() => []),
  'restore.begin': vi.fn(),
  'restore.stage': vi.fn(() => {
    throw new Error('没有空间');
  }),
  'restore.plan': vi.fn(() => ({ ok: false as const, line: '坏了' })),
  'restore.commit': vi.fn(() => ({ ok: false as const, line: '坏了' })),
  'backup.kept': vi.fn(() => []),
  'backup.stageKept': vi.fn(() => null),
  'archive.page': vi.fn(() => ({ events: [], upTo: null })),
  'archive.remove': vi.fn(),
  'data.inventory': vi.fn(() => ({
    events: [],
    items: [],
    sums: 0,
    settings: [],
    waiting: 0,
    rejected: 0,
    backups: [],
  })),
  'data.wipe': vi.fn(),
  'nudges.look': vi.fn(),
  'desk.open': vi.fn(() => false),
  'desk.claim': vi.fn(() => false),
  'teach.want': vi.fn(),
  'page.look': vi.fn(),
  'page.equip': vi.fn(),
  'teach.again': vi.fn(),
  'teach.enter': vi.fn(),
  'teach.save': vi.fn(() => ({ ok: true as const })),
  'panel.open': vi.fn(() => true),
});

describe('calls to the background', () => {
  let ours: Handlers;
  let end: AbortController;
  beforeEach(() => {
    ours = handlers();
    end = new AbortController();
    serve(ours, end.signal);
    callAs();
  });
  afterEach(() => end.abort());

  it('gives the handler the value and the sender, and the caller the answer', async () => {
    expect(await call('link.check', 'nonce')).toBe(true);
    expect(ours['link.check']).toHaveBeenCalledWith('nonce', ourPage);
    expect(await call('tally.agents')).toEqual(['小陈']);
    expect(await call('tally.flush')).toBeUndefined();
  });

  it('rejects with what the handler threw', async () => {
    await expect(call('restore.stage', { events: [], items: [] })).rejects.toThrow('没有空间');
  });

  it('rejects where nobody answers', async () => {
    end.abort();
    await expect(call('tally.flush')).rejects.toThrow('后台没有应答');
  });

  it('lets a reader offer a link, open the side panel, and do nothing else', async () => {
    await sendAs(ourReader, { chengdan: 'link.offer', value: 'n' });
    expect(ours['link.offer']).toHaveBeenCalledWith('n', ourReader);
    for (const name of Object.keys(ours).filter(
      (each) =>
        !['panel.open', 'link.offer', 'teach.save', 'teach.again', 'teach.enter', 'page.look', 'page.equip'].includes(
          each,
        ),
    )) {
      expect(await sendAs(ourReader, { chengdan: name, value: 'x' })).toMatchObject({ error: expect.any(String) });
      expect(ours[name as keyof Handlers]).not.toHaveBeenCalled();
    }
  });

  it.each([
    ['another extension', { ...ourPage, id: 'another' }],
    ['a web page', { ...ourPage, id: undefined, url: 'https://console.example/' }],
    ['nobody', {}],
  ])('refuses %s', async (_name, sender) => {
    expect(await sendAs(sender, { chengdan: 'tally.flush' })).toMatchObject({ error: expect.any(String) });
    expect(ours['tally.flush']).not.toHaveBeenCalled();
  });

  it.each([
    [null],
    ['tally.flush'],
    [{ chengdan: 7 }],
    [{ chengdan: 'toString' }],
    [{ chengdan: '__proto__' }],
    [{ type: 'x' }],
  ])('leaves %j to others', async (message) => expect(await sendAs(ourPage, message)).toBeUndefined());

  it('calls the handler before anything is awaited, so that a click still counts as one', () => {
    void sendAs(ourPage, { chengdan: 'panel.open' });
    expect(ours['panel.open']).toHaveBeenCalledOnce();
  });
});

describe('the side panel', () => {
  const panels = fakeBrowser as unknown as { sidePanel: unknown; sidebarAction: unknown };
  const before = { ...panels };
  afterEach(() => Object.assign(panels, { sidePanel: before.sidePanel, sidebarAction: before.sidebarAction }));

  it('opens for the tab that asks', async () => {
    const open = vi.fn(async () => {});
    Object.assign(panels, { sidePanel: { open } });
    expect(await openPanel(ourPage)).toBe(true);
    expect(open).toHaveBeenCalledWith({ tabId: 1 });
  });

  it('says false where the browser refuses or has none', async () => {
    Object.assign(panels, { sidePanel: { open: async () => Promise.reject(new Error('no gesture')) } });
    expect(await openPanel(ourPage)).toBe(false);
    Object.assign(panels, { sidePanel: undefined, sidebarAction: undefined });
    expect(await openPanel(ourPage)).toBe(false);
  });
});
