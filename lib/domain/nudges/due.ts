import { endsAt } from './follow-up';
import { closingAfter, midnightAfter } from './hours';
import { type Desk, isDue, type JudgeContext, type Judged, listNames, nudgeLists } from './judge';

const allIn = (desk: Desk): Judged[] => nudgeLists.flatMap((list) => desk[list]);

/** Those due, the most pressing list first: an unpaid order is closed soonest. */
export const dueOf = (desk: Desk): Judged[] =>
  (['pay', 'order', 'closed'] as const).flatMap((list) => desk[list].filter(isDue));

/** Names each occasion once: the same buyer due again later is another. */
export const occasionOf = ({ followUp, to, verdict }: Judged): string => `${followUp.id} ${to} ${verdict.at}`;

/** When, by the clock alone, a verdict may be another; null where nobody is left. Absolute, so that no sleep or restart moves it. */
export function changesAt(desk: Desk, { rules, now }: JudgeContext): number | null {
  const all = allIn(desk);
  if (all.length === 0) return null;
  const own = all.flatMap(({ verdict, closesAt, followUp }) => [
    verdict.is === 'later' ? verdict.at : now,
    closesAt ?? now,
    endsAt(followUp),
  ]);
  // Nudges stop where the shop closes, and the day's limits are new at midnight.
  const moments = [...own, closingAfter(now, rules), midnightAfter(now)].filter((at) => at > now);
  return Math.min(...moments);
}

/** What a notification says of those due: how many, and for what. Nobody's name and nobody's words stand on a screen that others see. */
export function noticeOf(due: readonly Judged[]): { title: string; message: string } {
  const counts = nudgeLists.flatMap((list) => {
    const count = due.filter((one) => one.list === list).length;
    return count > 0 ? [`${listNames[list]} ${count} 位`] : [];
  });
  return { title: `${due.length} 位买家到点跟进`, message: counts.join('，') };
}
