import { computed, type ReadonlySignal } from '@preact/signals';
import { objectionKind, ownScripts, parseOwnObjection } from '../domain/playbook/own-objection';
import { groupKind, libraryOf, parseOwnScript, parseScriptGroup, scriptKind } from '../domain/scripts/own';
import type { Script } from '../domain/scripts/script';
import type { ItemsState } from './items';
import { type Speak, spokenScripts } from './speech';

/** What can be said: the built-in scripts and the shop's own, always as they stand now. */
export function createLibrary(builtIn: readonly Script[], items: ItemsState, speak: ReadonlySignal<Speak>) {
  const own = items.live(scriptKind, parseOwnScript);
  const objections = items.live(objectionKind, parseOwnObjection);
  const spoken = computed(() => spokenScripts(builtIn, speak.value));
  const scripts = computed(() => [...libraryOf(spoken.value, own.value), ...ownScripts(objections.value)]);
  return {
    own,
    /** The built-in ones in the agent's writing. */
    spoken,
    groups: items.live(groupKind, parseScriptGroup),
    scripts,
    /** By short name, lower case; of two that bear the same one the first in the library. */
    byCode: computed(
      () =>
        new Map(
          scripts.value
            .filter(hasCode)
            .reverse()
            .map((script) => [script.code.toLowerCase(), script]),
        ),
    ),
    byId: computed(() => new Map(scripts.value.map((script) => [script.id, script]))),
  };
}

const hasCode = (script: Script): script is Script & { code: string } => Boolean(script.code);
