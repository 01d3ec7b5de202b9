import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commands } from '../../lib/domain/keys';
import { readSettings, watchSettings, writeSetting } from '../../lib/settings/access';
import { defaults } from '../../lib/settings/defaults';
import { ensureHashKey, readHashKey } from '../../lib/settings/hash-key';

const local = fakeBrowser.storage.local;

describe('settings', () => {
  it('are the defaults at first, with reasons that are not the agent’s doing', async () => {
    expect(await readSettings()).toEqual(defaults);
    const others = defaults.lossReasons.filter((reason) => !reason.byAgent).map((reason) => reason.code);
    expect(others).toEqual(['page', 'stock', 'policy', 'late']);
  });

  it('keep what was written, one item for each switch', async () => {
    await Promise.all([writeSetting('openAs', 'panel'), writeSetting('dayStartMinutes', 240)]);
    expect(await readSettings()).toEqual({ ...defaults, openAs: 'panel', dayStartMinutes: 240 });
    expect(Object.keys(await local.get())).toEqual(['setting.openAs', 'setting.dayStartMinutes']);
  });

  it.each([
    ['openAs', 'panel'],
    ['openAs', { v: 9, value: 'panel' }],
    ['openAs', { v: 1, value: 'window' }],
    ['dayStartMinutes', { v: 1, value: 1440 }],
    ['dayStartMinutes', { v: 1, value: '4:00' }],
    ['tone', { v: 1, value: 'loud' }],
    ['pins', { v: 1, value: 'x' }],
    ['docks', { v: 1, value: [1] }],
    ['lossReasons', { v: 1, value: [] }],
    ['lossReasons', { v: 1, value: [{ code: 1 }] }],
    ['agents', null],
  ] as const)('take a broken or unknown %s for the default', async (key, item) => {
    await local.set({ [`setting.${key}`]: item });
    expect((await readSettings())[key]).toEqual(defaults[key]);
  });

  it('keep of a half broken list what can be read', async () => {
    await local.set({
      'setting.pins': { v: 1, value: ['greet.01', 7, 'greet.02', 'a', 'b', 'c', 'd'] },
      'setting.bindings': {
        v: 1,
        value: [
          { command: 'send', code: 'Enter', alt: true },
          { command: 'card.1', code: 'KeyA', shift: true },
          { command: 'search', code: 'KeyS', alt: true },
        ],
      },
      'setting.docks': {
        v: 1,
        value: { feige: { mode: 'up' }, pdd: { mode: 'left', width: 320, left: 0, top: 0, height: 600 } },
      },
    });
    const { pins, bindings, docks } = await readSettings();
    expect(pins).toEqual(['greet.01', null, 'greet.02', 'a', 'b', 'c']);
    expect(bindings).toEqual([{ command: 'search', code: 'KeyS', alt: true, ctrl: false, shift: false, meta: false }]);
    expect(docks).toEqual({ pdd: { mode: 'left', collapsed: false, width: 320, left: 0, top: 0, height: 600 } });
  });

  it('are the defaults where storage does not answer', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('broken'));
    expect(await readSettings()).toEqual(defaults);
  });

  it('reach whoever watches, until the signal', async () => {
    const end = new AbortController();
    const listener = vi.fn();
    await watchSettings(listener, end.signal);
    expect(listener).toHaveBeenLastCalledWith(defaults);
    await writeSetting('openAs', 'panel');
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith({ ...defaults, openAs: 'panel' }));
    await local.set({ 'outbox.x': 1 });
    end.abort();
    await writeSetting('openAs', 'frame');
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe('the hash key', () => {
  it('is made once, whoever asks meanwhile, and then stays', async () => {
    expect(await readHashKey()).toBeNull();
    const keys = new Set(await Promise.all([ensureHashKey(), ensureHashKey(), ensureHashKey()]));
    keys.add(await ensureHashKey());
    expect([...keys]).toEqual([await readHashKey()]);
  });

  it('is made anew where something else stands in its place', async () => {
    await local.set({ hashKey: 'not a key' });
    expect(await readHashKey()).toBeNull();
    expect(atob(await ensureHashKey())).toHaveLength(32);
  });
});

it('keeps a key of the agent’s own for every command there is', async () => {
  const bindings = commands.map((command) => ({
    command,
    code: 'F9',
    alt: true,
    ctrl: false,
    shift: false,
    meta: false,
  }));
  await writeSetting('bindings', bindings);
  expect((await readSettings()).bindings).toEqual(bindings);
});
