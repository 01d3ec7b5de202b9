import { act, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PracticeApp } from '../../../components/practice/PracticeApp';
import { priceBuyers } from '../../../lib/catalog/practice/price';
import { unpaidBuyers } from '../../../lib/catalog/practice/unpaid';
import { practice } from '../../../lib/consoles/known/practice';
import { read } from '../../../lib/consoles/read';
import type { PracticeBuyer } from '../../../lib/domain/practice/buyer';
import { createPracticeState } from '../../../lib/state/practice';

/** The console on the screen, its buyers already there; `pass` lets their time go by. */
function show(cast: readonly PracticeBuyer[] = priceBuyers, running = true) {
  let now = Date.UTC(2026, 10, 22, 2);
  const state = createPracticeState({ cast, seed: 1, speed: 1, running, inOrder: true }, () => now);
  let restarts = 0;
  const user = userEvent.setup();
  render(<PracticeApp state={state} shop="拾光百货" agent="小禾" onRestart={() => restarts++} />);
  const pass = (ms: number) =>
    act(() => {
      for (const until = now + ms; now < until; ) {
        now = Math.min(until, now + 500);
        state.act({ type: 'tick' });
      }
    });
  return { state, user, pass, restarts: () => restarts };
}

const row = (name: RegExp) => screen.findByRole('button', { name });
const box = () => screen.getByRole('textbox') as HTMLTextAreaElement;

it('waits for the start, and starts by a click', async () => {
  const { user, pass } = show(priceBuyers, false);
  pass(60_000);
  expect(screen.queryByText('橙子汽水')).toBeNull();
  await user.click(screen.getByRole('button', { name: '开始' }));
  pass(1_000);
  expect(await row(/橙子汽水/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '暂停' })).toBeTruthy();
});

it('shows who waits, how long and how many lines are unread', async () => {
  const { pass } = show();
  pass(75_000);
  expect((await row(/橙子汽水/)).textContent).toMatch(/已等待1分钟.*2条未读/);
});

it('opens a conversation by a click and moves by the arrow keys', async () => {
  const { user, pass, state } = show();
  pass(60_000);
  await user.click(await row(/橙子汽水/));
  expect(screen.getByRole('log').textContent).toContain('通勤双肩包');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(state.practice.value.open).toBe('price-2');
  await user.keyboard('{ArrowUp}{Enter}');
  expect(state.practice.value.open).toBe('price-1');
});

it('sends by the button, by Enter, and breaks the line by Shift+Enter', async () => {
  const { user, pass, state } = show();
  pass(15_000);
  await user.click(await row(/橙子汽水/));
  expect(screen.getByRole('button', { name: '发送' })).toHaveProperty('disabled', true);
  await user.type(box(), '您好');
  await user.click(screen.getByRole('button', { name: '发送' }));
  await user.type(box(), '在的{Shift>}{Enter}{/Shift}请讲{Enter}');
  const sent = state.open.value?.lines.filter((line) => line.side === 'agent').map((line) => line.text);
  expect(sent).toEqual(['您好', '在的\n请讲']);
  expect(box().value).toBe('');
});

it('sends nothing by the Enter that ends an input method', async () => {
  const { user, pass, state } = show();
  pass(15_000);
  await user.click(await row(/橙子汽水/));
  await user.type(box(), 'nihao');
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  expect(state.open.value?.draft).toBe('nihao');
});

it('keeps a draft for each buyer in the one box', async () => {
  const { user, pass } = show();
  pass(60_000);
  await user.click(await row(/橙子汽水/));
  await user.type(box(), '给橙子');
  await user.click(await row(/今天也要早睡/));
  expect(box().value).toBe('');
  await user.click(await row(/橙子汽水/));
  expect(box().value).toBe('给橙子');
});

it('shows the order, then that it is paid', async () => {
  const { user, pass } = show(unpaidBuyers);
  pass(20_000);
  await user.click(await row(/想吃火锅/));
  expect((await screen.findByRole('article')).textContent).toMatch(/LX\d{12}待付款.*¥59\.90/);
  await user.type(box(), '现在付款今天发货{Enter}');
  pass(20_000);
  await user.type(box(), '24小时内发出{Enter}');
  pass(20_000);
  expect((await screen.findByRole('article')).textContent).toContain('已付款');
  expect(screen.getByText(/付款 1/)).toBeTruthy();
});

it('changes the speed and begins anew', async () => {
  const { user, state, restarts } = show();
  await user.click(screen.getByRole('radio', { name: '20×' }));
  expect(state.practice.value.pace.speed).toBe(20);
  await user.click(screen.getByRole('button', { name: '重新开始' }));
  expect(restarts()).toBe(1);
});

it('is read by the same engine as the other consoles', async () => {
  // This DOM has no layout: all that is there counts as visible.
  Element.prototype.checkVisibility = () => true;
  const { user, pass, state } = show(unpaidBuyers);
  expect(read(practice, document, 0)?.buyer).toBeNull();
  pass(20_000);
  await user.click(await row(/想吃火锅/));
  await user.type(box(), '您好');
  expect(read(practice, document, 0)).toEqual({
    console: 'practice',
    agent: '小禾',
    shop: '拾光百货',
    buyer: { key: 'unpaid-1', name: '想吃火锅' },
    product: {
      title: '即食火锅底料组合 4口味 8包',
      price: 59_90,
      priceIsFloor: false,
      id: '880801',
      link: null,
      coupons: [],
      attributes: state.open.value?.buyer.product.facts.map(([name, value]) => ({ name, value })),
    },
    orders: [{ id: state.open.value?.order?.id, status: 'unpaid', amount: 59_90 }],
    messages: state.open.value?.lines.map(({ id, side, kind, text, at }) => ({
      id,
      side,
      kind,
      text: kind === 'text' ? text : expect.stringContaining(text),
      at,
    })),
    composer: { found: true, empty: false, text: '您好' },
    waiting: [{ key: 'unpaid-1', name: '想吃火锅', unread: 0, waitingMs: 18_000 }],
  });
});
