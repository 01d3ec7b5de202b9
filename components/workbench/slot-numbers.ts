/** The fixed slots, as their keys are numbered. */
export const slotNumbers = [4, 5, 6, 7, 8, 9] as const;
