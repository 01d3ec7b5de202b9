import type { Order, Snapshot } from '../domain/conversation';
import { dayOf } from '../domain/tally/day';
import type { EventDraft } from '../domain/tally/draft';
import type { Outcome } from '../state/actions';
import type { OverlayState } from '../state/overlay';

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

/** The order that the agent most likely means: the newest one on the page in that state, else the only one there. */
function orderMeant({ orders }: Snapshot, kind: Marked['kind']): Order | undefined {
  const wanted = kind === 'paid' ? 'paid' : 'unpaid';
  return orders.find((order) => order.status === wanted) ?? (orders.length === 1 ? orders[0] : undefined);
}

/** How this conversation ended, as the agent says; each can be taken back for ten seconds. */
export function createOutcomes({ state, record, now, newId }: OutcomePorts) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function offerUndo(line: string, target: string, base: Base): void {
    clearTimeout(timer);
    state.undo.value = { line, eventId: target, base };
    timer = setTimeout(() => {
      state.undo.value = null;
    }, undoMs);
  }

  function put(line: string, make: (base: Base & { id: string }) => EventDraft): void {
    const base = baseOf(state, now());
    if (!base) return;
    const id = newId();
    record(make({ ...base, id }));
    offerUndo(line, id, base);
  }

  const putOrder = ({ kind, order, amount }: Marked): void =>
    put(kind === 'paid' ? '已记付款' : '已记下单', (base) =>
      kind === 'paid' ? { ...base, kind, order, amount, part: 'full' } : { ...base, kind, order, amount, cod: false },
    );

  function markOrder(kind: Marked['kind']): void {
    const { value: snapshot } = state.snapshot;
    if (!snapshot) return;
    const meant = orderMeant(snapshot, kind);
    const day = dayOf(now(), state.settings.value.dayStartMinutes * 60_000);
    putOrder({ kind, order: meant?.id ?? `hand-${day}`, amount: meant?.amount ?? null });
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
    undo(): void {
      const last = state.undo.value;
      if (!last) return;
      clearTimeout(timer);
      state.undo.value = null;
      record({ ...last.base, at: now(), id: newId(), kind: 'corrected', target: last.eventId });
      state.notice.value = { line: '已撤销' };
    },
  };
}
