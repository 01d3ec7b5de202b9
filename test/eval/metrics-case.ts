import type { InquiryEvent } from '../../lib/domain/tally/events';

/** One line of a case: what `format` in the file's head describes. */
export interface CaseEvent {
  t: string;
  e: 'msg' | 'order' | 'pay' | 'transfer' | 'group' | 'cancel' | 'refund';
  buyer?: string;
  agent?: string | null;
  from?: string;
  auto?: boolean;
  order?: string;
  amount?: number;
  cod?: boolean;
  kind?: 'full' | 'deposit' | 'balance';
}

export interface Case {
  id: string;
  preset: string;
  ask: { day?: string; days?: string[]; by_agent?: boolean };
  buyers?: Record<string, { aftersale_until?: string }>;
  expected: Record<string, unknown>;
  events: CaseEvent[];
}

/** `2025-06-10 10:00:00` is Shanghai's; a time that ends in Z is UTC. */
export function toMoment(text: string): number {
  return Date.parse(text.endsWith('Z') ? text : `${text.replace(' ', 'T')}+08:00`);
}

function ownOf(line: CaseEvent): object | null {
  const { e, order = '', amount = null } = line;
  if (e === 'msg' && line.from === 'buyer') return { kind: 'buyerWrote' };
  if (e === 'msg') return { kind: 'agentReplied', auto: line.auto ?? false };
  if (e === 'order') return { kind: 'ordered', order, amount, cod: line.cod ?? false };
  if (e === 'pay') return { kind: 'paid', order, amount, part: line.kind ?? 'full' };
  // 退款, 取消 and 成团 change nothing in this preset, nor does a transfer: who wrote last decides.
  return null;
}

/** A case as our own log would hold it. A payment names only its order: the buyer is who placed it. */
export function toEvents(lines: readonly CaseEvent[]): InquiryEvent[] {
  const placedBy = new Map(lines.filter((line) => line.e === 'order').map((line) => [line.order, line.buyer]));
  return lines.flatMap((line, index) => {
    const own = ownOf(line);
    const buyer = line.buyer ?? placedBy.get(line.order);
    if (!own || buyer === undefined) return [];
    const base = { id: `case-${index}`, at: toMoment(line.t), console: 'case', agent: line.agent ?? '', buyer };
    return [{ ...base, ...own } as InquiryEvent];
  });
}
