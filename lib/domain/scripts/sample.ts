import { slotHelp } from './slot-help';
import { parseSlot } from './slot-syntax';
import { type Filled, fillSlots, type SlotValues, todayKey } from './slots';

/** A made-up talk, so that whoever writes a script sees what a buyer would read. */
const sampleValues: SlotValues = Object.fromEntries(
  slotHelp.flatMap(({ insert, example }) => {
    const slot = parseSlot(insert.slice(2, -2));
    return slot.kind === 'value' ? [[slot.key, example]] : [];
  }),
);

/** The text as it would stand in the reply box of that talk on this day (`2026-11-25`), worked out the very same way. */
export const previewOf = (text: string, today: string): Filled =>
  fillSlots(text, { ...sampleValues, [todayKey]: today });
