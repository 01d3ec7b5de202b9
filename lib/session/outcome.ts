import type { Order, Snapshot } from '../domain/conversation';
import { parsePrice, yuan } from '../domain/money';
import { dayOf } from '../domain/tally/day';
import type { EventDraft } from '../domain/tally/draft';
import { handOrder } from '../domain/tally/hand-order';
import type { Outcome } from '../state/actions';
import type { OverlayState, Undo } from '../state/overlay';

/** How long a mark can be taken back. */
export const undoMs = 10_000;

type Base = Pick<EventDraft, 'conversation' | 'console' | 'agent' | 'at'>;
type Marked = { kind: 'ordered' | 'paid'; order: string; amount: number | null };

interface OutcomePorts {
  state: OverlayState;
  record: (draft: EventDraft) => void;
  now: () => number;
  newId: () => string;
}

/** What an event says of when, where, who and whom; null while no buyer is certain. */
export function baseOf({ snapshot, agent, conversation }: OverlayState, at: number): Base | null {
  if (!snapshot.value || conversation.value === null) return null;
  return { conversation: conversation.value, console: snapshot.value.console, agent: agent.value ?? '', at };
}

/** The order that the agent most likely means: the one that waits for its payment, else the only one there. Several paid ones may all be old. */
function orderMeant({ orders }: Snapshot): Order | undefined {
  return orders.find((order) => order.status === 'unpaid') ?? (orders.length === 1 ? orders[0] : undefined);
}

/** How this conversation ended, as the agent says; each can be taken back for ten seconds. */
export function createOutcomes({ state, record, now, newId }: OutcomePorts) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function offerUndo(undo: Undo): void {
    clearTimeout(timer);
    state.undo.value = undo;
    timer = setTimeout(() => {
      state.undo.value = null;
    }, undoMs);
  }

  function put(
    line: string,
    make: (base: Base & { id: string }) => EventDraft,
    unpriced: Undo['unpriced'] = null,
  ): void {
    const base = baseOf(state, now());
    if (!base) return;
    const id = newId();
    record(make({ ...base, id }));
    offerUndo({ line, eventId: id, base, unpriced });
  }

  function putOrder({ kind, order, amount }: Marked): void {
    const sum = amount === null ? '' : ` ${yuan(amount)}`;
    if (kind === 'ordered') put(`已记下单${sum}`, (base) => ({ ...base, kind, order, amount, cod: false }));
    else {
      const unpriced = amount === null ? { order, typed: '' } : null;
      put(`已记付款${sum}`, (base) => ({ ...base, kind, order, amount, part: 'full' }), unpriced);
    }
  }

  const takeBack = ({ base, eventId }: Undo): void =>
    record({ ...base, at: now(), id: newId(), kind: 'corrected', target: eventId });

  function markOrder(kind: Marked['kind']): void {
    const { value: snapshot } = state.snapshot;
    if (!snapshot) return;
    const meant = orderMeant(snapshot);
    const day = dayOf(now(), state.settings.value.dayStartMinutes * 60_000);
    putOrder({ kind, order: meant?.id ?? handOrder(day), amount: meant?.amount ?? null });
  }

  return {
    putOrder,
    mark(outcome: Outcome): void {
      if (outcome === 'transferred') put('已记转接', (base) => ({ ...base, kind: 'transferred' }));
      else markOrder(outcome);
    },
    markLost(reason: string): void {
      const label = state.settings.value.lossReasons.find(({ code }) => code === reason)?.label ?? '';
      put(`已记流失：${label}`, (base) => ({ ...base, kind: 'lost', reason }));
    },
    typeAmount(typed: string): void {
      const last = state.undo.value;
      if (last?.unpriced) offerUndo({ ...last, unpriced: { ...last.unpriced, typed } });
    },
    /** The payment is recorded anew with its amount, at the moment of the mark. */
    keepAmount(): void {
      const last = state.undo.value;
      if (!last?.unpriced) return;
      const amount = parsePrice(last.unpriced.typed)?.price ?? null;
      if (amount === null) {
        state.notice.value = { line: '金额没看懂，写成 129 或 129.50 就行' };
        return;
      }
      const { base, unpriced } = last;
      const id = newId();
      takeBack(last);
      record({ ...base, id, kind: 'paid', order: unpriced.order, amount, part: 'full' });
      offerUndo({ line: `已记付款 ${yuan(amount)}`, eventId: id, base, unpriced: null });
    },
    undo(): void {
      const last = state.undo.value;
      if (!last) return;
      clearTimeout(timer);
      state.undo.value = null;
      takeBack(last);
      state.notice.value = { line: '已撤销' };
    },
  };
}
