import { describe, expect, it } from 'vitest';
import { writeSetting } from '../../lib/settings';
import { aMessage, aSession, aSnapshot } from '../support/session';

const flush = () => new Promise((resolve) => setTimeout(resolve));
const library = [{ id: 'a', stage: null, title: '包邮', text: '亲，满59包邮哦' }];

async function aTalk(...lines: string[]) {
  const messages = [
    aMessage('m1', 'buyer', '这个太贵了'),
    ...lines.map((text, at) => aMessage(`s${at}`, 'agent', text)),
    aMessage('r1', 'robot', '您好，有什么可以帮您'),
  ];
  const session = await aSession(aSnapshot({ messages }), library);
  const form = () => {
    const { value: panel } = session.state.panel;
    if (panel?.kind !== 'save') throw new Error('the form is not open');
    return panel;
  };
  const kept = () => session.state.own.value;
  return { ...session, form, kept };
}

describe('saving a line that was just sent', () => {
  it('takes the agent’s newest line, not a robot’s, with nothing of the buyer’s in it', async () => {
    const { say, form, taken } = await aTalk('先前的话', '小鱼您好，电话13800000000记下了');
    say({ type: 'command', command: 'save' });
    expect(form()).toMatchObject({
      messageId: 's1',
      text: '{{买家|亲}}您好，电话{{填:电话}}记下了',
      title: '您好',
      replaced: ['name', 'phone'],
      intents: ['price_high'],
    });
    expect(taken.focus).toBe(1);
  });

  it('keeps it as a script that is found and offered', async () => {
    const { actions, kept, state, of } = await aTalk('贵有贵的道理，枕芯是整块的');
    actions.openSave();
    actions.typeSave({ title: '贵的道理' });
    await actions.saveSent();
    expect(kept()).toMatchObject([
      { title: '贵的道理', text: '贵有贵的道理，枕芯是整块的', intents: ['price_high'], group: null },
    ]);
    expect(state.panel.value).toBeNull();
    expect(state.notice.value?.line).toContain('已存为话术“贵的道理”');
    expect(of('focusComposer').length).toBe(1);
  });

  it('warns of the buyer’s data that was typed back, and keeps it only where it is meant', async () => {
    const { actions, kept, state, form } = await aTalk('这款可以的');
    actions.openSave();
    actions.typeSave({ text: '小鱼这款可以的' });
    expect(state.saving.personal.value).toEqual(['name']);
    await actions.saveSent();
    expect(kept()).toEqual([]);
    expect(form()).toMatchObject({ text: '小鱼这款可以的', wasTried: true });
    actions.typeSave({ isMeant: true });
    await actions.saveSent();
    expect(kept()).toHaveLength(1);
  });

  it('looks at the title too', async () => {
    const { actions, kept } = await aTalk('这款可以的');
    actions.openSave();
    actions.typeSave({ title: '给小鱼的' });
    await actions.saveSent();
    expect(kept()).toEqual([]);
  });

  it('names the script that says the same already', async () => {
    const { actions, form } = await aTalk('亲，满59包邮～');
    actions.openSave();
    expect(form().twin).toBe('包邮');
  });

  it('keeps what was typed while the form was closed, until another line is sent', async () => {
    const { actions, form, say, state } = await aTalk('这款可以的');
    actions.openSave();
    actions.typeSave({ title: '可以' });
    actions.back();
    actions.openSave();
    expect(form().title).toBe('可以');
    const messages = [...(state.snapshot.value?.messages ?? []), aMessage('s9', 'agent', '另一句')];
    say({ type: 'snapshot', changed: { messages } });
    actions.openSave();
    expect(form()).toMatchObject({ messageId: 's9', text: '另一句' });
  });

  it('puts the next one into the same group, behind what stands there', async () => {
    const { actions, items, form, kept, say, state } = await aTalk('第一句话');
    items.take(
      [{ kind: 'script-group', id: 'g', value: { name: '售前', parent: null }, at: 1, deletedAt: null }],
      false,
    );
    actions.openSave();
    actions.typeSave({ group: 'g', isOffered: false });
    await actions.saveSent();
    say({
      type: 'snapshot',
      changed: { messages: [...(state.snapshot.value?.messages ?? []), aMessage('s9', 'agent', '第二句话')] },
    });
    actions.openSave();
    expect(form().group).toBe('g');
    await actions.saveSent();
    expect(kept().map(({ text, place, intents }) => [text, place, intents])).toEqual([
      ['第一句话', 1, undefined],
      ['第二句话', 2, ['price_high']],
    ]);
  });

  it('says so where nothing was sent, and leaves the keyboard where it is', async () => {
    const { say, state, taken } = await aTalk();
    expect(state.saving.canSave.value).toBe(false);
    say({ type: 'command', command: 'save' });
    expect(state.panel.value).toBeNull();
    expect(state.notice.value?.line).toBe('这段对话里还没有您发的话');
    expect(taken.focus).toBe(0);
  });
});

describe('the scripts below the pins', () => {
  const scripts = ['a', 'b', 'c', 'd'].map((id) => ({ id, stage: null, title: id, text: `话 ${id}` }));
  const used = (...uses: [id: string, count: number, lastAt: number][]) =>
    new Map(uses.map(([id, count, lastAt]) => [id, { count, lastAt }]));

  /** An overlay whose log says this a moment after the first buyer. */
  async function aRow(uses: ReturnType<typeof used>) {
    const session = await aSession(aSnapshot(), scripts);
    session.state.uses.value = uses;
    const pick = async (scriptId: string) => {
      const { value: target } = session.state.target;
      if (target) session.actions.pick({ scriptId, target });
      await flush();
    };
    return { ...session, pick, row: () => session.state.quick.value };
  }

  it('are those that were used, and stay as they are while a buyer is open', async () => {
    const { pick, row, say, state } = await aRow(used(['a', 1, 5], ['b', 3, 4], ['gone', 9, 9]));
    expect(row()).toEqual({ recent: ['a', 'b'], frequent: [] });
    await pick('c');
    expect(state.uses.value.get('c')?.count).toBe(1);
    expect(row().recent).toEqual(['a', 'b']);
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '小满' } } });
    expect(row().recent).toEqual(['c', 'a', 'b']);
  });

  it('are put in order anew while the overlay is collapsed', async () => {
    const { pick, row, say } = await aRow(used(['a', 1, 5]));
    const dock = { mode: 'right', collapsed: false, width: 320, left: 0, top: 0, height: 0 } as const;
    say({ type: 'placed', dock, width: 320, height: 700 });
    await pick('d');
    expect(row().recent).toEqual(['a']);
    say({ type: 'placed', dock: { ...dock, collapsed: true }, width: 320, height: 700 });
    expect(row().recent).toEqual(['d', 'a']);
  });

  it('leave out what is pinned', async () => {
    await writeSetting('pins', ['a', null, null, null, null, null]);
    const { row } = await aRow(used(['a', 1, 5], ['b', 1, 4]));
    expect(row().recent).toEqual(['b']);
  });
});
