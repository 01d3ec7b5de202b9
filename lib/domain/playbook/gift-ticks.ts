import { type Known, type Tick, ticked } from '../facts/known';
import type { BuyerTalk } from './buyer-talk';

/** What the agent ticked, with the answer about this buyer's gift, which stands in his ladder and needs no second tick. */
export function withGiftTick(known: Known, { ladder }: BuyerTalk): readonly Tick[] {
  const answer = ladder.gift?.answer;
  return answer ? ticked(known, answer.title === null ? 'gift-refused' : 'gift-approved', true) : known.ticks;
}
