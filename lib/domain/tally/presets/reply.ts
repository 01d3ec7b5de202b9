import { agentOf, type BuyerDay, buyerDaysOf, firstAtOf } from '../buyer-day';
import { dayOf } from '../day';
import type { Line, Story } from '../ledger';
import { type Entry, entriesFor, idsOf, type Preset } from './preset';

type Name = 'received' | 'replied';

/** A reply after midnight still counts so soon after the day's last message, the end included. */
const GRACE_MS = 600_000;

function entriesOfDay(story: Story, buyerDay: BuyerDay, dayStartMs: number): Entry<Name>[] {
  const { day, wrote } = buyerDay;
  const [first, last] = [firstAtOf(buyerDay), wrote.at(-1) as Line];
  const reply = story.lines.find(
    ({ by, at }) => by === 'agent' && at >= first && (dayOf(at, dayStartMs) === day || at - last.at <= GRACE_MS),
  );
  return entriesFor<Name>(day, agentOf(story, buyerDay, null, dayStartMs), [
    ['received', 1, idsOf(wrote)],
    ['replied', 1, reply ? [reply.id] : []],
  ]);
}

/**
 * 回复率, the platforms' texts (A): buyers with a human reply among those who wrote. A reply the same day, however late, is enough, or one within
 * 10 minutes of the day's last message (D).
 */
export const reply: Preset<Name, 'rate'> = {
  id: 'reply',
  mark: 'A',
  names: ['received', 'replied'],
  rates: { rate: ['replied', 'received'] },
  openMs: GRACE_MS,
  entriesOf: (story, { dayStartMs }) =>
    buyerDaysOf(story, dayStartMs).flatMap((buyerDay) => entriesOfDay(story, buyerDay, dayStartMs)),
};
