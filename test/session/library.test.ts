import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { libraryKinds } from '../../lib/domain/scripts/own';
import { watchItems } from '../../lib/messages/items';
import { createLibraryActions } from '../../lib/session/library';
import { createUnsavedStore } from '../../lib/session/unsaved';
import { readSettings, watchSettings, writeSetting } from '../../lib/settings/access';
import { createWorkbenchState } from '../../lib/state/workbench';
import { anEvent } from '../support/events';
import { aScript } from '../support/library';
import { aBackground } from '../support/pages';

const builtIn = [aScript('s1'), aScript('s2')];
let ended: AbortController;
beforeEach(() => {
  ended?.abort();
  ended = new AbortController();
  localStorage.clear();
});

/** A workbench over a real store, with scripts `a b` in the group 甲 and `c` in none. */
async function aLibraryPage() {
  let clock = Date.UTC(2026, 0, 10);
  let ids = 0;
  const db = await aBackground([
    anEvent({ kind: 'scriptUsed', scriptId: 'a', id: 'u1', at: clock - 86_400_000 }),
    anEvent({ kind: 'scriptUsed', scriptId: 'c', id: 'u2', at: clock - 200 * 86_400_000 }),
  ]);
  const value = (more: object) => ({ text: '话', note: '', hidden: false, ...more });
  await db.items.bulkPut(
    [
      { kind: 'script-group', id: '甲', value: { name: '甲', parent: null, place: 1 } },
      { kind: 'script-group', id: '乙', value: { name: '乙', parent: '甲', place: 1 } },
      { kind: 'script', id: 'a', value: value({ title: 'a', group: '甲', place: 1, code: 'aa' }) },
      { kind: 'script', id: 'b', value: value({ title: 'b', group: '乙', place: 2 }) },
      { kind: 'script', id: 'c', value: value({ title: 'c', group: null, place: 1 }) },
    ].map((item, at) => ({ ...item, at: 1, deletedAt: null, revision: at + 1 })),
  );
  const open = async () => {
    const state = createWorkbenchState({ scripts: builtIn, consoles: [], openedAt: clock });
    await watchItems(libraryKinds, state.items.take, ended.signal);
    await watchSettings((settings) => {
      state.settings.value = settings;
    }, ended.signal);
    const on = createLibraryActions(state, {
      store: createUnsavedStore(localStorage),
      now: () => {
        clock += 1;
        return clock;
      },
      newId: () => {
        ids += 1;
        return String(ids);
      },
    });
    return { state, library: state.library, on };
  };
  return { ...(await open()), open, db };
}

type Page = Awaited<ReturnType<typeof aLibraryPage>>;
const shown = ({ library }: Pick<Page, 'library'>) =>
  library.entries.value
    .filter(({ hidden }) => !hidden)
    .map(({ script, group }) => (group ? `${group}:` : '') + script.id);
/** Waits for what an action began: each takes its turn behind the others. */
async function settled(page: Pick<Page, 'on' | 'library'>, line: RegExp): Promise<void> {
  await expect.poll(() => page.library.done.value?.line).toMatch(line);
}

describe('changing the library', () => {
  it('moves scripts, and takes it back, and does it again', async () => {
    const page = await aLibraryPage();
    page.on.moveTo(['c', 's1'], '甲', 'a');
    await settled(page, /^已移动 2 条$/);
    expect(shown(page)).toEqual(['甲:c', '甲:s1', '甲:a', '乙:b', 's2']);
    page.on.undo();
    await settled(page, /^已撤销：/);
    expect(shown(page)).toEqual(['甲:a', '乙:b', 'c', 's1', 's2']);
    page.on.undo();
    await settled(page, /^已移动 2 条$/);
    expect(shown(page)).toEqual(['甲:c', '甲:s1', '甲:a', '乙:b', 's2']);
  });

  it('keeps what another page wrote meanwhile, and shows it', async () => {
    const page = await aLibraryPage();
    const other = await page.open();
    other.on.remove(['c']);
    await settled(other, /删除/);
    await expect.poll(() => shown(page)).toEqual(['甲:a', '乙:b', 's1', 's2']);
  });

  it('works each change out from what the one before it left', async () => {
    const page = await aLibraryPage();
    page.on.duplicate(['a']);
    page.on.duplicate(['a']);
    page.on.step('a', 1);
    await settled(page, /^已移动/);
    expect(shown(page).slice(0, 3)).toEqual(['甲:own-2', '甲:a', '甲:own-1']);
    expect(page.library.byId.value.get('own-1')?.script).toMatchObject({ title: 'a（二）', text: '话' });
    expect(page.library.byId.value.get('own-1')?.script.code).toBeUndefined();
  });

  it('puts the shop’s own into the trash and hides built-in ones', async () => {
    const page = await aLibraryPage();
    page.on.remove(['a', 's1']);
    await settled(page, /^已删除 1 条，隐藏 1 条自带的$/);
    expect(shown(page)).toEqual(['乙:b', 'c', 's2']);
    expect(page.library.trash.value.map(({ id }) => id)).toEqual(['a']);
    page.on.hide(['s1'], false);
    await settled(page, /恢复显示/);
    expect(page.library.byId.value.get('s1')?.own).toBeNull();
    page.on.restore(page.library.trash.value);
    await settled(page, /^已恢复“a”$/);
    expect(shown(page)).toEqual(['甲:a', '乙:b', 'c', 's1', 's2']);
  });

  it('deletes a group with all in it, and brings all of it back', async () => {
    const page = await aLibraryPage();
    page.on.look({ group: '甲' });
    page.on.removeGroup('甲');
    await settled(page, /^已删除分组“甲”和里面的 2 条话术$/);
    expect(shown(page)).toEqual(['c', 's1', 's2']);
    expect(page.library.view.value).toBe('all');
    expect(page.library.trash.value.map(({ id, within }) => [id, within])).toEqual([['甲', 3]]);
    page.on.restore(page.library.trash.value);
    await settled(page, /^已恢复/);
    expect(shown(page)).toEqual(['甲:a', '乙:b', 'c', 's1', 's2']);
  });

  it('erases for good', async () => {
    const page = await aLibraryPage();
    page.on.remove(['a']);
    await settled(page, /删除/);
    page.on.erase(page.library.trash.value);
    await expect.poll(() => page.library.trash.value).toEqual([]);
    expect(await page.db.items.get(['script', 'a'])).toBeUndefined();
    expect(page.library.done.value).toBeNull();
  });

  it('makes one of several, whose pins it takes, and takes that back too', async () => {
    await writeSetting('pins', ['c', null, 'a', null, null, null]);
    const page = await aLibraryPage();
    page.on.merge('s1', ['a', 'c']);
    await settled(page, /^已合并成“s1”一条$/);
    expect(shown(page)).toEqual(['乙:b', 's1', 's2']);
    expect(page.library.byId.value.get('s1')?.script.code).toBe('aa');
    await expect.poll(async () => (await readSettings()).pins).toEqual(['s1', null, null, null, null, null]);
    await expect.poll(() => page.state.settings.value.pins[0]).toBe('s1');
    page.on.undo();
    await settled(page, /^已撤销/);
    expect(shown(page)).toEqual(['甲:a', '乙:b', 'c', 's1', 's2']);
    expect((await readSettings()).pins).toEqual(['c', null, 'a', null, null, null]);
  });

  it('says when it could not be kept, and shows what holds', async () => {
    const page = await aLibraryPage();
    page.db.close();
    page.on.remove(['a']);
    await expect.poll(() => page.state.notice.value?.failed).toBe(true);
    expect(shown(page)).toContain('甲:a');
    expect(page.library.done.value).toBeNull();
  });
});

describe('groups', () => {
  it('are added, shown, renamed and moved', async () => {
    const page = await aLibraryPage();
    page.on.addGroup(' 丙 ', null);
    await settled(page, /^已新建分组“丙”$/);
    await expect.poll(() => page.library.view.value).toEqual({ group: 'group-1' });
    page.on.renameGroup('group-1', '丁');
    await settled(page, /改名为“丁”/);
    page.on.stepGroup('group-1', -1);
    await settled(page, /移动分组/);
    expect(page.library.tree.value.map(({ group }) => group.name)).toEqual(['丁', '甲']);
  });
});

describe('writing a script', () => {
  it('keeps what is typed over a closed page, until it is saved', async () => {
    const page = await aLibraryPage();
    page.on.open('a');
    page.on.change('a', { text: '新的话' });
    page.on.close();
    const later = await page.open();
    expect(later.library.unsaved.value.a?.draft.text).toBe('新的话');
    expect(later.library.byId.value.get('a')?.script.text).toBe('话');
    expect(await later.on.save('a')).toBe(true);
    expect(later.library.byId.value.get('a')?.script).toMatchObject({ text: '新的话', code: 'aa' });
    expect((await page.open()).library.unsaved.value).toEqual({});
  });

  it('is not unsaved once it reads as before', async () => {
    const { on, library } = await aLibraryPage();
    on.change('a', { text: '话二' });
    on.change('a', { text: '话' });
    expect(library.unsaved.value).toEqual({});
  });

  it('makes a built-in script the shop’s own under the same id, and restores it', async () => {
    const page = await aLibraryPage();
    page.on.change('s1', { text: '本店的说法' });
    expect(await page.on.save('s1')).toBe(true);
    expect(page.state.scripts.value.find(({ id }) => id === 's1')?.text).toBe('本店的说法');
    page.on.restoreBuiltIn(['s1']);
    await settled(page, /^已恢复成自带/);
    expect(page.state.scripts.value.find(({ id }) => id === 's1')?.text).toBe('自带 s1');
    expect(page.library.trash.value.map(({ text }) => text)).toEqual(['本店的说法']);
  });

  it('does not save what cannot be, and keeps all of it', async () => {
    const { on, library } = await aLibraryPage();
    on.openNew();
    const id = library.opened.value ?? '';
    on.change(id, { title: '包邮', code: 'AA' });
    expect(await on.save(id)).toBe(false);
    expect(library.wasTried.value).toBe(true);
    on.change(id, { text: '包邮的亲', code: 'by' });
    expect(await on.save(id)).toBe(true);
    expect(library.byId.value.get(id)?.script).toMatchObject({ title: '包邮', text: '包邮的亲', code: 'by' });
    expect(library.unsaved.value).toEqual({});
  });

  it('gives back what was thrown away unsaved', async () => {
    const page = await aLibraryPage();
    page.on.openNew();
    const id = page.library.opened.value ?? '';
    page.on.change(id, { text: '写了一半' });
    page.on.discard(id);
    expect(page.library.opened.value).toBeNull();
    expect((await page.open()).library.unsaved.value).toEqual({});
    page.on.undo();
    await expect.poll(() => page.library.opened.value).toBe(id);
    expect(page.library.unsaved.value[id]?.draft.text).toBe('写了一半');
  });

  it('leaves nothing of a new script that nothing was written in', async () => {
    const { on, library } = await aLibraryPage();
    on.openNew();
    on.close();
    expect([library.unsaved.value, library.opened.value]).toEqual([{}, null]);
  });

  it('passes over what was put away broken', async () => {
    localStorage.setItem('library.unsaved.x', '{');
    localStorage.setItem('library.unsaved.y', '{"draft":{"text":"好"},"before":7}');
    const { library } = await aLibraryPage();
    expect(library.unsaved.value).toEqual({});
  });
});

it('finds the shop’s scripts that nobody used, from the log', async () => {
  const { on, library } = await aLibraryPage();
  on.look('unused');
  await expect.poll(() => library.uses.value).not.toBeNull();
  expect(library.unused.value.map(({ script }) => script.id)).toEqual(['b', 'c']);
  on.lookForUnused(365);
  await expect.poll(() => library.uses.value?.uses.length).toBe(2);
  expect(library.unused.value.map(({ script }) => script.id)).toEqual(['b']);
});

it('says when the log could not be read', async () => {
  const { on, state } = await aLibraryPage();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  on.look('unused');
  await expect.poll(() => state.notice.value?.line).toBe('没能读到使用记录，请再试一次');
});

it('hides and shows a built-in script again without a trace, whatever writing it is read in', async () => {
  const page = await aLibraryPage();
  page.state.speech.toTaiwan.value = (text) => text.replace('带', '帶');
  await writeSetting('scriptsIn', 'zh-TW');
  await expect.poll(() => page.library.byId.value.get('s1')?.script.text).toBe('自帶 s1');
  page.on.hide(['s1'], true);
  await settled(page, /^已隐藏/);
  await writeSetting('scriptsIn', 'zh-CN');
  await expect.poll(() => page.state.settings.value.scriptsIn).toBe('zh-CN');
  page.on.hide(['s1'], false);
  await settled(page, /^已恢复显示/);
  expect(page.library.byId.value.get('s1')).toMatchObject({ own: null, script: { text: '自带 s1' } });
});
