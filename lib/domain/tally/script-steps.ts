import type { Intent } from '../intents/intents';
import type { Credit } from './credits';
import { dayOf } from './day';
import type { Counts } from './groups';
import type { ScriptEvent, Story } from './ledger';

/** The way of one script with one buyer on one day, each step within the one before it. */
interface Steps {
  offeredAt: number;
  /** Null: offered, not taken. */
  usedAt: number | null;
  sent: boolean;
  edited: boolean;
  /** The worry that it was used against; null: nobody knows. */
  intent: Intent | null;
}

const idsOf = (event: ScriptEvent): readonly string[] =>
  event.kind === 'scriptsOffered' ? event.scriptIds : [event.scriptId];

function stepsOf(events: readonly ScriptEvent[]): Map<string, Steps> {
  const byScript = new Map<string, Steps>();
  for (const event of events) {
    for (const id of idsOf(event)) {
      const known = byScript.get(id);
      // Found by search or code it was offered, as far as the figures go, when it was used.
      const steps = known ?? { offeredAt: event.at, usedAt: null, sent: false, edited: false, intent: null };
      if (!known) byScript.set(id, steps);
      if (event.kind === 'scriptUsed') {
        steps.usedAt ??= event.at;
        steps.intent ??= event.intent ?? null;
      } else if (event.kind === 'scriptSent') {
        steps.usedAt ??= event.at;
        steps.sent = true;
        steps.edited ||= event.edited;
      }
    }
  }
  return byScript;
}

function countsOf(steps: Steps, { wrote, placed, met, inquiry, paid }: Credit): Counts {
  const { usedAt, offeredAt, sent, edited } = steps;
  const after = (at: number | null, moments: readonly { at: number }[]): number =>
    Number(at !== null && moments.some((moment) => moment.at >= at));
  return {
    offered: 1,
    offeredPaid: paid * after(offeredAt, met),
    used: Number(usedAt !== null),
    sent: Number(sent),
    edited: Number(edited),
    answered: Number(usedAt !== null && wrote.some(({ at }) => at > usedAt)),
    ordered: inquiry * Number(usedAt !== null && placed.some(({ placedAt }) => placedAt >= usedAt)),
    paid: paid * after(usedAt, met),
  };
}

/**
 * What became of each script that was offered to the buyer on that day: put in the box, sent, answered the same day, and an order or a payment
 * after it within the window. Who bought after a script need not have bought because of it.
 */
export function scriptCountsOf(
  story: Story,
  credit: Credit,
  dayStartMs: number,
): { scriptId: string; intent: Intent | null; counts: Counts }[] {
  if (story.scripts.length === 0) return [];
  const theirs = story.scripts.filter(({ at }) => dayOf(at, dayStartMs) === credit.day);
  return [...stepsOf(theirs)].map(([scriptId, steps]) => ({
    scriptId,
    intent: steps.intent,
    counts: countsOf(steps, credit),
  }));
}
