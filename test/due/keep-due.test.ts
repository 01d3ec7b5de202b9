import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Item, itemsRevisionKey } from '../../lib/domain/items';
import { type FollowUp, followUpItem } from '../../lib/domain/nudges/follow-up';
import { nudgeRulesId, nudgeRulesKind } from '../../lib/domain/nudges/rules';
import { keepDue } from '../../lib/due/keep-due';
import { clockBoard } from '../../lib/messages/clock-board';
import { readSettings, writeSetting } from '../../lib/settings';
import { aFollowUp, minute, noon } from '../support/follow-ups';

/** What the test fake lacks, as the browsers do it. */
function aBrowser({ allowed = true } = {}) {
  const heard: Record<string, ((...args: unknown[]) => unknown)[]> = {};
  const event = (name: string) => ({
    addListener: (listener: () => void) => {
      heard[name] = [...(heard[name] ?? []), listener];
    },
  });
  const shown: { title: string; silent?: boolean }[] = [];
  const badge = { text: '' };
  const granted = { is: allowed };
  const alarms = new Map<string, number>();
  const opened: string[] = [];
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => granted.is, onAdded: event('added'), onRemoved: event('removed') },
    notifications: {
      create: async (_id: string, options: { title: string }) => shown.push(options),
      clear: async () => true,
      onClicked: event('clicked'),
    },
    action: {
      setBadgeText: async (shown: { text: string }) => void Object.assign(badge, shown),
      setTitle: async () => {},
    },
    alarms: {
      create: (name: string, { when }: { when: number }) => alarms.set(name, when),
      clear: async (name: string) => alarms.delete(name),
      onAlarm: event('alarm'),
    },
  });
  vi.spyOn(fakeBrowser.runtime.onStartup, 'addListener').mockImplementation(event('startup').addListener as never);
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url }: { url: string }) =>
    opened.push(url)) as never);
  const fire = (name: string, ...args: unknown[]) =>
    Promise.all((heard[name] ?? []).map((listener) => listener(...args)));
  /** What the browser hears no more once the worker has been stopped. */
  const stop = () => {
    for (const name of Object.keys(heard)) heard[name] = [];
  };
  return { shown, badge, granted, alarms, opened, fire, stop };
}

let items: Item[];
let now: number;
const start = () => keepDue({ readAll: async () => items, now: () => now });
const put = async (...followUps: FollowUp[]) => {
  items = followUps.map(followUpItem);
  await fakeBrowser.storage.local.set({ [itemsRevisionKey]: Math.random() });
};

beforeEach(() => {
  items = [];
  now = noon;
});

it('the count stands on the toolbar as the worker starts, from what is kept alone, and so after every kill and restart', async () => {
  const { badge, stop } = aBrowser();
  items = [followUpItem(aFollowUp())];
  now = noon + 6 * minute;
  await start().keep();
  expect(badge.text).toBe('1');
  stop();
  badge.text = '';
  await start().keep();
  expect(badge.text).toBe('1');
});

it('an alarm stands for the moment at which the next comes due, and then the count is right without a page', async () => {
  const { badge, alarms, fire } = aBrowser();
  items = [followUpItem(aFollowUp())];
  now = noon + 2 * minute;
  const { keep } = start();
  await keep();
  expect(badge.text).toBe('');
  expect(alarms.get('due')).toBe(noon + 6 * minute);
  // Woken late: a machine that slept.
  now = noon + 60 * minute;
  await fire('alarm', { name: 'due' });
  await keep();
  expect(badge.text).toBe('1');
});

it('looks every five minutes at least while anybody is left, for clocks are set forward, and not at all where nobody is', async () => {
  const { alarms } = aBrowser();
  items = [followUpItem(aFollowUp({ product: '布艺沙发' }))];
  const { keep } = start();
  await keep();
  expect(alarms.get('due')).toBe(noon + 5 * minute);
  items = [];
  await keep();
  expect(alarms.size).toBe(0);
});

it('follows what is kept, and leaves out practice, the trash, what the shop’s rules hold and who has unread lines', async () => {
  const { badge } = aBrowser();
  const { keep } = start();
  now = noon + 7 * minute;
  const settled = async () => {
    await keep();
    return badge.text;
  };
  await put(aFollowUp(), aFollowUp({ id: 'b2', name: '大鱼' }), aFollowUp({ id: 'p', console: 'practice' }));
  expect(await settled()).toBe('2');
  items = [...items, { kind: nudgeRulesKind, id: nudgeRulesId, value: { from: 0, until: 60 }, at: 1, deletedAt: null }];
  expect(await settled()).toBe('');
  items = items.slice(0, 2);
  await clockBoard.tell('tab', {
    at: now,
    waiting: [{ console: 'feige', name: '大鱼', since: now, isFirst: false, isUnread: true }],
  });
  expect(await settled()).toBe('1');
});

it('notifies once for each who comes due, quietly and without names, only where it is switched on and allowed', async () => {
  const { shown, granted } = aBrowser();
  const { keep } = start();
  await keep();
  now = noon + 7 * minute;
  await put(aFollowUp());
  await keep();
  expect(shown).toEqual([]);
  await writeSetting('notifyDue', true);
  await keep();
  expect(shown).toEqual([]);
  await put(aFollowUp(), aFollowUp({ id: 'b2', name: '大鱼' }));
  await keep();
  await keep();
  expect(shown).toMatchObject([{ title: '2 位买家到点跟进', silent: true }]);
  expect(JSON.stringify(shown)).not.toMatch(/小鱼|大鱼/);
  granted.is = false;
  await put(aFollowUp({ id: 'b3' }));
  await keep();
  expect(shown).toHaveLength(1);
});

it('what is due as the browser starts waits quietly', async () => {
  const { shown, badge } = aBrowser();
  await writeSetting('notifyDue', true);
  items = [followUpItem(aFollowUp())];
  now = noon + 7 * minute;
  await start().keep();
  expect(badge.text).toBe('1');
  expect(shown).toEqual([]);
});

it('goes off with the permission', async () => {
  const { granted, fire } = aBrowser();
  await writeSetting('notifyDue', true);
  start();
  await fire('removed');
  expect((await readSettings()).notifyDue).toBe(true);
  granted.is = false;
  await fire('removed');
  await vi.waitFor(async () => expect((await readSettings()).notifyDue).toBe(false));
});

it('a click asks the tab of the most pressing for its desk, which then comes forward', async () => {
  const { fire, opened } = aBrowser();
  const raised = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
  vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
  items = [
    followUpItem(aFollowUp()),
    followUpItem(aFollowUp({ id: 'u', console: 'kuaishou', state: 'unpaid', orderedAt: noon })),
  ];
  now = noon + 7 * minute;
  const { claim } = start();
  const asked = new Promise<unknown>((resolve) => {
    fakeBrowser.storage.onChanged.addListener((changes, area) => {
      if (area === 'session' && changes['desk.wish']?.newValue) resolve(changes['desk.wish'].newValue);
    });
  });
  await fire('clicked', 'due');
  expect(await asked).toMatchObject({ console: 'kuaishou', list: 'pay', id: 'u' });
  const sender = { id: fakeBrowser.runtime.id, tab: { id: 9, windowId: 3 } } as never;
  expect(await claim(sender)).toBe(true);
  expect(await claim(sender)).toBe(false);
  expect(raised).toHaveBeenCalledExactlyOnceWith(9, { active: true });
  expect(opened).toEqual([]);
});

it('opens the lists in the workbench where no console is open', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { fire, opened } = aBrowser();
  start();
  await fire('clicked', 'due');
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  expect(opened).toEqual([expect.stringContaining('workbench.html#nudges')]);
});
