import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Script } from '../domain/scripts/script';
import type { Settings } from '../settings';

/** What we say, as this agent's buyers read it. */
export type Speak = (text: string) => string;

const asWritten: Speak = (text) => text;

/** In which writing our own texts stand: as they are, or 繁體 once its dictionary is there. What the shop wrote stays as written. */
export function createSpeech(settings: ReadonlySignal<Settings>) {
  const toTaiwan = signal<Speak | null>(null);
  const isTaiwan = computed(() => settings.value.scriptsIn === 'zh-TW');
  return {
    /** The dictionary's, once loaded; only the session writes here. */
    toTaiwan,
    isTaiwan,
    speak: computed<Speak>(() => (isTaiwan.value ? (toTaiwan.value ?? asWritten) : asWritten)),
  };
}
export type Speech = ReturnType<typeof createSpeech>;

/** Our own scripts as they are spoken; the very same where nothing is converted. */
export function spokenScripts(scripts: readonly Script[], speak: Speak): readonly Script[] {
  if (speak === asWritten) return scripts;
  return scripts.map((script) => ({ ...script, title: speak(script.title), text: speak(script.text) }));
}
