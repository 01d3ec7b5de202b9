import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../lib/domain/conversation';
import type { Item } from '../../lib/domain/items';
import { followUpKind } from '../../lib/domain/nudges/follow-up';
import { aMessage, aSession, aSnapshot, now } from '../support/session';

const minute = 60_000;
const asked = aMessage('m1', 'buyer', '这个太贵了');
const answered: Message = { ...aMessage('m2', 'agent', '现在有券，满100减10'), at: now - 6 * minute };
const settled = aSnapshot({ messages: [{ ...asked, at: now - 7 * minute }, answered] });

beforeEach(() => vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

const turns = () => vi.advanceTimersByTimeAsync(10);

describe('the desk of follow-ups', () => {
  it('lists a buyer who has not ordered five minutes after the talk, and Enter fills words, never twice the same', async () => {
    const { state, actions, of, say } = await aSession(settled);
    await turns();
    expect(state.nudges.due.value).toBe(1);
    actions.run('nudges');
    expect(state.nudges.panel.value?.list).toBe('order');
    actions.openEntry();
    await turns();
    const [first] = of('fill');
    expect(first?.text).toBeTruthy();
    expect(state.nudges.panel.value).toBeNull();
    expect(state.nudges.followUps.value[0]?.nudges).toMatchObject([{ to: 'order', at: now }]);
    expect(state.nudges.due.value).toBe(0);
    actions.run('nudges');
    actions.openEntry();
    await turns();
    expect(of('fill')).toHaveLength(1);
    expect(state.nudges.panel.value?.line).toContain('已提醒 1 次');
    say({ type: 'snapshot', changed: { messages: [...settled.messages] } });
  });

  it('fills nothing for a buyer who is not open, and says whom to look for', async () => {
    const { state, actions, of, say } = await aSession(settled);
    await turns();
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '大鱼' }, messages: [] } });
    await turns();
    actions.run('nudges');
    actions.openEntry();
    await turns();
    expect(of('fill')).toEqual([]);
    expect(state.nudges.panel.value?.line).toContain('“小鱼”');
  });

  it('an unanswered question holds the nudge back', async () => {
    const open = aMessage('m3', 'buyer', '那什么时候发货');
    const { state, actions, of } = await aSession(aSnapshot({ messages: [...settled.messages, open] }));
    await turns();
    expect(state.nudges.due.value).toBe(0);
    actions.run('nudges');
    actions.openEntry();
    expect(state.nudges.panel.value?.line).toContain('先回复');
    expect(of('fill')).toEqual([]);
  });

  it('a mark ends it, with the name gone, and the mark taken back brings it back', async () => {
    const { state, actions } = await aSession(settled);
    await turns();
    actions.mark('transferred');
    await turns();
    expect(state.nudges.followUps.value[0]).toMatchObject({ state: 'transferred', name: null, product: null });
    expect(state.nudges.due.value).toBe(0);
    actions.undo();
    await turns();
    expect(state.nudges.followUps.value[0]).toMatchObject({ state: 'talking', name: '小鱼' });
  });

  it('what is read is put away once the talk is still, and with the page that goes', async () => {
    const kept: Item[] = [];
    const { gone, say } = await aSession(settled, undefined, { keepItem: (item) => kept.push(item) });
    await turns();
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(kept).toMatchObject([
      { kind: followUpKind, id: 'hash of feige\n云眠家居\nbuyer-1', value: { name: '小鱼' } },
    ]);
    say({ type: 'snapshot', changed: { messages: [...settled.messages, aMessage('m4', 'buyer', '有红色吗')] } });
    await turns();
    gone.abort();
    await turns();
    expect(kept.at(-1)).toMatchObject({ kind: followUpKind, value: { isOpen: true } });
  });

  it('what was said is put away at once, with all that was still to be', async () => {
    const kept: Item[] = [];
    const { actions } = await aSession(settled, undefined, { keepItem: (item) => kept.push(item) });
    await turns();
    actions.run('nudges');
    actions.openEntry();
    await turns();
    expect(kept).toMatchObject([{ kind: followUpKind, value: { nudges: [{ to: 'order', at: now }] } }]);
  });

  it('what was said stands, though the version of the same moment before it comes back from the store later', async () => {
    const { state, actions, items } = await aSession(settled);
    await turns();
    const [read] = items.all(followUpKind);
    if (!read) throw new Error('nothing was kept');
    actions.run('nudges');
    actions.openEntry();
    await turns();
    items.take([JSON.parse(JSON.stringify(read))], false);
    expect(state.nudges.followUps.value[0]?.nudges).toMatchObject([{ to: 'order', at: now }]);
  });

  it('keeps remark, tags and what the buyer is to be told, and holds back until then', async () => {
    const { state, actions } = await aSession(settled);
    await turns();
    actions.run('nudges');
    actions.editEntry();
    actions.typeEntry({ remark: '要送人', tags: '回头客，急用', wakeAbout: '双11开始', wakeAt: '2025-06-10T20:00' });
    actions.keepEntry();
    expect(state.nudges.followUps.value[0]).toMatchObject({
      remark: '要送人',
      tags: ['回头客', '急用'],
      wake: { about: '双11开始', at: Date.UTC(2025, 5, 10, 12) },
    });
    expect(state.nudges.rows.value[0]).toMatchObject({ to: 'wake', verdict: { is: 'later' } });
    actions.dropEntry();
    expect(JSON.stringify(state.nudges.followUps.value)).not.toMatch(/小鱼|要送人|双11/);
    expect(state.nudges.rows.value).toEqual([]);
  });

  it('who waits is told to the other tabs, and no more once answered', async () => {
    const { state, say } = await aSession(aSnapshot({ messages: [{ ...asked, at: now - 4 * minute }] }));
    await turns();
    expect(state.nudges.clocks.value).toMatchObject([{ name: '小鱼', waitedMs: 4 * minute, urgency: 'late' }]);
    say({
      type: 'snapshot',
      changed: { messages: [{ ...asked, at: now - 4 * minute }, aMessage('m2', 'agent', '在的')] },
    });
    await turns();
    expect(state.nudges.clocks.value).toEqual([]);
  });

  it('tells those who wait in the list of the console too, the open one once, and no clock jumps with what rows round', async () => {
    const row = { key: 'buyer-2', name: '大鱼', unread: 1, waitingMs: 2 * minute };
    const waiting = [row, { key: 'buyer-1', name: '小鱼', unread: 1, waitingMs: null }];
    const { state, say } = await aSession(aSnapshot({ messages: [{ ...asked, at: now - minute }], waiting }));
    await turns();
    const clocks = () => state.nudges.clocks.value.map(({ name, waitedMs }) => [name, waitedMs]);
    expect(clocks()).toEqual(
      expect.arrayContaining([
        ['大鱼', 2 * minute],
        ['小鱼', minute],
      ]),
    );
    expect(clocks()).toHaveLength(2);
    say({ type: 'snapshot', changed: { waiting: [{ ...row, waitingMs: 2.5 * minute }] } });
    await turns();
    expect(clocks()).toEqual(expect.arrayContaining([['大鱼', 2 * minute]]));
    say({ type: 'snapshot', changed: { waiting: [{ ...row, waitingMs: 4 * minute }] } });
    await turns();
    expect(clocks()).toEqual(expect.arrayContaining([['大鱼', 4 * minute]]));
  });

  it('a row counts to the first answer only while the shop has not answered that buyer today', async () => {
    const row = { key: 'buyer-2', name: '大鱼', unread: 1, waitingMs: 7_000 };
    const { state, say } = await aSession(
      aSnapshot({ ...settled, waiting: [row, { ...row, key: null, name: '匿名' }] }),
    );
    await turns();
    const firsts = () => state.nudges.clocks.value.filter(({ isFirst }) => isFirst).map(({ name }) => name);
    expect(firsts()).toEqual(['大鱼']);
    const talk = [aMessage('n1', 'buyer', '在吗'), aMessage('n2', 'agent', '在的')];
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '大鱼' }, messages: talk } });
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-1', name: '小鱼' }, messages: settled.messages } });
    await turns();
    expect(firsts()).toEqual([]);
  });

  it('goes by the clock of a console that has its own', async () => {
    const { state, actions, say } = await aSession({ ...settled, console: 'practice' });
    await turns();
    say({ type: 'clock', clock: { base: now - 2 * minute, since: now, speed: 60 } });
    actions.run('nudges');
    expect(state.nudges.rows.value[0]?.verdict).toMatchObject({ is: 'later', at: now - minute });
    say({ type: 'clock', clock: { base: now - minute, since: now, speed: 60 } });
    actions.openEntry();
    expect(state.nudges.due.value).toBe(1);
  });

  it('who was opened and answered since the list was read waits no more, though the list still says so', async () => {
    const row = { key: 'buyer-2', name: '大鱼', unread: 1, waitingMs: 2 * minute };
    const { state, say } = await aSession(aSnapshot({ ...settled, waiting: [row] }));
    await turns();
    expect(state.nudges.clocks.value).toMatchObject([{ name: '大鱼', isUnread: true }]);
    const asks = aMessage('n1', 'buyer', '在吗');
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '大鱼' }, messages: [asks] } });
    say({ type: 'snapshot', changed: { messages: [asks, aMessage('n2', 'agent', '在的')] } });
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-1', name: '小鱼' }, messages: settled.messages } });
    await turns();
    expect(state.nudges.clocks.value).toEqual([]);
    say({ type: 'snapshot', changed: { waiting: [{ ...row, unread: 2 }] } });
    await turns();
    expect(state.nudges.clocks.value).toMatchObject([{ name: '大鱼', isUnread: true }]);
  });

  it('unread lines in the list hold the nudge back, and let it go once they are gone', async () => {
    const row = { key: 'buyer-1', name: '小鱼', unread: 2, waitingMs: 1_000 };
    const { state, say } = await aSession(settled);
    await turns();
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '大鱼' }, messages: [] } });
    await turns();
    expect(state.nudges.due.value).toBe(1);
    say({ type: 'snapshot', changed: { waiting: [row] } });
    await turns();
    expect(state.nudges.due.value).toBe(0);
    expect(state.nudges.desk.value.order[0]?.verdict.why).toContain('先回复');
    say({ type: 'snapshot', changed: { waiting: [] } });
    await turns();
    expect(state.nudges.due.value).toBe(1);
  });

  it('the practice console and the real ones each follow up their own buyers alone', async () => {
    const { state, say } = await aSession({ ...settled, console: 'practice' });
    await turns();
    expect(state.nudges.due.value).toBe(1);
    say({ type: 'snapshot', changed: { console: 'feige', buyer: { key: 'b2', name: '大鱼' }, messages: [] } });
    await turns();
    expect(state.nudges.due.value).toBe(0);
    expect(state.nudges.desk.value.order).toEqual([]);
  });
});
