import { type Standing, standingOf } from '../domain/facts/standing';
import type { Script } from '../domain/scripts/script';
import { fillSlots, type SlotValues } from '../domain/scripts/slots';
import type { OverlayState } from './overlay';
import type { Panel } from './panel';

/** A script as it would stand in the reply box of the open conversation. */
export interface Answer {
  script: Script;
  text: string;
  /** Keys of the slots nobody has filled yet. */
  missing: readonly string[];
  /** Names of the slots whose known values stand in the text. */
  used: readonly string[];
  /** Where the caret goes in it; null: behind it. */
  caret: number | null;
  standing: Standing;
}

/** Slots from the page, over which goes what the agent typed. Null for a script that is no longer in the library. */
export function readAnswer(state: OverlayState, scriptId: string, typed: SlotValues = {}): Answer | null {
  const script = state.byId.value.get(scriptId) ?? state.fab.scripts.value.find(({ id }) => id === scriptId);
  if (!script) return null;
  const filled = fillSlots(script.text, { ...state.slots.value, ...filledOnly(typed) });
  return { script, ...filled, standing: standingOf(script, state.known.value) };
}

/** A slot holding only blanks is as empty as one never touched. */
function filledOnly(typed: SlotValues): SlotValues {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
}

/** Nothing is left to be typed or confirmed. */
export const isComplete = ({ missing, standing }: Answer): boolean => missing.length === 0 && standing.is === 'ready';

/** The form's text, and whether it may go into the reply box: no slot empty, no claim unconfirmed. */
export function readForm(state: OverlayState, form: Extract<Panel, { kind: 'form' }>) {
  const answer = readAnswer(state, form.pick.scriptId, form.typed);
  return { answer, ready: answer !== null && isComplete(answer) };
}
