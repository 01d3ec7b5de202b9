import { describe, expect, it, vi } from 'vitest';
import { isReady } from '../../lib/domain/playbook/suggest';
import type { Script } from '../../lib/domain/scripts/script';
import { readSettings, writeSetting } from '../../lib/settings';
import { readAnswer } from '../../lib/state/answer';
import { aMessage, aSession, aSnapshot } from '../support/session';

const ready: Script = { id: 'a', stage: 'greet', title: '问好', text: '您好，我是{{客服}}～' };
const withSlot: Script = { id: 'b', stage: 'confirm', title: '报价', text: '到手{{到手价}}，{{赠品}}一起送' };
const withClaim: Script = {
  id: 'c',
  stage: 'confirm',
  title: '今天发',
  text: '今天就能发出',
  needs: ['dispatch-today'],
};
const library = [ready, withSlot, withClaim];

const flush = () => new Promise((resolve) => setTimeout(resolve));

async function aSmallSession(changed = {}) {
  const session = await aSession(aSnapshot(changed), library);
  const pick = (scriptId: string) => {
    const target = session.state.target.value;
    if (target) session.actions.pick({ scriptId, target });
  };
  return { ...session, pick };
}

describe('reading', () => {
  it('offers answers to what the buyer said, with the words that showed it', async () => {
    const { state } = await aSession();
    expect(state.cards.value.suggestions.length).toBeGreaterThan(0);
    expect(state.cards.value.target).toMatchObject({ buyerKey: 'buyer-1', newestId: 'm1' });
    expect(state.worry.value?.hits[0]).toMatchObject({ intent: 'price_high' });
  });

  it('keeps what did not change', async () => {
    const { state, say } = await aSession();
    say({ type: 'snapshot', changed: { composer: { found: true, empty: false, text: '在的' } } });
    expect(state.snapshot.value).toMatchObject({ buyer: { key: 'buyer-1' }, composer: { empty: false } });
  });

  it('shows no answers while the page is between two buyers', async () => {
    const { state, say } = await aSession();
    say({ type: 'snapshot', changed: { buyer: null } });
    expect(state.cards.value).toEqual({ target: null, suggestions: [] });
  });

  it('knows that the chat is gone', async () => {
    const { state, say } = await aSession();
    say({ type: 'snapshot', changed: null });
    expect(state.link.value).toBe('gone');
    expect(state.snapshot.value).toBeNull();
  });

  it('records what it saw once, also when the page flickers', async () => {
    const { recorded, say } = await aSession();
    const before = recorded.map(({ kind }) => kind);
    expect(before).toEqual(['inquirySeen', 'buyerWrote']);
    say({ type: 'snapshot', changed: { buyer: null } });
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-1', name: '小鱼' } } });
    expect(recorded).toHaveLength(2);
  });
});

describe('filling', () => {
  it('puts a ready answer into the reply box of the conversation it was made for', async () => {
    const { pick, of, recorded, state } = await aSmallSession();
    pick('a');
    await flush();
    expect(of('fill')).toEqual([
      {
        type: 'fill',
        call: 1,
        target: { buyerKey: 'buyer-1', newestId: 'm1' },
        text: '您好，我是小禾～',
        caret: null,
        replaces: null,
      },
    ]);
    expect(recorded.at(-1)).toMatchObject({ kind: 'scriptUsed', scriptId: 'a', agent: '小禾' });
    expect(state.notice.value).toBeNull();
  });

  it('inserts on a key exactly what the card shows', async () => {
    const { say, of, state } = await aSession();
    const [first] = state.cards.value.suggestions.filter(isReady);
    const place = state.cards.value.suggestions.indexOf(first as never) + 1;
    say({ type: 'command', command: `card.${place}` });
    expect(of('fill').map(({ text }) => text)).toEqual([first?.text]);
  });

  it('refuses an answer made for the buyer before, and offers no copy of it', async () => {
    const { actions, state, say, of } = await aSmallSession();
    const target = state.target.value;
    say({
      type: 'snapshot',
      changed: { buyer: { key: 'buyer-2', name: '阿木' }, messages: [aMessage('n1', 'buyer', '在吗')] },
    });
    if (target) actions.pick({ scriptId: 'a', target });
    expect(of('fill')).toEqual([]);
    expect(state.notice.value).toEqual({ line: '会话已切换，未填入' });
  });

  it('leaves the refusal to be read when the new buyer shows only after it, and a copy offer not', async () => {
    const { say, state } = await aSession();
    state.notice.value = { line: '会话已切换，未填入' };
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '阿木' } } });
    expect(state.notice.value).toEqual({ line: '会话已切换，未填入' });
    state.notice.value = { line: '回复框没收下这段话，已还原', copy: '您好' };
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-3', name: '小满' } } });
    expect(state.notice.value).toBeNull();
  });

  it('says so when the reader finds another buyer, and records nothing', async () => {
    const { pick, reader, state, recorded } = await aSmallSession();
    reader.result = () => ({ ok: false, reason: 'buyer-changed' });
    pick('a');
    await flush();
    expect(state.notice.value).toEqual({ line: '会话已切换，未填入' });
    expect(recorded.map(({ kind }) => kind)).not.toContain('scriptUsed');
  });

  it('offers the text for the clipboard where the box did not take it, and copies on the agent’s word only', async () => {
    const { pick, reader, state, actions, copied } = await aSmallSession();
    reader.result = () => ({ ok: false, reason: 'not-taken' });
    pick('a');
    await flush();
    expect(state.notice.value).toEqual({ line: '回复框没收下这段话，已还原', copy: '您好，我是小禾～' });
    expect(copied).toEqual([]);
    actions.copyNotice();
    await flush();
    expect(copied).toEqual(['您好，我是小禾～']);
  });

  it('says so when the wire goes before the answer', async () => {
    const { pick, reader, gone, state } = await aSmallSession();
    reader.result = () => null;
    pick('a');
    gone.abort();
    await flush();
    expect(state.notice.value?.line).toContain('断开');
  });
});

describe('what is not ready', () => {
  it('opens a form for empty slots and fills only when all have words', async () => {
    const { pick, actions, state, of } = await aSmallSession();
    pick('b');
    expect(state.panel.value).toMatchObject({ kind: 'form', slots: ['到手价', '赠品'] });
    actions.changeForm({ typed: { 到手价: '¥99.00', 赠品: '  ' } });
    actions.fillForm();
    expect(of('fill')).toEqual([]);
    actions.changeForm({ typed: { 到手价: '¥99.00', 赠品: '眼罩' } });
    actions.fillForm();
    expect(of('fill').map(({ text }) => text)).toEqual(['到手¥99.00，眼罩一起送']);
    expect(state.panel.value).toBeNull();
  });

  it('inserts no claim that the agent has not confirmed', async () => {
    const { pick, actions, of } = await aSmallSession();
    pick('c');
    actions.fillForm();
    expect(of('fill')).toEqual([]);
    actions.confirm('dispatch-today', true);
    actions.fillForm();
    expect(of('fill').map(({ text }) => text)).toEqual(['今天就能发出']);
  });

  it('asks once for a fact, then fills all that need it', async () => {
    const { pick, actions, of, state } = await aSmallSession();
    pick('c');
    actions.confirm('dispatch-today', true);
    actions.back();
    pick('c');
    expect(of('fill').map(({ text }) => text)).toEqual(['今天就能发出']);
    expect(state.panel.value).toBeNull();
  });

  it('fills nothing that has ended, and says why', async () => {
    const old: Script = { ...ready, id: 'o', title: '旧活动', until: '2025-06-09' };
    const { actions, state, of } = await aSession(aSnapshot(), [...library, old]);
    if (state.target.value) actions.pick({ scriptId: 'o', target: state.target.value });
    await flush();
    expect(of('fill')).toEqual([]);
    expect(state.notice.value).toEqual({ line: '「旧活动」现在不能用：6月9日已过期' });
    expect(state.panel.value).toBeNull();
  });

  it('sends the caret along, and what the agent typed with the slots of the page', async () => {
    const form: Script = { id: 'k', stage: 'order', title: '单号', text: '{{客服}}查到单号{{光标}}，{{填:快递}}在送' };
    const { actions, state, of } = await aSession(aSnapshot(), [form]);
    if (state.target.value) actions.pick({ scriptId: 'k', target: state.target.value });
    expect(state.panel.value).toMatchObject({ kind: 'form', slots: ['填:快递'] });
    actions.changeForm({ typed: { '填:快递': '中通' } });
    actions.fillForm();
    expect(of('fill').at(-1)).toMatchObject({ text: '小禾查到单号，中通在送', caret: 6 });
  });

  it('fills a final price once it is worked out for these goods, and for no others', async () => {
    const priced: Script = { id: 'p', stage: 'guide', title: '报价', text: '到手{{到手价}}', intents: ['price_high'] };
    const { actions, state, say } = await aSession(aSnapshot(), [priced]);
    const card = () => state.cards.value.suggestions[0];
    expect(card()?.missing).toEqual(['到手价']);
    actions.openPrice();
    expect(card()).toMatchObject({ text: '到手¥129.00', missing: [], used: ['到手价'] });
    expect(state.origins.value.到手价).toBe('price');
    say({ type: 'snapshot', changed: { messages: [aMessage('m2', 'buyer', '太贵了，要三件呢')] } });
    expect(card()?.missing).toEqual(['到手价']);
    actions.openPrice();
    expect(card()?.text).toBe('到手¥387.00');
    const { product } = aSnapshot();
    say({ type: 'snapshot', changed: { product: product && { ...product, title: '四件套', id: '2' } } });
    expect(card()?.missing).toEqual(['到手价']);
  });

  it('keeps a half-filled form for its own buyer', async () => {
    const { pick, actions, state, say } = await aSmallSession();
    pick('b');
    actions.changeForm({ typed: { 到手价: '¥99.00' } });
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '阿木' } } });
    expect(state.panel.value).toBeNull();
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-1', name: '小鱼' } } });
    expect(state.panel.value).toMatchObject({ kind: 'form', typed: { 到手价: '¥99.00' } });
  });
});

describe('繁體', () => {
  it('is how our own texts stand once chosen, while the shop’s stand as they were written', async () => {
    const { state, actions, of, items, say } = await aSession(
      aSnapshot({ messages: [aMessage('m1', 'buyer', '多久发货')] }),
    );
    const own = {
      kind: 'script',
      id: 'own',
      value: { text: '自己写的发货话术', title: '自己的' },
      at: 1,
      deletedAt: null,
    };
    items.take([own], true);
    await writeSetting('scriptsIn', 'zh-TW');
    await vi.waitFor(() => expect(state.byId.value.get('greet.01')?.text).toBe('在的，您看中哪款了？傳給我看看～'));
    expect(state.byId.value.get('own')?.text).toBe('自己写的发货话术');
    const [first] = state.cards.value.suggestions;
    expect(first?.text).toContain('出貨時間以商品頁寫的為準');
    const found = (query: string) => {
      actions.search(query);
      return state.results.value.map(({ script }) => script.id);
    };
    expect(found('发货时间')).toContain('objection.shipping.10');
    expect(found('出貨時間')).toContain('objection.shipping.10');
    expect(found('自己写的')[0]).toBe('own');
    actions.openPrice();
    actions.fillPrice('line');
    expect(of('fill').at(-1)?.text).toBe('您好，1件算下來一共 ¥129.00。活動價可能變動，具體以結帳頁面顯示為準喔');
    const { product } = aSnapshot();
    const linen = product && { ...product, title: '亚麻衬衫', attributes: [{ name: '材质', value: '亚麻' }] };
    say({ type: 'snapshot', changed: { product: linen, messages: [aMessage('m2', 'buyer', '什么材质，会闷吗')] } });
    expect(state.fab.scripts.value.map(({ text }) => text).join()).toContain('夏天穿著乾爽');
    await writeSetting('scriptsIn', 'zh-CN');
    await vi.waitFor(() => expect(state.byId.value.get('greet.01')?.text).toContain('在的亲'));
  });
});

describe('search, pins and place', () => {
  it('opens at its key, takes the keyboard, and gives it back', async () => {
    const { say, state, taken, of, actions } = await aSmallSession();
    say({ type: 'command', command: 'search' });
    expect(state.panel.value).toMatchObject({ kind: 'search', active: 0 });
    expect(taken.focus).toBe(1);
    expect(state.results.value).toHaveLength(3);
    actions.moveChoice(-1);
    expect(state.panel.value).toMatchObject({ active: 2 });
    actions.back();
    expect(state.panel.value).toBeNull();
    expect(of('focusComposer')).toHaveLength(1);
  });

  it('pins into the first free slot, into a chosen one, and fills by its key', async () => {
    const { actions, say, of, state } = await aSmallSession();
    actions.pin('b');
    await vi.waitFor(() => expect(state.settings.value.pins[0]).toBe('b'));
    actions.pin('a', 9);
    await vi.waitFor(() => expect(state.settings.value.pins).toEqual(['b', null, null, null, null, 'a']));
    say({ type: 'command', command: 'pin.9' });
    expect(of('fill')).toHaveLength(1);
    actions.unpin('a');
    await vi.waitFor(() => expect(state.settings.value.pins[5]).toBeNull());
  });

  it('says so when all slots are taken', async () => {
    const { actions, state } = await aSmallSession();
    await writeSetting('pins', ['1', '2', '3', '4', '5', '6']);
    await vi.waitFor(() => expect(state.settings.value.pins[0]).toBe('1'));
    actions.pin('a');
    expect(state.notice.value?.line).toContain('固定位满了');
  });

  it('tells the reader where to stand, and remembers it for this console', async () => {
    const { actions, of } = await aSmallSession();
    actions.place({ mode: 'left' });
    actions.place({ width: 400 });
    expect(of('place').at(-1)?.dock).toMatchObject({ mode: 'left', width: 400 });
    await vi.waitFor(async () => {
      expect((await readSettings()).docks).toMatchObject({ feige: { mode: 'left', width: 400 } });
    });
  });

  it('lists what answers the buyer, then what was used, and moves nothing while it is open', async () => {
    const answers: Script = { id: 'd', stage: 'objection', title: '认同', text: '理解您', intents: ['price_high'] };
    const ships: Script = { id: 'e', stage: 'objection', title: '发货', text: '今天发', intents: ['shipping'] };
    const { actions, state, say } = await aSession(aSnapshot(), [ready, ships, answers]);
    const listed = () => state.results.value.map(({ script, why }) => `${script.id} ${why}`);
    actions.search('');
    expect(listed()).toEqual(['d 答“嫌贵”', 'a ', 'e ']);
    const { value: target } = state.target;
    if (target) actions.pick({ scriptId: 'e', target });
    await flush();
    actions.search('');
    expect(listed()).toEqual(['d 答“嫌贵”', 'e 刚用过', 'a ']);
    say({ type: 'snapshot', changed: { messages: [aMessage('m2', 'buyer', '多久发货')] } });
    actions.search('');
    expect(listed()).toEqual(['d 答“嫌贵”', 'e 刚用过', 'a ']);
    actions.back();
    actions.search('');
    expect(listed()[0]).toBe('e 答“发货物流”');
  });

  it('finds the own scripts as they come, change and go, by group too', async () => {
    const { actions, state, items } = await aSession();
    const item = (kind: string, id: string, value: unknown, deletedAt: number | null = null) => ({
      kind,
      id,
      value,
      at: Date.UTC(2025, 5, 10),
      deletedAt,
    });
    const found = () => state.results.value.map(({ script }) => script.title);
    await vi.waitFor(() => expect(state.index.value).not.toBeNull());
    items.take(
      [
        item('script-group', 'g', { name: '行李箱' }),
        item('script', 's', { title: '密码锁', text: '默认三个零', group: 'g' }),
      ],
      false,
    );
    actions.search('xinglixiang');
    await vi.waitFor(() => expect(found()).toEqual(['密码锁']));
    items.take([item('script', 's', { title: '开锁', text: '默认三个零', group: 'g' })], false);
    await vi.waitFor(() => expect(found()).toEqual(['开锁']));
    items.take([item('script', 's', { title: '开锁', text: '默认三个零' }, 1)], false);
    expect(found()).toEqual([]);
  });

  it('finds by pinyin once the first answers stand, before anything was searched for', async () => {
    const { state, actions } = await aSession();
    await vi.waitFor(() => expect(state.index.value).not.toBeNull());
    for (const query of ['tgl', 'taigui', 'jiage']) {
      actions.search(query);
      expect(state.results.value.some(({ script }) => script.intents?.includes('price_high'))).toBe(true);
    }
  });

  it('has the reader catch the agent’s own keys', async () => {
    const { of, state } = await aSmallSession();
    const own = { command: 'search', code: 'KeyK', alt: true, ctrl: true, shift: false, meta: false } as const;
    await writeSetting('bindings', [own]);
    await vi.waitFor(() => expect(state.keys.value.search).toBe('Ctrl+Alt+K'));
    expect(of('bind').at(-1)?.bindings).toContainEqual(own);
  });
});

it('has the shop’s own script at hand as soon as it is kept, and no longer than that', async () => {
  const { state } = await aSession();
  const item = { kind: 'script', id: 'own-1', value: { title: '包邮', text: '满 59 包邮' }, at: 1, deletedAt: null };
  state.items.take([item], false);
  expect(readAnswer(state, 'own-1')?.text).toBe('满 59 包邮');
  state.items.take([{ ...item, at: 2, deletedAt: 2 }], false);
  expect(readAnswer(state, 'own-1')).toBeNull();
});

describe('short codes', () => {
  const coded: Script = { ...ready, id: 'k', text: '没法再便宜啦', code: 'TG' };
  const later: Script = { ...withSlot, id: 'l', code: 'bj' };
  const expired: Script = { ...ready, id: 'x', code: 'old', until: '2025-06-09' };
  const twin: Script = { ...ready, id: 't', code: 'tg' };
  const open = () => aSession(aSnapshot(), [coded, later, expired, twin]);

  it('are told to the reader while the agent wants them', async () => {
    const { of, state } = await open();
    expect(of('codes').at(-1)).toEqual({ type: 'codes', prefix: '', codes: [] });
    await writeSetting('codePrefix', '/');
    await vi.waitFor(() => expect(state.settings.value.codePrefix).toBe('/'));
    expect(of('codes').at(-1)).toEqual({ type: 'codes', prefix: '/', codes: expect.arrayContaining(['tg', 'bj']) });
  });

  it('give way to their script; of two the first counts', async () => {
    const { say, of, recorded } = await open();
    say({ type: 'code', code: 'tg', typed: ';tg' });
    await flush();
    expect(of('fill').map(({ text, replaces }) => [text, replaces])).toEqual([['没法再便宜啦', ';tg']]);
    expect(recorded.at(-1)).toMatchObject({ kind: 'scriptUsed', scriptId: 'k' });
  });

  it('open the form where a slot is empty, and give way once it is filled', async () => {
    const { say, of, state, actions, taken } = await open();
    say({ type: 'code', code: 'bj', typed: '；bj' });
    expect([state.panel.value?.kind, taken.focus, of('fill')]).toEqual(['form', 1, []]);
    actions.changeForm({ typed: { 到手价: '¥99.00', 赠品: '袜子' } });
    actions.fillForm();
    expect(of('fill').map(({ replaces }) => replaces)).toEqual(['；bj']);
  });

  it('say why where the script may not be said, or the code has changed', async () => {
    const { say, of, state, reader } = await open();
    say({ type: 'code', code: 'old', typed: ';old' });
    expect([of('fill'), state.notice.value?.line]).toEqual([[], expect.stringContaining('6月9日已过期')]);
    reader.result = () => ({ ok: false, reason: 'code-gone' });
    say({ type: 'code', code: 'tg', typed: ';tg' });
    await vi.waitFor(() => expect(state.notice.value?.line).toBe('编码已经改动，未填入'));
  });
});
