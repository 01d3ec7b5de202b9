import { type OwnPoint, type ProductCard, parseProductCard, productCardKind } from '../domain/fab/card';
import type { Feature } from '../domain/fab/feature';
import type { Point } from '../domain/fab/point';
import type { Item } from '../domain/items';
import type { FabActions } from '../state/actions';
import { chosenRow } from '../state/fab';
import type { OverlayState } from '../state/overlay';
import type { FabPanelState, TypedPoint } from '../state/panel';
import type { Insert } from './insert';
import { openPanel } from './open-panel';

interface FabPorts {
  state: OverlayState;
  insert: Insert;
  /** The built-in selling points, which the first answers do not wait for. */
  load: () => Promise<readonly Feature[]>;
  writeItems: (items: readonly Item[]) => Promise<void>;
  now: () => number;
  newId: () => string;
}

const closed: FabPanelState = { kind: 'fab', chosen: null, wording: 0, typed: null, problem: null };
const blank: TypedPoint = { about: null, name: '', feature: '', advantage: '', benefit: '' };
const mostAsks = 8;
/** A whole clause would be said again by nobody. */
const longestAsk = 6;

/** The selling points of the product in talk. */
export function createFabActions({
  state,
  insert,
  load,
  writeItems,
  now,
  newId,
}: FabPorts): FabActions & { prepareFab(): Promise<void> } {
  const { fab } = state;
  const panel = (): FabPanelState | null => (state.panel.value?.kind === 'fab' ? state.panel.value : null);
  const put = (change: Partial<FabPanelState>): void => {
    const open = panel();
    if (open) openPanel(state, { ...open, ...change });
  };
  const row = () => {
    const open = panel();
    return open && chosenRow(fab, open);
  };
  const pointOf = (id: string): Point | undefined => fab.points.value.find((point) => point.id === id);

  /** What the buyer wants to know just now: next time these words lead to the point. */
  const asked = (): string[] =>
    (state.worry.value?.hits ?? [])
      .flatMap(({ intent, words }) => (intent === 'other' ? [] : words))
      .filter((word) => [...word].length <= longestAsk)
      .slice(0, mostAsks);

  /** The product's card as it stands, else a new one that is found again by number, link and title. */
  function cardNow(): ProductCard | null {
    const { product } = state.talk.value ?? {};
    if (fab.card.value || !product) return fab.card.value;
    return parseProductCard(
      { title: product.title ?? '', productId: product.id ?? '', link: product.link ?? '' },
      newId(),
    );
  }

  async function keep(point: OwnPoint): Promise<boolean> {
    const card = cardNow();
    if (!card) {
      put({ problem: '没读到这是哪个商品，记不到它名下' });
      return false;
    }
    const { id, ...value } = {
      ...card,
      points: [...card.points.filter((other) => other.id !== point.id && other.name !== point.name), point],
    };
    try {
      await writeItems([{ kind: productCardKind, id, value, at: now(), deletedAt: null }]);
      return true;
    } catch {
      state.notice.value = { line: '没能记住，可能是磁盘满了' };
      return false;
    }
  }

  /** The chosen point as one of the card's own, with what the page says of it left to the page. */
  function ownOf(point: Point, card: ProductCard | null): OwnPoint {
    const known = card?.points.find(({ name }) => name === point.name);
    return (
      known ?? { id: newId(), name: point.name, feature: '', advantage: '', benefit: '', asks: asked(), skipped: [] }
    );
  }

  return {
    async prepareFab() {
      if (fab.builtIn.value.length === 0) fab.builtIn.value = await load();
    },
    openFab() {
      openPanel(state, closed);
    },
    moveFab(by) {
      const rows = fab.rows.value;
      const at = rows.findIndex(({ id }) => id === row()?.id);
      const next = rows.at((at + by) % rows.length);
      if (next) put({ chosen: next.id, wording: 0, typed: null, problem: null });
    },
    chooseFab: (id) => put({ chosen: id, wording: 0, typed: null, problem: null }),
    chooseWording(wording) {
      const chosen = row();
      if (chosen?.wordings[wording]) put({ chosen: chosen.id, wording });
    },
    fillFab(wording) {
      const [open, target] = [panel(), state.target.value];
      const chosen = row()?.wordings[wording ?? open?.wording ?? 0];
      if (!target || !chosen) return;
      openPanel(state, null);
      void insert({ scriptId: chosen.scriptId, target }, chosen.text);
    },
    addPoint: () => put({ typed: blank, problem: null }),
    typePoint(change) {
      const typed = panel()?.typed ?? { ...blank, about: row()?.id ?? null };
      put({ typed: { ...typed, ...change }, problem: null });
    },
    keepPoint() {
      const conversation = state.conversation.value;
      const typed = panel()?.typed ?? { ...blank, about: row()?.id ?? null };
      const about = typed.about === null ? undefined : pointOf(typed.about);
      const problem = problemOf(typed, about);
      if (problem) return put({ problem });
      const base = about
        ? ownOf(about, fab.card.value)
        : { id: newId(), name: typed.name.trim(), feature: '', advantage: '', benefit: '', asks: asked(), skipped: [] };
      const point: OwnPoint = {
        ...base,
        feature: typed.feature.trim() || base.feature,
        advantage: typed.advantage.trim() || base.advantage || (about?.advantage ?? ''),
        benefit: typed.benefit.trim() || base.benefit || (about?.benefit ?? ''),
      };
      void keep(withSkipped(point, about)).then((kept) => {
        if (kept && state.conversation.value === conversation) put({ typed: null, problem: null, chosen: null });
      });
    },
    skipPoint() {
      const chosen = row();
      const point = chosen && pointOf(chosen.id);
      put({ typed: null, problem: null });
      if (point && chosen.missing.length > 0) void keep(withSkipped(ownOf(point, fab.card.value), point));
    },
  };
}

function problemOf(typed: TypedPoint, about: Point | undefined): string | null {
  const [feature, advantage, benefit] = [typed.feature, typed.advantage, typed.benefit].map((text) => text.trim());
  if (!about && typed.name.trim() === '') return '给它一个短名字，如：领口';
  if (!about?.feature && !feature) return '写一下特点：接在“这款”后面能念顺，如：领口包了边';
  return about && !feature && !advantage && !benefit ? '写一样就行；不想写按“不填”' : null;
}

/** What was left empty when asked is not asked for again. */
function withSkipped(point: OwnPoint, about: Point | undefined): OwnPoint {
  const empty = (['advantage', 'benefit'] as const).filter((part) => point[part] === '');
  return { ...point, skipped: point.feature === '' && !about?.feature ? ['feature', ...empty] : empty };
}
