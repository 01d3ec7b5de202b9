import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Overlay } from '../../../components/overlay/Overlay';
import type { Snapshot } from '../../../lib/domain/conversation';
import type { Item } from '../../../lib/domain/items';
import { aMessage, aSession, aSnapshot } from '../../support/session';

const pillow = {
  title: '护颈枕',
  price: 79_00,
  priceIsFloor: false,
  id: '1',
  link: null,
  coupons: ['满200减20'],
  attributes: [],
};
const asks = (changed: Partial<Snapshot> = {}) =>
  aSnapshot({ product: pillow, messages: [aMessage('m1', 'buyer', '拍3盒多少钱')], ...changed });

const anItem = (kind: string, id: string, value: unknown): Item => ({ kind, id, value, at: 1, deletedAt: null });

async function open(snapshot = asks()) {
  const session = await aSession(snapshot);
  render(<Overlay state={session.state} actions={session.actions} framed />);
  session.say({ type: 'command', command: 'price' });
  await screen.findByRole('region', { name: '算到手价' });
  return { ...session, user: userEvent.setup() };
}

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const focused = () => document.activeElement?.id;
const figure = (name: string) => {
  const term = within(screen.getByRole('status', { name: '算出来的价格' })).getByText(name);
  return term.closest('div')?.querySelector('dd')?.textContent;
};

describe('the price calculator', () => {
  it('opens at its button, filled with what the page is sure of, the keyboard in the quantity', async () => {
    const session = await aSession(asks());
    render(<Overlay state={session.state} actions={session.actions} framed />);
    await userEvent.setup().click(screen.getByRole('button', { name: /算到手价/ }));
    expect(box('数量（买家说的）').value).toBe('3');
    expect(box('单价 ¥').value).toBe('79.00');
    expect(focused()).toBe('price-quantity');
    expect(figure('合计')).toBe('¥217.00');
    expect(figure('每盒约合')).toBe('¥72.34');
  });

  it('puts the keyboard where something is asked for, and fills nothing before it is there', async () => {
    const { user, of, state } = await open(asks({ product: { ...pillow, priceIsFloor: true } }));
    expect(focused()).toBe('price-unit');
    expect(screen.getByText('页面写的是 ¥79.00 起，填买家要的这款的单价')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(of('fill')).toEqual([]);
    expect(state.notice.value?.line).toContain('¥79.00 起');
    await user.keyboard('69{Enter}');
    expect(of('fill')[0]?.text).toContain('3盒算下来一共 ¥187.00');
  });

  it('goes with the arrows, ticks with Space, and follows each keystroke', async () => {
    const { user } = await open();
    await user.keyboard('{ArrowDown}8');
    expect(figure('合计')).toBe('¥24.00');
    await user.keyboard('0');
    expect(figure('合计')).toBe('¥220.00');
    await user.keyboard('{ArrowDown} ');
    expect(figure('合计')).toBe('¥240.00');
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(document.activeElement?.tagName, 'around the end').toBe('BUTTON');
  });

  it('works out a presale typed by keyboard alone, each sum under its name', async () => {
    const { user } = await open(asks({ product: { ...pillow, coupons: [] } }));
    await user.keyboard('{ArrowDown}{ArrowDown}78元券{Enter}');
    await user.click(screen.getByText('定金预售（按整单填）'));
    await user.type(box('定金'), '30');
    await user.keyboard('{ArrowDown}30');
    expect([figure('合计'), figure('定金'), figure('尾款')]).toEqual(['¥129.00', '¥30.00', '¥99.00']);
  });

  it('says what is wrong at the field', async () => {
    const { user } = await open();
    await user.keyboard('0');
    const field = box('数量（买家说的）');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe('数量要大于 0');
    expect(screen.queryByRole('status', { name: '算出来的价格' })).toBeNull();
  });

  it.each([
    ['card.1', /^亲，3盒算下来一共 ¥217\.00/, 'price.line'],
    ['card.2', /^¥79\.00 × 3 = ¥237\.00\n/, 'price.formula'],
    ['card.3', /^1\. 拍下 3 盒\n/, 'price.how-to'],
  ] as const)('fills with %s while it is open', async (command, text, scriptId) => {
    const { say, of, recorded, state } = await open();
    say({ type: 'command', command });
    expect(of('fill')[0]?.text).toMatch(text);
    expect(of('fill')[0]?.text).toContain('具体以下单页面显示为准');
    await vi.waitFor(() => expect(recorded.at(-1)).toMatchObject({ kind: 'scriptUsed', scriptId }));
    expect(state.panel.value).toBeNull();
  });

  it('says that the buyer has changed, and offers the text to no clipboard', async () => {
    const { reader, user, state, recorded } = await open();
    reader.result = () => ({ ok: false, reason: 'buyer-changed' });
    await user.keyboard('{Enter}');
    await vi.waitFor(() => expect(state.notice.value).toEqual({ line: '会话已切换，未填入' }));
    expect(recorded.some(({ kind }) => kind === 'scriptUsed')).toBe(false);
  });

  it('belongs to its conversation, and is still there when the agent comes back', async () => {
    const { say, user } = await open();
    await user.keyboard('7');
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '小舟' } } });
    await vi.waitFor(() => expect(screen.queryByRole('region', { name: '算到手价' })).toBeNull());
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-1', name: '小鱼' } } });
    await vi.waitFor(() => expect(box('数量（买家说的）').value).toBe('7'));
  });

  it('says when the page shows another product by now, and takes that one at a click', async () => {
    const { say, user } = await open();
    say({ type: 'snapshot', changed: { product: { ...pillow, price: 99_00 } } });
    await user.click(await screen.findByRole('button', { name: '重新带入' }));
    expect(box('单价 ¥').value).toBe('99.00');
  });
});

describe('an offer that the agent types', () => {
  it('counts in this conversation, and in the shop once it is saved, until it is removed', async () => {
    const { user, say, state } = await open();
    await user.type(box('加一个优惠'), '立减5{Enter}');
    expect(figure('合计')).toBe('¥212.00');
    expect(state.pricing.promotions.value).toEqual([]);
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '小舟' } } });
    say({ type: 'command', command: 'price' });
    expect(state.pricing.price.value?.working.receipt?.total).toBe(217_00);

    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-1', name: '小鱼' } } });
    await user.click(await screen.findByRole('button', { name: '保存到店铺优惠：立减5' }));
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: /保存到店铺优惠/ })).toBeNull());
    expect(state.pricing.price.value?.working.receipt?.total).toBe(212_00);
    expect(state.pricing.promotions.value).toMatchObject([
      { rule: { kind: 'amountOff', off: 5_00 }, archived: false, place: 0 },
    ]);

    await user.click(screen.getByRole('button', { name: '删掉优惠：立减5' }));
    await vi.waitFor(() => expect(state.pricing.price.value?.working.receipt?.total).toBe(217_00));
    expect(state.pricing.promotions.value).toMatchObject([{ archived: true }]);
    expect(state.notice.value?.line).toContain('可以恢复');
  });

  it.each([
    ['买2送1', '没看懂，写成 满200减30、立减20、10元券、9折 这样'],
    ['0折', '折扣要大于 0'],
    ['110折', '折扣不能超过 100%（8.5 折就是 85%）'],
    ['满30减300', '减的比门槛还多，请检查'],
  ])('%s: %s', async (typed, line) => {
    const { user, of } = await open();
    await user.type(box('加一个优惠'), `${typed}{Enter}`);
    expect(screen.getByText(line)).toBeTruthy();
    expect(box('加一个优惠').value).toBe(typed);
    expect(of('fill')).toEqual([]);
  });

  it('is left out where its kept shape is broken', async () => {
    const { items } = await open();
    items.take(
      [anItem('promotion', 'b', { rule: { kind: 'rate', bp: 'half' } }), anItem('promotion', 'c', null)],
      true,
    );
    expect(within(screen.getByRole('list', { name: '优惠' })).getAllByRole('listitem')).toHaveLength(1);
  });
});

describe('beside the price', () => {
  const socks = anItem('add-on', 'socks', { title: '棉袜', price: 3_00, link: 'https://shop.example/socks' });
  const reach = () => within(screen.getByRole('region', { name: '差一点的优惠' }));

  it('stands what would close a gap: more of the same, and up to three add-ons; picking one fills the reply box', async () => {
    const { items, user, of, recorded } = await open(asks({ product: { ...pillow, coupons: ['满240减30'] } }));
    items.take([socks], true);
    await vi.waitFor(() => expect(reach().getByText('差 ¥3.00 到满 ¥240')).toBeTruthy());
    expect(reach().getByRole('button', { name: /再拍 1 盒/ }).textContent).toContain('¥286.00比现在多付 ¥49.00');
    await user.click(reach().getByRole('button', { name: /棉袜 ¥3.00/ }));
    expect(of('fill')[0]?.text).toBe(
      '亲，带上「棉袜」¥3.00就能用上「满240减30」，一共 ¥210.00，比现在少付 ¥27.00。活动价可能变动，具体以下单页面显示为准哦\nhttps://shop.example/socks',
    );
    await vi.waitFor(() => expect(recorded.at(-1)).toMatchObject({ kind: 'scriptUsed', scriptId: 'price.top-up' }));
  });

  it('never stands what was worked out for another quantity', async () => {
    const { user } = await open(asks({ product: { ...pillow, coupons: ['满240减30'] } }));
    await vi.waitFor(() => expect(reach().getByText('差 ¥3.00 到满 ¥240')).toBeTruthy());
    await user.keyboard('4');
    expect(screen.queryByText('差 ¥3.00 到满 ¥240')).toBeNull();
  });

  it('stands a cheaper way to part the order', async () => {
    await open(asks({ product: { ...pillow, price: 60_00, coupons: ['满50减5'] } }));
    await vi.waitFor(() =>
      expect(screen.getByText(/分 3 单拍/).textContent).toContain('1盒 ¥55.00（3 单），合计 ¥165.00，比一单少 ¥10.00'),
    );
  });

  it('stands the room to concede, which shrinks as the agent gives, and is in no text and no picture', async () => {
    const { items, user, state, pictures } = await open(asks({ product: { ...pillow, coupons: [] } }));
    expect(screen.queryByText(/还能让/)).toBeNull();
    const floor = { scope: 'product', product: '1', per: 'unit', floor: 70_33, mostConcession: 5_00 };
    items.take([anItem('floor', 'f', floor)], true);
    expect((await screen.findByText(/还能让/)).textContent).toBe('还能让 ¥15.00');
    await user.type(box('加一个优惠'), '立减6{Enter}');
    expect(screen.getByText(/还能让/).textContent).toBe('还能让 ¥9.00');
    expect(screen.getByText('可让 ¥15.00，已让 ¥6.00 · 只给自己看')).toBeTruthy();
    await user.type(box('加一个优惠'), '立减10{Enter}');
    await user.type(box('加一个优惠'), '每件减2{Enter}');
    expect(screen.getByText(/已超出可让/).textContent).toBe('已超出可让 ¥1.00');
    await user.click(screen.getByRole('button', { name: '复制成图片' }));
    const told = JSON.stringify([state.pricing.price.value?.working.texts, pictures.drawn]);
    expect(pictures.copied).toBe(1);
    for (const secret of ['70.33', '15.00', '可让']) expect(told).not.toContain(secret);
  });

  it('stands a picture of the receipt for the clipboard; where the browser has none, it is offered as a file', async () => {
    const { user, state, pictures } = await open();
    await user.click(screen.getByRole('button', { name: '复制成图片' }));
    expect(pictures.drawn[0]).toMatchObject({
      title: '护颈枕',
      steps: [
        ['¥79.00 × 3', '¥237.00'],
        ['满200减20', '-¥20.00', '剩 ¥217.00'],
      ],
      totals: [
        ['合计', '¥217.00'],
        ['每盒约合', '¥72.34'],
      ],
    });
    expect(state.notice.value?.line).toBe('图片已复制，到回复框里粘贴');
    pictures.clipboard = false;
    await user.click(screen.getByRole('button', { name: '复制成图片' }));
    expect(screen.getByText('浏览器不让复制图片，可以先下载再发')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '下载图片' }));
    expect(pictures.saved).toEqual(['到手价.png']);
    expect(state.notice.value).toBeNull();
  });

  it('stands what is only for some: it counts once the agent ticks it; a paid deposit is told as paid', async () => {
    const { items, user } = await open(asks({ product: { ...pillow, coupons: [] } }));
    const rule = {
      kind: 'amountOff',
      off: 9_00,
      name: '新人券',
      layer: 'shop',
      lines: 'all',
      basis: 'item',
      firstOrder: true,
    };
    items.take([anItem('promotion', 'new', { rule })], true);
    const offer = await screen.findByRole<HTMLInputElement>('checkbox', { name: /新人券/ });
    expect([offer.checked, figure('合计')]).toEqual([false, '¥237.00']);
    await user.click(offer);
    expect([offer.checked, figure('合计')]).toEqual([true, '¥228.00']);
    await user.click(offer);
    expect(figure('合计')).toBe('¥237.00');
    await user.click(screen.getByText('定金预售（按整单填）'));
    await user.type(box('定金'), '30');
    await user.click(screen.getByRole('checkbox', { name: '买家已付定金' }));
    expect(screen.getByText('已付')).toBeTruthy();
  });
});
