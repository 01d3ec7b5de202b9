import type { Intent } from '../intents/intents';
import type { Credit } from './credits';
import { hourOf } from './day';
import { type Counts, type GroupKey, type Groups, noGroups, sumGroups, waitEdgeOf } from './groups';
import type { Line, Story } from './ledger';
import type { Round } from './responses';
import { WINDOW_MS } from './rules';
import { scriptCountsOf } from './script-steps';

/** What a buyer wanted that day, `other` left out where anything else was read; empty where nobody knows. */
export function intentsOf(wrote: readonly Line[]): readonly Intent[] {
  const all = new Set(wrote.flatMap(({ intents }) => intents ?? []));
  if (all.size > 1) all.delete('other');
  return [...all];
}

/** The products asked about that day. */
export const productsOf = (wrote: readonly Line[]): readonly string[] => [
  ...new Set(wrote.flatMap(({ sku }) => sku ?? [])),
];

/** Why the buyer left, as the agent said last before the buyer wrote on another day, or within the window; `''`: nobody said. */
export function reasonOf({ losses, lines }: Story, { wrote }: Pick<Credit, 'wrote'>): string {
  if (losses.length === 0) return '';
  const [first, last] = [wrote[0] as Line, wrote.at(-1) as Line];
  const next = lines.find(({ by, at }) => by === 'buyer' && at > last.at);
  const until = Math.min(next?.at ?? Number.POSITIVE_INFINITY, last.at + WINDOW_MS);
  return losses.findLast(({ at }) => at >= first.at && at <= until)?.reason ?? '';
}

const orNobody = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : values);

function lossGroups(story: Story, credit: Credit, intents: readonly Intent[]): [GroupKey, Counts][] {
  if (credit.inquiry === 0 || credit.paid > 0) return [];
  const reason = reasonOf(story, credit);
  const why = orNobody(intents).map((intent): [GroupKey, Counts] => [`why:${reason}|${intent}`, { lost: 1 }]);
  return [[`loss:${reason}`, { lost: 1 }], ...why];
}

function toGroups(entries: readonly (readonly [GroupKey, Counts])[]): Groups {
  return sumGroups(entries.map(([key, counts]) => ({ [key]: counts })));
}

/** The groups that one buyer's day belongs to. A buyer with two worries counts in both. */
export function creditGroups(story: Story, credit: Credit, dayStartMs: number): Groups {
  const { inquiry, ordered, paid, sales, wrote, money } = credit;
  const [first] = wrote;
  // A balance needs no chat.
  if (!first) return toGroups(money.map(({ at }) => [`hour:${hourOf(at)}`, { sales }]));
  const people: Counts = { consulted: 1, inquiry, ordered, paid, sales };
  const intents = intentsOf(wrote);
  const scripts = scriptCountsOf(story, credit, dayStartMs);
  return toGroups([
    [`hour:${hourOf(first.at)}`, people],
    ...orNobody(intents).map((intent): [GroupKey, Counts] => [`intent:${intent}`, people]),
    ...orNobody(productsOf(wrote)).map((product): [GroupKey, Counts] => [`product:${product}`, people]),
    ...lossGroups(story, credit, intents),
    ...scripts.map(({ scriptId, counts }): [GroupKey, Counts] => [`script:${scriptId}`, counts]),
    ...scripts
      .filter(({ counts }) => counts.used)
      .map(({ scriptId, intent, counts }): [GroupKey, Counts] => [`use:${scriptId}|${intent ?? ''}`, counts]),
  ]);
}

/** An answered round counts with the hour it was asked in and the band of its wait; one that came too late in neither. */
export function roundGroups({ askedAt, waitMs, late }: Round): Groups {
  if (late) return noGroups;
  const counts: Counts = { rounds: 1, roundsMs: waitMs };
  return toGroups([
    [`hour:${hourOf(askedAt)}`, counts],
    [`wait:${waitEdgeOf(waitMs)}`, { rounds: 1 }],
  ]);
}
