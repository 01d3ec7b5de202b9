import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Overlay } from '../../../components/overlay/Overlay';
import { defaultDock } from '../../../lib/domain/placement';
import { settledMs } from '../../../lib/session/health';
import { aSession, aSnapshot } from '../../support/session';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

async function show() {
  const session = await aSession(aSnapshot());
  render(<Overlay state={session.state} actions={session.actions} framed />);
  const findings = (changed: NonNullable<ReturnType<typeof aSnapshot>['findings']>, buyer?: string | null) => {
    const who = buyer === undefined ? {} : { buyer: buyer === null ? null : { key: buyer, name: buyer } };
    session.say({ type: 'snapshot', changed: { ...who, findings: changed } });
  };
  const settle = () => vi.advanceTimersByTimeAsync(settledMs);
  return { ...session, findings, settle, user: userEvent.setup({ delay: null }) };
}

const light = (name: RegExp) => screen.findByRole('button', { name });

it('shows no light before anything is certain, then a quiet one that tells on a click what is read', async () => {
  const { findings, settle, user } = await show();
  expect(screen.queryByRole('button', { name: /读页面/ })).toBeNull();
  findings({ buyer: 'found', messages: 'found' });
  expect(screen.queryByRole('button', { name: /读页面/ })).toBeNull();
  await settle();
  expect(screen.queryByRole('region', { name: '读页面' })).toBeNull();
  await user.click(await light(/读页面：这一页都读得到/));
  expect(screen.getByRole('region', { name: '读页面' }).textContent).toContain('都读得到：买家、消息');
});

it('does not say that all is read while something was never seen, but what', async () => {
  const { findings, settle, user } = await show();
  findings({ buyer: 'found', messages: 'found', composer: 'absent', product: 'absent' });
  await settle();
  await user.click(await light(/读页面：还在认这一页，回复框、商品还没见到/));
  const told = screen.getByRole('region', { name: '读页面' }).textContent;
  expect(told).toContain('读得到：买家、消息');
  expect(told).not.toContain('都读得到');
  expect(told).toContain('还没见到：回复框、商品');
  findings({ buyer: 'found', messages: 'found', composer: 'found', product: 'found' });
  await settle();
  await light(/读页面：这一页都读得到/);
});

it('says that an internal note is open, by its light and in its lines', async () => {
  const { findings, settle, user } = await show();
  findings({ buyer: 'found', composer: 'found' });
  await settle();
  findings({ buyer: 'found', composer: 'note' });
  await user.click(await light(/读页面：内部备注开着，不填字/));
  expect(screen.getByText(/内部备注开着，买家看不到/)).toBeTruthy();
  findings({ buyer: 'found', composer: 'found' });
  await light(/这一页都读得到/);
});

it('does not say that the buyer is silent where what he says cannot be read', async () => {
  const { say, findings, settle } = await show();
  say({ type: 'snapshot', changed: { messages: [] } });
  expect(await screen.findByText('买家还没有说话')).toBeTruthy();
  findings({ buyer: 'found', messages: 'missing' });
  expect(await screen.findByText('买家说的话这里读不到')).toBeTruthy();
  await settle();
  expect(await screen.findByText('读不到消息：出不了答案')).toBeTruthy();
});

it('says by itself what a trouble costs and asks the reader to teach that one thing', async () => {
  const { findings, settle, user, of } = await show();
  findings({ buyer: 'contradictory', messages: 'found' }, null);
  await settle();
  await light(/读页面：读到的互相对不上/);
  expect(screen.getByText('买家几处对不上：对上之前这里不填字')).toBeTruthy();
  expect(screen.getByText('认不清这是哪位买家')).toBeTruthy();
  expect(screen.queryByText('还没有打开会话')).toBeNull();
  await user.click(screen.getByRole('button', { name: /^重新教这一项/ }));
  expect(of('teach')).toEqual([{ type: 'teach', field: 'buyer' }]);
});

it('takes no switch of buyers for a trouble', async () => {
  const { findings, settle } = await show();
  findings({ buyer: 'contradictory', messages: 'found' }, null);
  await vi.advanceTimersByTimeAsync(settledMs - 1);
  findings({ buyer: 'found', messages: 'found' }, 'b');
  await settle();
  await light(/这一页都读得到/);
});

it('says no more that a thing is missing once it is found', async () => {
  const { findings, settle } = await show();
  for (const buyer of ['a', 'b']) {
    findings({ buyer: 'found', composer: 'absent' }, buyer);
    await settle();
  }
  await light(/有读不到的/);
  findings({ buyer: 'found', composer: 'found' }, 'b');
  await light(/这一页都读得到/);
});

it('stays closed once closed, until there is another trouble', async () => {
  const { findings, settle, user } = await show();
  for (const buyer of ['a', 'b']) {
    findings({ buyer: 'found', composer: 'absent' }, buyer);
    await settle();
  }
  expect(await screen.findByText('找不到回复框：答案只能复制过去')).toBeTruthy();
  await user.click(await light(/读页面：有读不到的/));
  expect(screen.queryByText(/找不到回复框/)).toBeNull();
  for (const buyer of ['c', 'd']) {
    findings({ buyer: 'found', composer: 'absent', name: 'absent' }, buyer);
    await settle();
  }
  expect(await screen.findByText(/找不到回复框/)).toBeTruthy();
});

it('says it on the badge too', async () => {
  const { findings, settle, say } = await show();
  findings({ buyer: 'contradictory', messages: 'found' }, null);
  await settle();
  say({ type: 'placed', dock: { ...defaultDock, collapsed: true }, width: 40, height: 40 });
  await screen.findByRole('button', { name: /展开成单.*读到的互相对不上/ });
});

it('has the page looked at in the first conversations and whenever other things cannot be read, and not all the time', async () => {
  const { findings, settle, of } = await show();
  const looksAfter = async (found: Parameters<typeof findings>[0], buyer: string | null) => {
    findings(found, buyer);
    await settle();
    return of('look').length;
  };
  const counts: number[] = [];
  for (const buyer of ['a', 'b', 'a', 'c', 'd', 'e', 'f']) counts.push(await looksAfter({ buyer: 'found' }, buyer));
  expect(counts).toEqual([1, 2, 2, 3, 4, 5, 5]);
  expect(await looksAfter({ buyer: 'absent', composer: 'found' }, null)).toBe(6);
  expect(await looksAfter({ buyer: 'found' }, 'a')).toBe(6);
  expect(await looksAfter({ buyer: 'absent', composer: 'found' }, null)).toBe(6);
});
