/** The fixed slots, as their keys are numbered. */
export const pinSlots = [4, 5, 6, 7, 8, 9] as const;
export type PinSlot = (typeof pinSlots)[number];

type Pins = readonly (string | null)[];

/** Into this slot, or the first free one; a script stands in one slot only. Null where no slot is free. */
export function pinned(pins: Pins, scriptId: string, slot?: number): Pins | null {
  const rest = unpinned(pins, scriptId);
  const place = slot === undefined ? rest.indexOf(null) : pinSlots.indexOf(slot as PinSlot);
  return place === -1 ? null : rest.with(place, scriptId);
}

/** Always six slots, whatever was stored. */
export function unpinned(pins: Pins, scriptId: string): (string | null)[] {
  return pinSlots.map((_slot, place) => (pins[place] === scriptId ? null : (pins[place] ?? null)));
}
