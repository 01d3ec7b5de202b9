import { createImeGuard, imeEvents } from '../../lib/domain/ime-guard';

/** One for the page: it has to see the end of every composition. */
const guard = createImeGuard();

/** Call it before anything is typed. */
export function watchComposition(window: Window): void {
  for (const type of imeEvents) window.addEventListener(type, guard.note, true);
}

/** True for a key that an input method is using, or has just used. */
export function belongsToInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229 || guard.blocks(event);
}
