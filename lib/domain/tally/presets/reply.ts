import { agentOf, type BuyerDay, buyerDaysOf, replyOf } from '../buyer-day';
import type { Story } from '../ledger';
import { GRACE_MS } from '../rules';
import { type Entry, entriesFor, idsOf, type Preset } from './preset';

type Name = 'received' | 'replied';

function entriesOfDay(story: Story, buyerDay: BuyerDay, dayStartMs: number): Entry<Name>[] {
  const { day, wrote } = buyerDay;
  const reply = replyOf(story, buyerDay, dayStartMs);
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
