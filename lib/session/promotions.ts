import type { Item } from '../domain/items';
import { addOnKind, type ShopAddOn } from '../domain/pricing/add-on';
import { exchangedKinds, formatPromotions, readPromotions } from '../domain/pricing/exchange';
import { floorKind, type ShopFloor } from '../domain/pricing/floor';
import { inShopOrder, type Promotion, promotionItem, promotionKind } from '../domain/pricing/promotion';
import { emptyForm, formOf, type RuleForm } from '../domain/pricing/rule-form';
import { movedAlong, type Sale, saleKind } from '../domain/pricing/sale';
import type { TryCart } from '../domain/pricing/try-cart';
import type { Benefit, Rule } from '../domain/pricing/types';
import type { Editing, PromotionsState } from '../state/promotions';
import type { WorkbenchState } from '../state/workbench';
import { kept } from './attempt';

interface PromotionPorts {
  state: PromotionsState;
  notice: WorkbenchState['notice'];
  /** Keeps items; rejects where it could not. */
  writeItems: (items: readonly Item[]) => Promise<void>;
  save: (name: string, text: string, type: string) => void;
  now: () => number;
  newId: () => string;
}

const LARGEST_FILE = 5_000_000;

/** What the agent can do in the section 优惠. What could not be kept is said in the notice, and nothing that was typed is lost. */
export function createPromotionActions({ state, notice, writeItems, save, now, newId }: PromotionPorts) {
  const { editing, promotions } = state;
  const place = (): number => Math.max(0, ...promotions.value.map((one) => one.place + 1));
  const find = (id: string): Promotion | undefined => promotions.value.find(({ rule }) => rule.id === id);

  /** True where it is kept. */
  const write = (items: readonly Item[], line?: string): Promise<boolean> => kept(notice, writeItems(items), line);

  const itemOf = (kind: string, id: string, value: object): Item => ({ kind, id, value, at: now(), deletedAt: null });

  /** Into the trash, from where it can be taken back for 30 days. */
  function discard(kind: string, id: string): Promise<boolean> {
    const item = state.items.one(kind, id);
    return item ? write([{ ...item, at: now(), deletedAt: now() }], '已删除，30 天内可以恢复') : Promise.resolve(false);
  }

  const edit = (promotion: Omit<Editing, 'isAsked'>): void => {
    editing.value = { ...promotion, isAsked: false };
  };
  const begin = (form: RuleForm, origin: string | null = null): void =>
    edit({ id: newId(), isNew: true, form, archived: false, place: place(), origin });

  return {
    begin: (kind: Benefit['kind']) => begin(emptyForm(kind)),
    edit(id: string): void {
      const promotion = find(id);
      if (promotion) edit({ ...promotion, id, isNew: false, form: formOf(promotion.rule) });
    },
    duplicate(id: string): void {
      const promotion = find(id);
      if (!promotion) return;
      const form = formOf(promotion.rule);
      begin({ ...form, name: form.name && `${form.name} 副本` }, promotion.origin);
    },
    change(change: Partial<RuleForm>): void {
      if (editing.value) editing.value = { ...editing.value, form: { ...editing.value.form, ...change } };
    },
    cancel(): void {
      editing.value = null;
    },
    /** Keeps what stands in the editor; where something is wrong or missing it is said at its field. */
    async keep(): Promise<void> {
      const { value: edited } = editing;
      const rule = state.read.value?.rule;
      if (!edited) return;
      if (!rule) {
        editing.value = { ...edited, isAsked: true };
        return;
      }
      const { archived, place: at } = edited;
      // Whoever keeps it has looked at it: it is the shop's own from here on.
      if (await write([promotionItem({ rule, archived, place: at, origin: null }, now())], '已保存'))
        editing.value = null;
    },
    /** The filled-in rows of a ready-made list. */
    addReady(rules: readonly Rule[], origin: string): Promise<boolean> {
      const first = place();
      const items = rules.map((rule, at) =>
        promotionItem({ rule: { ...rule, id: newId() }, archived: false, place: first + at, origin }, now()),
      );
      return write(items, `已加入 ${items.length} 条，记得对照店里的规则检查`);
    },
    async archive(id: string, archived: boolean): Promise<void> {
      const promotion = find(id);
      if (promotion) await write([promotionItem({ ...promotion, archived }, now())]);
    },
    remove: (id: string) => discard(promotionKind, id),
    restore(id: string): Promise<boolean> {
      const item = state.items.one(promotionKind, id);
      return item ? write([{ ...item, at: now(), deletedAt: null }], '已恢复') : Promise.resolve(false);
    },
    /** One step up or down within its layer: there the order decides what a progressive rule (递进) looks at. */
    async move(id: string, by: 1 | -1): Promise<void> {
      const list = inShopOrder(promotions.value);
      const at = list.findIndex(({ rule }) => rule.id === id);
      const [moved, other] = [list[at], list[at + by]];
      if (!moved || !other || moved.rule.layer !== other.rule.layer) return;
      const next = list.with(at, other).with(at + by, moved);
      const changed = next.flatMap((one, index) => (one.place === index ? [] : [{ ...one, place: index }]));
      await write(changed.map((one) => promotionItem(one, now())));
    },

    changeCart(change: Partial<TryCart>): void {
      state.tryCart.value = { ...state.tryCart.value, ...change };
    },
    tryAlone(alone: boolean): void {
      state.isAlone.value = alone;
    },

    keepAddOn: ({ id, ...value }: ShopAddOn) => write([itemOf(addOnKind, id, value)]),
    removeAddOn: (id: string) => discard(addOnKind, id),
    keepFloor: ({ id, mostConcession, ...floor }: ShopFloor) =>
      write([itemOf(floorKind, id, Number.isFinite(mostConcession) ? { ...floor, mostConcession } : floor)]),
    removeFloor: (id: string) => discard(floorKind, id),
    /** Promotions that stood exactly in a phase of it go along. */
    keepSale(sale: Sale): Promise<boolean> {
      const before = state.sales.value.find(({ id }) => id === sale.id);
      const moved = promotions.value.flatMap((promotion) => {
        const rule = before ? movedAlong(promotion.rule, before, sale) : promotion.rule;
        return rule === promotion.rule ? [] : [promotionItem({ ...promotion, rule }, now())];
      });
      const line = moved.length > 0 ? `已保存，${moved.length} 条优惠跟着改了时间` : '已保存';
      const { id, ...value } = sale;
      return write([itemOf(saleKind, id, value), ...moved], line);
    },
    removeSale: (id: string) => discard(saleKind, id),

    exportFile(): void {
      const items = exchangedKinds.flatMap((kind) => state.items.all(kind));
      save('成单-优惠.json', formatPromotions(items), 'application/json');
    },
    async openFile(file: File): Promise<void> {
      const known = new Set(exchangedKinds.flatMap((kind) => state.items.all(kind).map(({ id }) => `${kind}\n${id}`)));
      const read =
        file.size > LARGEST_FILE
          ? ({ ok: false, line: '文件太大，不像是优惠文件。没有改动任何优惠。' } as const)
          : readPromotions(await file.text(), known, now());
      state.incoming.value = { name: file.name, read };
    },
    closeFile(): void {
      state.incoming.value = null;
    },
    async takeFile(): Promise<void> {
      const read = state.incoming.value?.read;
      if (!read?.ok) return;
      const line = `已导入：新增 ${read.added} 条，覆盖 ${read.replaced} 条`;
      if (await write(read.items, line)) state.incoming.value = null;
    },
  };
}
