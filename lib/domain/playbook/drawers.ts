import type { Intent } from '../intents/intents';
import type { Script, Stage } from '../scripts/script';
import { everySlotIn, type Slot } from '../scripts/slot-syntax';

/** What a script is looked for by. What lies in none is offered by search, code and pin alone. */
export type Drawer =
  | `intent:${Intent}`
  /** Of those alone that answer nothing. */
  | `stage:${Stage}`
  | `nudge:${'order' | 'pay'}`
  /** The agent's own class of objections. */
  | `of:${string}`
  | 'rung'
  | 'clarifies'
  | 'letsGo';

export interface Filed {
  script: Script;
  /** In the library. */
  place: number;
  /** Those of its text, read when first asked for. */
  slots: () => readonly Slot[];
}

/** A library in its drawers; made once for each change of it, for a shop may have 50,000 scripts. */
export type Drawers = ReadonlyMap<Drawer, readonly Filed[]>;

function* drawersOf({ stage, intents = [], nudge, of, rung, clarifies, letsGo }: Script): Generator<Drawer> {
  for (const intent of intents) yield `intent:${intent}`;
  if (nudge) yield `nudge:${nudge.to}`;
  if (of !== undefined) yield `of:${of}`;
  if (rung) yield 'rung';
  if (clarifies) yield 'clarifies';
  if (letsGo) yield 'letsGo';
  if (stage && intents.length === 0 && !nudge && of === undefined && !clarifies && !letsGo) yield `stage:${stage}`;
}

function filed(script: Script, place: number): Filed {
  let read: readonly Slot[] | null = null;
  return {
    script,
    place,
    slots: () => {
      read ??= everySlotIn(script.text);
      return read;
    },
  };
}

export function intoDrawers(scripts: readonly Script[]): Drawers {
  const drawers = new Map<Drawer, Filed[]>();
  for (let place = 0; place < scripts.length; place++) {
    const script = scripts[place] as Script;
    let one: Filed | null = null;
    for (const drawer of drawersOf(script)) {
      one ??= filed(script, place);
      const lying = drawers.get(drawer);
      if (lying) lying.push(one);
      else drawers.set(drawer, [one]);
    }
  }
  return drawers;
}

/** What lies in any of these drawers, each once. */
export const takenFrom = (library: Drawers, drawers: readonly Drawer[]): ReadonlySet<Filed> =>
  new Set(drawers.flatMap((drawer) => library.get(drawer) ?? []));
