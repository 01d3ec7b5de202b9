import { computed } from '@preact/signals';
import { groupKind, libraryOf, parseOwnScript, parseScriptGroup, scriptKind } from '../domain/scripts/own';
import type { Script } from '../domain/scripts/script';
import type { ItemsState } from './items';

/** What can be said: the built-in scripts and the shop's own, always as they stand now. */
export function createLibrary(builtIn: readonly Script[], items: ItemsState) {
  const own = items.live(scriptKind, parseOwnScript);
  const scripts = computed(() => libraryOf(builtIn, own.value));
  return {
    own,
    groups: items.live(groupKind, parseScriptGroup),
    scripts,
    byId: computed(() => new Map(scripts.value.map((script) => [script.id, script]))),
  };
}
