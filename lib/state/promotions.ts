import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { addOnKind, parseAddOn } from '../domain/pricing/add-on';
import type { Conflict } from '../domain/pricing/conflicts/conflict';
import type { ReadPromotions } from '../domain/pricing/exchange';
import { floorKind, parseFloor } from '../domain/pricing/floor';
import { inShopOrder, type Promotion, parsePromotion, promotionKind, rulesOf } from '../domain/pricing/promotion';
import { type FormProblems, type RuleForm, readForm } from '../domain/pricing/rule-form';
import { parseSale, saleKind } from '../domain/pricing/sale';
import { emptyTryCart, type TryCart, tryOut } from '../domain/pricing/try-cart';
import type { Rule } from '../domain/pricing/types';
import type { ItemsState } from './items';

/** A promotion in the editor. */
export interface Editing extends Omit<Promotion, 'rule'> {
  id: string;
  isNew: boolean;
  form: RuleForm;
  /** The agent has tried to save it: what is missing is said now too. */
  isAsked: boolean;
}

/** What is kept of the section 优惠, and what the agent is about in it. */
export function createPromotionsState(items: ItemsState, now: ReadonlySignal<number>) {
  const promotions = items.live(promotionKind, parsePromotion);
  const rules = computed(() => rulesOf(promotions.value));
  const editing = signal<Editing | null>(null);
  const read = computed(() => editing.value && readForm(editing.value.form, editing.value.id));
  const tryCart = signal<TryCart>(emptyTryCart);
  const isAlone = signal(false);
  const triedRules = computed(() =>
    withEdited(promotions.value, editing.value, read.value?.rule ?? null, isAlone.value),
  );
  const tried = computed(() => tryOut(tryCart.value, triedRules.value, now.value));
  return {
    items,
    now,
    promotions,
    /** In use, as the engine applies them. */
    listed: computed(() => inShopOrder(promotions.value.filter(({ archived }) => !archived))),
    archived: computed(() => inShopOrder(promotions.value.filter(({ archived }) => archived))),
    trash: items.trash(promotionKind),
    rules,
    addOns: items.live(addOnKind, parseAddOn),
    floors: items.live(floorKind, parseFloor),
    sales: items.live(saleKind, parseSale),
    editing,
    read,
    problems: computed(() => problemsOf(editing.value, read.value?.problems ?? {}, tried.value)),
    tryCart,
    /** Only the promotion in the editor counts in the cart. */
    isAlone,
    tried,
    /** Null until they are looked for. */
    conflicts: signal<readonly Conflict[] | null>(null),
    /** A file that was chosen, before it is taken. */
    incoming: signal<{ name: string; read: ReadPromotions } | null>(null),
  };
}
export type PromotionsState = ReturnType<typeof createPromotionsState>;

/** The shop's rules as they would be with what stands in the editor. */
function withEdited(
  promotions: readonly Promotion[],
  editing: Editing | null,
  rule: Rule | null,
  isAlone: boolean,
): Rule[] {
  if (!editing) return rulesOf(promotions);
  const edited = rule ? [{ rule, archived: false, place: editing.place, origin: null }] : [];
  return rulesOf(isAlone ? edited : [...promotions.filter((one) => one.rule.id !== editing.id), ...edited]);
}

/** What is wrong with what was typed; what is only missing is said once the agent tries to save. A slip that only the cart shows is said too. */
function problemsOf(editing: Editing | null, found: FormProblems, tried: ReturnType<typeof tryOut>): FormProblems {
  if (!editing) return {};
  const said = Object.entries(found).filter(([, line]) => editing.isAsked || !line.startsWith('请填写'));
  const inCart = !tried.ok && tried.of === editing.id ? { [tried.field]: tried.line } : {};
  return { ...inCart, ...Object.fromEntries(said) };
}
