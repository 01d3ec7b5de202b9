import type { InquiryEvent } from '../../lib/domain/tally/events';
import { readStories } from '../../lib/domain/tally/ledger';
import type { Preset } from '../../lib/domain/tally/presets/preset';
import { type PresetQuestion, presetFigures } from '../../lib/domain/tally/presets/preset-figures';
import { anEvent } from './events';

type Own = Record<string, unknown>;

/** Events by a short time of May 2024, Shanghai: `asked('06 10:00:00')` is the buyer's message of the 6th. */
const make =
  (kind: InquiryEvent['kind']) =>
  (time: string, own: Own = {}): InquiryEvent =>
    anEvent({ kind, at: `2024-05-${time}`, ...own });

export const asked = make('buyerWrote');
export const replied = make('agentReplied');
export const ordered = make('ordered');
export const paid = make('paid');
export const grouped = make('grouped');
export const cancelled = make('cancelled');
export const refunded = make('refunded');

export const may = (time: string): number => Date.parse(`2024-05-${time.replace(' ', 'T')}+08:00`);

/** What is known of an order of before the log. */
export const known = (own: { orderedAt?: string; afterSalesUntil?: string; buyer?: string }): InquiryEvent =>
  anEvent({
    kind: 'earlierOrderSeen',
    at: 0,
    buyer: own.buyer ?? 'b1',
    orderedAt: own.orderedAt === undefined ? null : may(own.orderedAt),
    afterSalesUntil: own.afterSalesUntil === undefined ? null : may(own.afterSalesUntil),
  });

const never = Date.parse('2030-01-01T00:00:00Z');

export type Asked = Partial<PresetQuestion>;

/** The figures of 6 May 2024 unless other days are asked for, all windows closed. */
export function figuresOf<Name extends string, RateName extends string>(
  preset: Preset<Name, RateName>,
  events: readonly InquiryEvent[],
  question: Asked = {},
) {
  const day = { from: '2024-05-06', to: '2024-05-06' };
  return presetFigures(preset, readStories(events), { ...day, agent: null, now: never, ...question });
}

/** The numbers alone. */
export function numbersOf<Name extends string, RateName extends string>(
  preset: Preset<Name, RateName>,
  events: readonly InquiryEvent[],
  question: Asked = {},
): Record<Name, number> {
  const { counts } = figuresOf(preset, events, question);
  return Object.fromEntries(preset.names.map((name) => [name, counts[name].value])) as Record<Name, number>;
}
