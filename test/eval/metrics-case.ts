import type { InquiryEvent } from '../../lib/domain/tally/events';

/** One line of a case: what `format` in the file's head describes. */
export interface CaseEvent {
  t: string;
  e: 'msg' | 'order' | 'pay' | 'transfer' | 'group' | 'cancel' | 'refund';
  buyer?: string;
  /** Null: the message reached nobody. */
  agent?: string | null;
  from?: string;
  auto?: boolean;
  sku?: string;
  order?: string;
  amount?: number;
  cod?: boolean;
  kind?: 'full' | 'deposit' | 'balance';
}

export interface CaseAsk {
  day?: string;
  days?: string[];
  from?: string;
  to?: string;
  agent?: string;
  order?: string;
  orders?: unknown;
}

export type Expected = Readonly<Record<string, unknown>>;

export interface Case {
  id: string;
  preset: string;
  ask?: CaseAsk;
  params?: Readonly<Record<string, unknown>>;
  buyers?: Readonly<Record<string, { aftersale_until?: string; last_order?: string }>>;
  expected: Expected;
  events?: readonly CaseEvent[];
}

/** `2025-06-10 10:00:00` is Shanghai's, as is midnight of a bare day; a time that ends in Z is UTC. */
export function toMoment(text: string): number {
  if (text.endsWith('Z')) return Date.parse(text);
  const [day = '', clock = '00:00:00'] = text.split(/[ T]/);
  return Date.parse(`${day}T${clock}+08:00`);
}

function ownOf(line: CaseEvent): object {
  const { e, order = '', amount = null, sku } = line;
  const product = sku === undefined ? {} : { sku };
  switch (e) {
    case 'msg':
      if (line.from !== 'buyer') return { kind: 'agentReplied', auto: line.auto ?? false };
      return { kind: 'buyerWrote', ...product, ...(line.agent === null && { toNobody: true }) };
    case 'order':
      return { kind: 'ordered', order, amount, cod: line.cod ?? false, ...product };
    case 'pay':
      return { kind: 'paid', order, amount, part: line.kind ?? 'full' };
    case 'group':
      return { kind: 'grouped', order };
    case 'cancel':
      return { kind: 'cancelled', order };
    case 'refund':
      return { kind: 'refunded', order, amount };
    case 'transfer':
      return { kind: 'transferred', agent: line.from ?? '' };
  }
}

/** What the case knows from before its events. */
function earlierOf({ buyers = {} }: Case): InquiryEvent[] {
  const moment = (text: string | undefined) => (text === undefined ? null : toMoment(text));
  return Object.entries(buyers).map(([buyer, { aftersale_until, last_order }]) => ({
    ...{ id: `before-${buyer}`, at: 0, console: 'case', agent: '', buyer },
    kind: 'earlierOrderSeen',
    orderedAt: moment(last_order),
    afterSalesUntil: moment(aftersale_until),
  }));
}

/** A case as our own log would hold it. What happens to an order names only the order: the buyer is who placed it. */
export function toEvents(one: Case): InquiryEvent[] {
  const lines = one.events ?? [];
  const placedBy = new Map(lines.filter((line) => line.e === 'order').map((line) => [line.order, line.buyer]));
  const events = lines.map((line, index) => {
    const buyer = line.buyer ?? placedBy.get(line.order) ?? `of order ${line.order}`;
    const base = { id: `case-${index}`, at: toMoment(line.t), console: 'case', agent: line.agent ?? '', buyer };
    return { ...base, ...ownOf(line) } as InquiryEvent;
  });
  return [...earlierOf(one), ...events];
}
