import type { ConsoleDefinition } from '../consoles/definition';
import { definitionFor } from '../consoles/known';
import { type Settings, watchSettings } from '../settings';
import { createKeyCatcher } from './keys';
import { startReader } from './start';

/**
 * Runs the reader of the console in `document`, as the agent's switches say: off, in the frame, or in the side panel only.
 * Ends with `signal`. A page of ours that is a console names its `definition` itself.
 */
export async function keepReading(
  document: Document,
  signal: AbortSignal,
  definition: ConsoleDefinition | null = definitionFor(document.URL),
): Promise<void> {
  const window = document.defaultView;
  if (!definition || !window) return;
  const keys = createKeyCatcher(window, signal);
  await parsed(document);
  if (signal.aborted) return;
  let running: { mode: string; life: AbortController } | null = null;
  signal.addEventListener('abort', () => running?.life.abort(), { once: true });
  await watchSettings((settings) => {
    const mode = modeFor(definition, settings);
    if (mode === running?.mode) return;
    running?.life.abort();
    const life = new AbortController();
    running = { mode, life };
    if (mode === 'off') return;
    const dock = settings.docks[definition.id];
    startReader(definition, { document, signal: life.signal, dock, openAs: mode, keys });
  }, signal);
}

/** No console writes its chat into the page that it sends: while that comes in there is nothing to read. */
async function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }));
}

function modeFor({ id }: ConsoleDefinition, { consolesOff, openAs }: Settings): 'off' | Settings['openAs'] {
  return consolesOff.includes(id) ? 'off' : openAs;
}
