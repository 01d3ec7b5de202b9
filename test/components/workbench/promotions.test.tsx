import { signal } from '@preact/signals';
import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PromotionsSection } from '../../../components/workbench/promotions/PromotionsSection';
import { readyLists } from '../../../lib/catalog/promotions';
import type { Item } from '../../../lib/domain/items';
import { findConflicts } from '../../../lib/domain/pricing/conflicts/find';
import { promotionItem } from '../../../lib/domain/pricing/promotion';
import type { Rule } from '../../../lib/domain/pricing/types';
import { watchConflicts } from '../../../lib/session/find-conflicts';
import { createPromotionActions } from '../../../lib/session/promotions';
import { createItemsState } from '../../../lib/state/items';
import { createPromotionsState } from '../../../lib/state/promotions';
import { aRule } from '../../domain/pricing/build';

const now = Date.parse('2025-11-01T12:00:00+08:00');
const coupon = aRule({ kind: 'amountOff', off: 30_00, threshold: 300_00, id: 'c', name: '店铺券', group: '券' });
const kept = (rule: Rule, place = 0, own = {}) =>
  promotionItem({ rule, archived: false, place, origin: null, ...own }, 1);
const others = (kind: string, id: string, value: unknown): Item => ({ kind, id, value, at: 1, deletedAt: null });

/** The section over real state and real actions; only storage, clock and files are ours. */
function open(items: readonly Item[] = [kept(coupon)]) {
  const known = createItemsState();
  known.take(items, true);
  const clock = signal(now);
  const state = createPromotionsState(known, clock);
  const notice = signal<{ line: string; failed: boolean } | null>(null);
  const saved: string[] = [];
  const disk = { full: false };
  let ids = 0;
  const newId = () => `new.${++ids}`;
  const actions = createPromotionActions({
    state,
    notice,
    writeItems: async (written) => {
      if (disk.full) throw new Error('full');
      known.take(JSON.parse(JSON.stringify(written)), false);
    },
    save: (_name, text) => void saved.push(text),
    now: () => now,
    newId,
  });
  watchConflicts(
    { state, isOpen: signal(true), loadFinder: async () => ({ findConflicts }), whenIdle: (work) => work() },
    new AbortController().signal,
  );
  render(<PromotionsSection state={state} lists={readyLists} on={{ ...actions, newId }} />);
  return { state, notice, saved, disk, clock, user: userEvent.setup() };
}

const panel = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const list = () => within(screen.getByRole('list', { name: '店铺优惠，按计算顺序' }));
const figure = (name: string) => {
  const term = within(screen.getByRole('status', { name: '算出来的价格' })).getByText(name);
  return term.closest('div')?.querySelector('dd')?.textContent;
};
const told = (name: string, within = panel(/^新建/)) => {
  const box = within.getByRole('textbox', { name });
  return document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent;
};

describe('the list', () => {
  it('stands in the order in which it is counted, with time, goods, basis and group', () => {
    const item = aRule({
      kind: 'unitPrice',
      price: 69_00,
      id: 'i',
      lines: ['1', '2'],
      to: Date.parse('2025-11-02T00:00+08:00'),
    });
    open([kept(coupon, 0, { origin: '淘宝/天猫 2026' }), kept(item, 5)]);
    const rows = list()
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.textContent);
    expect(rows).toEqual(['单品价', '店铺优惠']);
    const texts = list()
      .getAllByText(/商品$/)
      .map((fact) => fact.parentElement?.textContent);
    expect(texts).toEqual([
      '11月1日 24:00 止2 款商品看剩下的',
      '起点：淘宝/天猫 2026，待核对长期全部商品看剩下的互斥组：券',
    ]);
  });

  it('is moved within a layer, copied, archived, deleted, and had back', async () => {
    const second = { ...coupon, id: 'd', name: '满减', group: undefined } as unknown as Rule;
    const { user, state } = open([kept(coupon, 0), kept(second, 1)]);
    const names = () => state.listed.value.map(({ rule }) => rule.name);
    await user.click(screen.getByRole('button', { name: '下移“店铺券”' }));
    expect(names()).toEqual(['满减', '店铺券']);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '上移“满减”' }).disabled).toBe(true);

    await user.click(screen.getByRole('button', { name: '复制“店铺券”' }));
    await user.click(panel(/^新建/).getByRole('button', { name: '保存' }));
    expect(names()).toEqual(['满减', '店铺券', '店铺券 副本']);

    await user.click(screen.getByRole('button', { name: '归档“店铺券 副本”' }));
    expect(names()).toEqual(['满减', '店铺券']);
    await user.click(screen.getByText('已归档 1 条'));
    await user.click(screen.getByRole('button', { name: '删除“店铺券 副本”' }));
    await user.click(screen.getByRole('button', { name: '找回“店铺券 副本”' }));
    await user.click(screen.getByRole('button', { name: '恢复使用“店铺券 副本”' }));
    expect(names()).toEqual(['满减', '店铺券', '店铺券 副本']);
  });
});

describe('the editor', () => {
  it('makes a promotion, with the cart beside it following each keystroke', async () => {
    const { user, state } = open([]);
    expect(screen.getByText('还没有优惠')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: '新建优惠' }), 'amountOff');
    expect(figure('合计')).toBe('¥100.00');
    await user.type(screen.getByRole('textbox', { name: '减多少元 ¥' }), '3');
    expect(figure('合计')).toBe('¥97.00');
    await user.type(screen.getByRole('textbox', { name: '减多少元 ¥' }), '0');
    expect(figure('合计')).toBe('¥70.00');
    await user.type(screen.getByRole('textbox', { name: '满多少元 ¥' }), '101');
    expect(figure('合计')).toBe('¥100.00');
    expect(screen.getByText('差 ¥1.00 到满 ¥101')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(state.promotions.value).toMatchObject([{ rule: { off: 30_00, threshold: 101_00, basis: 'item' } }]);
    expect(screen.queryByRole('region', { name: /^新建/ })).toBeNull();
  });

  it('keeps a changed promotion under its id, and looked at it is no starting point any more', async () => {
    const { user, state } = open([kept(coupon, 3, { origin: '淘宝/天猫 2026' })]);
    await user.click(screen.getByRole('button', { name: '修改“店铺券”' }));
    const off = screen.getByRole('textbox', { name: '减多少元 ¥' });
    await user.clear(off);
    await user.type(off, '40');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(state.promotions.value).toEqual([
      { rule: { ...coupon, off: 40_00 }, archived: false, place: 3, origin: null },
    ]);
  });

  it('says what is wrong at the field at once, and what is missing when it is to be saved', async () => {
    const { user, state } = open([]);
    await user.selectOptions(screen.getByRole('combobox', { name: '新建优惠' }), 'rate');
    expect(told('打几折')).toBe('');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(told('打几折')).toBe('请填写打几折');
    await user.type(screen.getByRole('textbox', { name: '打几折' }), '0');
    expect(told('打几折')).toBe('折扣要大于 0');
    await user.clear(screen.getByRole('textbox', { name: '打几折' }));
    await user.type(screen.getByRole('textbox', { name: '打几折' }), '110');
    expect(told('打几折')).toBe('折扣不能超过 100%（8.5 折就是 85%）');
    expect(state.promotions.value).toEqual([]);
  });

  it('says at the deposit that it is dearer than what lies in the cart, and at an end that it is today at 24:00', async () => {
    const { user } = open([]);
    await user.selectOptions(screen.getByRole('combobox', { name: '新建优惠' }), 'presale');
    await user.type(screen.getByRole('textbox', { name: '定金 ¥' }), '101');
    expect(told('定金 ¥')).toBe('定金 ¥101 比商品价 ¥100.00 还高');
    const end = panel(/^新建/).getByLabelText<HTMLInputElement>('付定金结束');
    end.value = '2025-11-02T00:00';
    end.dispatchEvent(new Event('input', { bubbles: true }));
    expect(await screen.findByText('今天 24:00 截止，到点前都能用')).toBeTruthy();
  });

  it('loses nothing where it could not be kept', async () => {
    const { user, notice, disk, state } = open();
    disk.full = true;
    await user.click(screen.getByRole('button', { name: '修改“店铺券”' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(notice.value).toMatchObject({ failed: true });
    expect(state.editing.value?.form.name).toBe('店铺券');
  });
});

describe('the cart to try', () => {
  it('explains a slip at its row, and takes another product', async () => {
    const { user } = open();
    const tried = panel('试一单');
    const quantity = tried.getByRole('textbox', { name: '数量' });
    await user.clear(quantity);
    await user.type(quantity, '1000000000');
    expect(told('数量', tried)).toContain('最多 1,000,000 件');
    await user.clear(quantity);
    await user.type(quantity, '3');
    expect(figure('合计')).toBe('¥270.00');
    await user.click(tried.getByRole('button', { name: '加一件商品' }));
    expect(tried.getByText('请填写单价')).toBeTruthy();
    await user.click(tried.getByRole('button', { name: '去掉第 2 件' }));
    expect(figure('合计')).toBe('¥270.00');
  });
});

describe('a ready-made list', () => {
  it('is a starting point with its year: only what the shop fills in is taken', async () => {
    const { user, state } = open([]);
    await user.click(screen.getByRole('button', { name: /淘宝\/天猫 2026 年/ }));
    const ready = panel('从平台起步');
    const rows = ready.getAllByRole('listitem');
    const row = within(rows.find((item) => item.textContent?.startsWith('店铺券')) as HTMLElement);
    await user.type(row.getByRole('textbox', { name: '减多少元 ¥' }), '400');
    await user.type(row.getByRole('textbox', { name: '满多少元 ¥' }), '300');
    await user.click(ready.getByRole('button', { name: /加入/ }));
    expect(row.getByText('减的比门槛还多，请检查')).toBeTruthy();
    await user.clear(row.getByRole('textbox', { name: '减多少元 ¥' }));
    await user.type(row.getByRole('textbox', { name: '减多少元 ¥' }), '40');
    await user.click(ready.getByRole('button', { name: '加入填好的 1 条' }));
    expect(state.promotions.value).toMatchObject([
      {
        rule: { name: '店铺券', off: 40_00, threshold: 300_00, group: '店铺券', claim: true },
        origin: '淘宝/天猫 2026',
      },
    ]);
    expect(list().getByText('起点：淘宝/天猫 2026，待核对')).toBeTruthy();
  });
});

describe('conflicts', () => {
  it('are found anew with every change, each with a cart that shows it', async () => {
    const floor = others('floor', 'f', { scope: 'shop', per: 'order', floor: 280_00, price: 300_00 });
    const { user } = open([kept(coupon), floor]);
    const found = panel('冲突检查');
    await vi.waitFor(() =>
      expect(found.getByText(/全店底价守不住：拍 1 件，「店铺券」，实付 ¥270.00，低了 ¥10.00/)).toBeTruthy(),
    );
    expect(found.getByText('比如 ¥300.00 × 1：最便宜 ¥270.00')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '归档“店铺券”' }));
    await vi.waitFor(() => expect(found.getByText(/没有破底价的叠加/)).toBeTruthy());
  });
});

describe('a big sale', () => {
  it('gives its times to a promotion, which goes along when a phase moves', async () => {
    const { user, state } = open();
    const type = (label: string, text: string, at: number, scope = panel('大促阶段')) => {
      const field = scope.getAllByLabelText<HTMLInputElement>(label)[at] as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await user.click(screen.getByRole('button', { name: '新建大促' }));
    await user.type(panel('大促阶段').getByRole('textbox', { name: '大促名字' }), '双11');
    type('开始', '2025-11-10T20:00', 2);
    await user.click(panel('大促阶段').getByRole('button', { name: '保存' }));
    expect(panel('大促阶段').getByText('正式开卖的开始和结束都要填')).toBeTruthy();
    type('结束', '2025-11-12T00:00', 2);
    await user.click(panel('大促阶段').getByRole('button', { name: '保存' }));
    expect(screen.getByRole('img', { name: /双11：正式开卖 11月10日 20:00 起，11月11日 24:00 止/ })).toBeTruthy();

    await user.click(screen.getByRole('button', { name: '修改“店铺券”' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '按大促的阶段' }), '双11 · 正式开卖');
    await user.click(panel(/^修改/).getByRole('button', { name: '保存' }));
    expect(state.promotions.value[0]?.rule).toMatchObject({ from: Date.parse('2025-11-10T20:00+08:00') });

    await user.click(screen.getByRole('button', { name: '修改“双11”' }));
    type('开始', '2025-11-10T22:00', 2);
    await user.click(panel('大促阶段').getByRole('button', { name: '保存' }));
    expect(state.promotions.value[0]?.rule).toMatchObject({ from: Date.parse('2025-11-10T22:00+08:00') });
  });
});

describe('add-ons and floors', () => {
  it('are kept, changed, and deleted; a slip is said at its field', async () => {
    const { user, state } = open([]);
    const addOns = panel('凑单商品');
    await user.click(addOns.getByRole('button', { name: '添加' }));
    expect([told('商品名', addOns), told('价格 ¥', addOns)]).toEqual(['请填写商品名', '请填写价格']);
    await user.type(addOns.getByRole('textbox', { name: '商品名' }), '棉袜');
    await user.type(addOns.getByRole('textbox', { name: '价格 ¥' }), '9.9');
    await user.click(addOns.getByRole('button', { name: '添加' }));
    expect(state.addOns.value).toMatchObject([{ title: '棉袜', price: 9_90, link: '' }]);

    const floors = panel('底价和让价');
    await user.type(floors.getByRole('textbox', { name: '底价 ¥' }), '90');
    await user.type(floors.getByRole('textbox', { name: '平时单价 ¥' }), '79');
    await user.click(floors.getByRole('button', { name: '添加' }));
    expect(told('底价 ¥', floors)).toBe('底价比平时的单价还高，请检查');
    await user.clear(floors.getByRole('textbox', { name: '底价 ¥' }));
    await user.type(floors.getByRole('textbox', { name: '底价 ¥' }), '59');
    await user.click(floors.getByRole('button', { name: '添加' }));
    expect(state.floors.value).toMatchObject([{ scope: 'shop', floor: 59_00, per: 'unit', price: 79_00 }]);
    await user.click(floors.getByRole('button', { name: '修改“全店”的底价' }));
    await user.type(floors.getByRole('textbox', { name: '客服最多让 ¥' }), '5');
    await user.click(floors.getByRole('button', { name: '保存' }));
    expect(state.floors.value).toMatchObject([{ mostConcession: 5_00 }]);
    await user.click(floors.getByRole('button', { name: '删除“全店”的底价' }));
    expect(state.floors.value).toEqual([]);
  });
});

describe('a file', () => {
  it('goes out and comes in, after a look at what it brings', async () => {
    const { user, saved, state } = open();
    await user.click(screen.getByRole('button', { name: '导出' }));
    await user.click(screen.getByRole('button', { name: '归档“店铺券”' }));
    const input = screen.getByLabelText('选择优惠文件');
    await user.upload(input, new File(['{}'], 'other.json', { type: 'application/json' }));
    expect(await screen.findByText('这不是成单导出的优惠文件。没有改动任何优惠。')).toBeTruthy();
    await user.upload(input, new File([saved[0] ?? ''], '优惠.json', { type: 'application/json' }));
    expect(await screen.findByText('新增 0 条，覆盖同一条 1 条')).toBeTruthy();
    await user.click(
      within(screen.getByText('优惠.json').closest('div') as HTMLElement).getByRole('button', { name: '导入' }),
    );
    await vi.waitFor(() => expect(state.listed.value).toHaveLength(1));
  });
});
