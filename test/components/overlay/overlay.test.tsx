import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Overlay } from '../../../components/overlay/Overlay';
import { defaultDock } from '../../../lib/domain/placement';
import type { Script } from '../../../lib/domain/scripts/script';
import { readSettings, writeSetting } from '../../../lib/settings';
import { aMessage, aSession, aSnapshot } from '../../support/session';

const library: Script[] = [
  { id: 'a', stage: 'objection', title: '先认同', text: '理解您，{{客服}}帮您看看～', intents: ['price_high'] },
  {
    id: 'b',
    stage: 'objection',
    title: '报价',
    text: '到手{{到手价}}，您看可以吗',
    intents: ['price_high'],
    needs: ['价格核对过'],
  },
];

async function show(snapshot: Parameters<typeof aSession>[0] = aSnapshot(), scripts: readonly Script[] = library) {
  const session = await aSession(snapshot, scripts);
  render(<Overlay state={session.state} actions={session.actions} framed />);
  return { ...session, user: userEvent.setup() };
}

describe('the conversation', () => {
  it('shows whom, about what and at which price', async () => {
    await show(
      aSnapshot({
        product: {
          title: '护颈枕',
          price: 129_00,
          priceIsFloor: true,
          id: null,
          link: null,
          coupons: [],
          attributes: [],
        },
      }),
    );
    expect(screen.getByRole('heading', { name: '小鱼' })).toBeTruthy();
    expect(screen.getByText('护颈枕')).toBeTruthy();
    expect(screen.getByText('¥129.00起')).toBeTruthy();
  });

  it('marks the words that showed the worry', async () => {
    await show();
    const worry = within(screen.getByRole('region', { name: '买家在问' }));
    expect(worry.getByText('嫌贵')).toBeTruthy();
    expect(worry.getByText(/贵/, { selector: 'mark' })).toBeTruthy();
  });

  it('shows markup from the page as text', async () => {
    await show(aSnapshot({ messages: [aMessage('m', 'buyer', '<img src=x>太贵了')] }));
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText(/<img src=x>/)).toBeTruthy();
  });

  it('shows only the part of a huge message that matters', async () => {
    await show(aSnapshot({ messages: [aMessage('m', 'buyer', `${'啊'.repeat(300)}太贵了${'啊'.repeat(100_000)}`)] }));
    expect(screen.getByRole('region', { name: '买家在问' }).textContent?.length).toBeLessThan(300);
    expect(screen.getByText(/贵/, { selector: 'mark' })).toBeTruthy();
  });
});

describe('why nothing is offered', () => {
  it.each([
    ['正在读取会话…', null, undefined],
    ['还没有打开会话', aSnapshot({ buyer: null, messages: [] }), undefined],
    ['正在切换会话…', aSnapshot({ buyer: null }), undefined],
    ['这里暂时没有聊天窗口', aSnapshot(), { type: 'snapshot', changed: null }],
  ] as const)('%s', async (title, snapshot, message) => {
    const { say } = await show(snapshot);
    if (message) say(message);
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '下单' })).toBeNull();
  });
});

describe('answers', () => {
  it('fills at a click', async () => {
    const { user, of } = await show();
    await user.click(screen.getByRole('button', { name: /理解您，小禾帮您看看/ }));
    expect(of('fill').map(({ text }) => text)).toEqual(['理解您，小禾帮您看看～']);
  });

  it('shows each card’s key', async () => {
    await show();
    const keyOf = (name: RegExp) => screen.getByRole('button', { name }).getAttribute('aria-keyshortcuts');
    expect([keyOf(/理解您/), keyOf(/您看可以吗/)]).toEqual(['Alt+1', 'Alt+2']);
    for (const key of ['1', '2', 'Alt+1–3 填入']) expect(screen.getByText(key)).toBeTruthy();
  });

  it('pins nothing with a key that the agent chose for something else', async () => {
    const { user, state } = await show();
    const bindings = [{ command: 'search', code: 'KeyP', alt: true, ctrl: false, shift: false, meta: false }] as const;
    await writeSetting('bindings', bindings);
    await vi.waitFor(() => expect(state.keys.value.search).toBe('Alt+P'));
    screen.getByRole('button', { name: /理解您/ }).focus();
    await user.keyboard('{Alt>}p{/Alt}');
    expect((await readSettings()).pins).toEqual([null, null, null, null, null, null]);
  });

  it('pins a card from the keyboard and shows it in its slot', async () => {
    const { user } = await show();
    screen.getByRole('button', { name: /理解您/ }).focus();
    await user.keyboard('{Alt>}p{/Alt}');
    const pins = within(await screen.findByRole('region', { name: '固定话术' }));
    expect(pins.getByRole('button', { name: '先认同' })).toBeTruthy();
  });
});

describe('what may not be said', () => {
  it('is grey and says why on its card, in the search and on its pin', async () => {
    const own: Script[] = [
      { id: 'a', stage: 'objection', title: '有货', text: '有货的', intents: ['price_high'], needs: ['in-stock'] },
      { id: 'b', stage: 'objection', title: '旧活动', text: '旧话', intents: ['price_high'], until: '2025-06-09' },
    ];
    await writeSetting('pins', ['b', null, null, null, null, null]);
    const { user } = await show(aSnapshot(), own);
    const cards = within(screen.getByRole('region', { name: '推荐话术' }));
    expect(cards.getByText('需确认：这个规格现在有货')).toBeTruthy();
    expect(cards.getByRole('button', { name: /^2?旧话/ }).getAttribute('aria-disabled')).toBe('true');
    const pin = within(screen.getByRole('region', { name: '固定话术' })).getByRole('button', { name: '旧活动' });
    expect([pin.dataset.standing, pin.title]).toEqual(['blocked', expect.stringContaining('（6月9日已过期）')]);
    await user.click(screen.getByRole('button', { name: /搜索话术/ }));
    const found = screen.getAllByRole('option').map(({ dataset, textContent }) => [dataset.standing, textContent]);
    expect(found).toEqual([
      ['unconfirmed', expect.stringContaining('需确认：这个规格现在有货')],
      ['blocked', expect.stringContaining('6月9日已过期')],
    ]);
  });
});

describe('what the agent has confirmed', () => {
  it('stands below the answers until it ends, and is taken back by one click', async () => {
    const own: Script[] = [
      { id: 'a', stage: 'objection', title: '有货', text: '有货的', intents: ['price_high'], needs: ['in-stock'] },
    ];
    const { user, actions, say } = await show(aSnapshot(), own);
    expect(screen.queryByText(/^已确认/)).toBeNull();
    actions.confirm('in-stock', true);
    const line = within(await screen.findByRole('region', { name: '已确认的事实' }));
    expect(line.getByText('这个规格现在有货（到 16:00）')).toBeTruthy();
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '阿木' } } });
    await waitFor(() => expect(screen.queryByRole('region', { name: '已确认的事实' })).toBeNull());
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-1', name: '小鱼' } } });
    await user.click(await screen.findByRole('button', { name: '收回：这个规格现在有货' }));
    expect(await screen.findByText('需确认：这个规格现在有货')).toBeTruthy();
  });
});

describe('the form', () => {
  it('goes through slot and claim with Tab, shows the very text, and fills with Enter', async () => {
    const { user, of } = await show();
    await user.click(screen.getByRole('button', { name: /您看可以吗/ }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '到手价' }));
    await user.keyboard('¥99.00{Enter}');
    expect(of('fill')).toEqual([]);
    await user.tab();
    await user.keyboard(' ');
    expect(screen.getByLabelText('将要填入的话').textContent).toBe('到手¥99.00，您看可以吗');
    await user.keyboard('{Enter}');
    expect(of('fill').map(({ text }) => text)).toEqual(['到手¥99.00，您看可以吗']);
  });

  it('takes a choice by its digit, shows the very text, and says what came from where', async () => {
    const own: Script[] = [
      { id: 'a', stage: 'guide', title: '颜色', text: '{{选:红|蓝}}的到手{{到手价}}', intents: ['price_high'] },
    ];
    const { user, of, actions } = await show(aSnapshot(), own);
    actions.openPrice();
    actions.back();
    await user.click(await screen.findByRole('button', { name: /红\/蓝/ }));
    const [red] = screen.getAllByRole('radio');
    expect(document.activeElement).toBe(red);
    await user.keyboard('3');
    expect(screen.getByText('还差：红/蓝')).toBeTruthy();
    await user.keyboard('2');
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /蓝/, checked: true }));
    expect(screen.getByLabelText('将要填入的话').textContent).toBe('蓝的到手¥129.00');
    expect(screen.getByText('到手价来自刚才算的价')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(of('fill').map(({ text }) => text)).toEqual(['蓝的到手¥129.00']);
  });

  it('does not take the Enter that ends a composition', async () => {
    const { user, of } = await show();
    await user.click(screen.getByRole('button', { name: /您看可以吗/ }));
    await user.type(screen.getByRole('textbox', { name: '到手价' }), '¥99.00');
    await user.click(screen.getByRole('checkbox'));
    const box = screen.getByRole('textbox', { name: '到手价' });
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(of('fill')).toEqual([]);
  });
});

describe('search', () => {
  it('finds by hanzi, moves with the arrows, fills with Enter', async () => {
    const { user, of } = await show();
    await user.click(screen.getByRole('button', { name: /搜索话术/ }));
    const box = screen.getByRole('combobox', { name: '搜索话术' });
    expect(document.activeElement).toBe(box);
    expect(screen.getAllByRole('option')).toHaveLength(2);
    await user.keyboard('{ArrowDown}');
    expect(screen.getAllByRole('option')[1]?.getAttribute('aria-selected')).toBe('true');
    await user.type(box, '认同');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    expect(screen.getByText('认同', { selector: 'mark' })).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(of('fill')).toHaveLength(1);
  });

  it('says why each is there, and fills the first three by the keys of the cards', async () => {
    const own: Script[] = [
      { id: 'a', stage: null, title: '邮费说明', text: '邮费在下单页' },
      { id: 'b', stage: null, title: '别急', text: '满 99 免邮费', code: 'yf' },
    ];
    const { user, say, of } = await show(aSnapshot(), own);
    await user.click(screen.getByRole('button', { name: /搜索话术/ }));
    await user.type(screen.getByRole('combobox'), 'yf');
    await vi.waitFor(() =>
      expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
        expect.stringContaining('编码 yf'),
        expect.stringContaining('标题首字母'),
      ]),
    );
    expect(screen.getAllByRole('option')[1]?.getAttribute('aria-keyshortcuts')).toBe('Alt+2');
    say({ type: 'command', command: 'card.2' });
    expect(of('fill').map(({ text }) => text)).toEqual(['邮费在下单页']);
  });

  it('shows of a long text the part in which the word stands', async () => {
    const own: Script[] = [{ id: 'a', stage: null, title: '说明', text: `${'先看详情页'.repeat(20)}白鸭绒` }];
    const { user } = await show(aSnapshot(), own);
    await user.click(screen.getByRole('button', { name: /搜索话术/ }));
    await user.type(screen.getByRole('combobox'), '白鸭');
    expect(screen.getByText('白鸭', { selector: 'mark' })).toBeTruthy();
    expect(screen.getByRole('option').textContent).toMatch(/^.{0,20}….{12}白鸭绒$/);
  });

  it('finds by initials once pinyin is there', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: /搜索话术/ }));
    await user.type(screen.getByRole('combobox'), 'xrt');
    await vi.waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain('先认同'));
  });
});

describe('outcomes', () => {
  it('asks for the reason of a loss and takes one digit', async () => {
    const { user, recorded } = await show();
    await user.click(screen.getByRole('button', { name: '流失' }));
    expect(screen.getByRole('menu', { name: '流失原因' })).toBeTruthy();
    await user.keyboard('2');
    expect(recorded.at(-1)).toMatchObject({ kind: 'lost', reason: 'compare' });
    expect(screen.getByText('已记流失：去比价了')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /撤销/ }));
    expect(recorded.at(-1)).toMatchObject({ kind: 'corrected' });
  });

  it('counts what the console shows only at a click', async () => {
    const order = { id: '7', status: 'unpaid', amount: 129_00 } as const;
    const { user, recorded, say } = await show(aSnapshot({ orders: [order] }));
    say({ type: 'snapshot', changed: { orders: [{ ...order, status: 'paid' }] } });
    expect(recorded.some(({ kind }) => kind === 'paid')).toBe(false);
    await user.click(await screen.findByRole('button', { name: /记一笔/ }));
    expect(recorded.at(-1)).toMatchObject({ kind: 'paid', order: '7', amount: 129_00 });
  });
});

describe('how it stands', () => {
  it('collapses to a badge that says how many answers wait, and opens again', async () => {
    const { user, say, of } = await show();
    say({ type: 'placed', dock: { ...defaultDock, collapsed: true }, width: 40, height: 40 });
    await user.click(await screen.findByRole('button', { name: '展开成单，有 2 条答案' }));
    expect(of('place').at(-1)?.dock.collapsed).toBe(false);
  });

  it('is moved and resized from the keyboard', async () => {
    const { user, say, of } = await show();
    say({ type: 'placed', dock: defaultDock, width: 340, height: 700 });
    await user.click(await screen.findByRole('button', { name: '靠左' }));
    expect(of('place').at(-1)?.dock.mode).toBe('left');
    screen.getByRole('separator', { name: '调整宽度' }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(of('place').at(-1)?.dock.width).toBe(defaultDock.width + 16);
  });

  it('has no controls for its place in the side panel', async () => {
    const { state, actions, say } = await aSession(aSnapshot(), library);
    say({ type: 'placed', dock: defaultDock, width: 340, height: 700 });
    cleanup();
    render(<Overlay state={state} actions={actions} framed={false} />);
    expect(screen.queryByRole('button', { name: '靠左' })).toBeNull();
  });
});

it('takes the amount of a payment in the line that says it was marked', async () => {
  const { user, recorded } = await show();
  await user.click(screen.getByRole('button', { name: '付款' }));
  await user.type(screen.getByRole('textbox', { name: '付款金额' }), '129.5{Enter}');
  expect(recorded.at(-1)).toMatchObject({ kind: 'paid', amount: 129_50 });
  expect(screen.getByText('已记付款 ¥129.50')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: '付款金额' })).toBeNull();
});

describe('before sending', () => {
  const typed = (text: string) => ({ composer: { found: true, empty: text === '', text } });

  it('marks the words in question, says why and offers plainer ones for the clipboard', async () => {
    const { user, copied, of } = await show(aSnapshot(typed('亲，咱们加微信聊')));
    const notes = within(screen.getByRole('region', { name: '发送前留意' }));
    expect(notes.getByText(/微信/, { selector: 'mark' })).toBeTruthy();
    expect(notes.getByText('引流站外')).toBeTruthy();
    expect(notes.getByText(/平台不许/)).toBeTruthy();
    await user.click(notes.getByRole('button', { name: /^复制：/ }));
    expect(copied).toEqual(['就在这里说就行，我一直在，图片也可以直接发']);
    expect(of('fill')).toEqual([]);
  });

  it('says it to a screen reader in one line, and takes no focus', async () => {
    const { say } = await show();
    const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(status()).not.toContain('发送前留意：引流站外');
    say({ type: 'snapshot', changed: typed('加微信聊') });
    await waitFor(() => expect(status()).toContain('发送前留意：引流站外'));
    expect(document.activeElement).toBe(document.body);
  });

  it('is not there while nothing is wrong', async () => {
    await show(aSnapshot(typed('您好，在的呢，想看哪一款')));
    expect(screen.queryByRole('region', { name: '发送前留意' })).toBeNull();
  });

  it('is silenced for one reason', async () => {
    const { user } = await show(aSnapshot(typed('加微信聊')));
    await user.click(screen.getByRole('button', { name: '不再提醒：引流站外' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '发送前留意' })).toBeNull());
  });

  it('warns on a card, a pin, a search result and a form whose values make them wrong', async () => {
    const own: Script[] = [
      { id: 'a', stage: 'objection', title: '店名', text: '我们是{{店铺}}', intents: ['price_high'] },
      { id: 'b', stage: 'objection', title: '报价', text: '{{店铺}}到手{{到手价}}', intents: ['price_high'] },
    ];
    await writeSetting('pins', ['a', null, null, null, null, null]);
    const { user, say, actions } = await show(aSnapshot({ shop: '加微信聊聊店' }), own);
    const warned = /留意引流站外：/;
    expect(screen.getAllByRole('button', { name: warned })).toHaveLength(2);
    expect(screen.getByRole('img', { name: '留意引流站外' })).toBeTruthy();
    say({ type: 'command', command: 'search' });
    await user.type(await screen.findByRole('combobox'), '店名');
    expect(screen.getByText(warned)).toBeTruthy();
    actions.back();
    say({ type: 'command', command: 'card.2' });
    expect(await screen.findByRole('form', { name: '填写：报价' })).toBeTruthy();
    expect(screen.getByText(warned)).toBeTruthy();
  });
});

describe('不是这个意思', () => {
  it('drops the reading by its button, offers the others, and takes it back', async () => {
    const { user } = await show();
    const worry = within(screen.getByRole('region', { name: '买家在问' }));
    await user.click(worry.getByRole('button', { name: /不是这个意思/ }));
    expect(worry.queryByText('嫌贵', { selector: '.worry-intents *' })).toBeNull();
    const other = worry.getAllByRole('button', { name: /^其实是/ })[0] as HTMLElement;
    const name = other.textContent ?? '';
    await user.click(other);
    expect(worry.getByText(name, { selector: '.worry-intents *' })).toBeTruthy();
    await user.click(worry.getByRole('button', { name: '撤销更正' }));
    await user.click(worry.getByRole('button', { name: '撤销更正' }));
    expect(worry.getByText('嫌贵', { selector: '.worry-intents *' })).toBeTruthy();
  });
});

describe('who waits', () => {
  it('stands at the top of the desk, all of them, the most urgent first, each against its line', async () => {
    const row = (name: string, waitingMs: number) => ({ key: name, name, unread: 1, waitingMs });
    const waiting = [row('大鱼', 4_000), row('老鱼', 200_000), row('新鱼', 8_000)];
    const { state, actions } = await show(aSnapshot({ waiting, messages: [] }));
    await waitFor(() => expect(state.nudges.clocks.value).toHaveLength(3));
    actions.run('nudges');
    const list = await screen.findByRole('region', { name: '等回复的买家' });
    const said = within(list)
      .getAllByRole('listitem')
      .map((one) => one.textContent);
    expect(said).toEqual([
      '老鱼已过 3 分钟线3:20',
      '新鱼首次回复：过了 6 秒，还在 10 秒内0:08',
      '大鱼首次回复：6 秒内0:04',
    ]);
    expect(screen.getByRole('button', { name: /老鱼.*另有 2 位/ })).toBeTruthy();
  });
});
