/** 1: a new release of the styles. 2: components rewritten. 3: a new layout by other people. */
export type Strength = 1 | 2 | 3;
export const strengths: readonly Strength[] = [1, 2, 3];

/** One redesign of a page: every decision follows from seed and strength, and is the same for all things drawn alike. */
export interface Design {
  seed: number;
  strength: Strength;
  /** In [0, 1), the same each time for one matter and one thing. */
  chance(matter: string, thing: string): number;
}

/** FNV-1a, stirred so that neighbouring seeds and names have nothing in common. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
  for (const by of [0x85ebca6b, 0xc2b2ae35]) sum = Math.imul(sum ^ (sum >>> 15), by);
  return (sum ^ (sum >>> 16)) >>> 0;
}

export function createDesign(seed: number, strength: Strength): Design {
  return { seed, strength, chance: (matter, thing) => hash(`${seed} ${strength} ${matter} ${thing}`) / 4294967296 };
}

/** One of the list, the same each time for one matter and one thing. */
export function oneOf<T>(design: Design, matter: string, thing: string, list: readonly [T, ...T[]]): T {
  return list[Math.floor(design.chance(matter, thing) * list.length)] ?? list[0];
}
