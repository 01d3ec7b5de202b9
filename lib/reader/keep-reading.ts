import { browser } from '../browser';
import type { ConsoleDefinition } from '../consoles/definition';
import { taughtFor, taughtKey } from '../consoles/taught';
import { type Settings, watchSettings } from '../settings';
import { createKeyCatcher } from './keys';
import { startReader } from './start';

/**
 * Runs the reader of the console in `document`, as the agent's switches say: off, in the frame, or in the side panel only.
 * Ends with `signal`. `known`: what we know of this console ourselves; what the agent taught goes before it.
 */
export async function keepReading(
  document: Document,
  signal: AbortSignal,
  known: ConsoleDefinition | null,
): Promise<void> {
  const window = document.defaultView;
  if (!window) return;
  const keys = createKeyCatcher(window, signal);
  await parsed(document);
  if (signal.aborted) return;
  let running: { way: string; life: AbortController } | null = null;
  signal.addEventListener('abort', () => running?.life.abort(), { once: true });
  const heed = (settings: Settings, taught: unknown): void => {
    const definition = taughtFor(taught, document.URL, known?.id) ?? known;
    const mode = definition && isHere(definition, window) ? modeFor(definition, settings) : 'off';
    const way = mode === 'off' ? mode : JSON.stringify([mode, definition]);
    if (way === running?.way) return;
    running?.life.abort();
    const life = new AbortController();
    running = { way, life };
    if (mode === 'off' || !definition) return;
    const dock = settings.docks[definition.id];
    startReader(definition, { document, signal: life.signal, dock, openAs: mode, keys });
  };
  await watchBoth(heed, signal);
}

/** Calls `heed` with the switches and with what was taught, now and whenever one of them changes. */
async function watchBoth(heed: (settings: Settings, taught: unknown) => void, signal: AbortSignal): Promise<void> {
  let settings: Settings | null = null;
  const kept: Record<string, unknown> = await browser.storage.local.get(taughtKey).catch(() => ({}));
  let taught = kept[taughtKey];
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[taughtKey];
    if (area !== 'local' || !change) return;
    taught = change.newValue;
    if (settings) heed(settings, taught);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(changed));
  await watchSettings((read) => {
    settings = read;
    heed(settings, taught);
  }, signal);
}

/** No console writes its chat into the page that it sends: while that comes in there is nothing to read. */
async function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }));
}

/** A chat that stands in a frame is read there alone, and any other in the page alone. */
const isHere = ({ inFrame }: ConsoleDefinition, window: Window): boolean =>
  (inFrame ?? false) === (window !== window.top);

function modeFor({ id }: ConsoleDefinition, { consolesOff, openAs }: Settings): 'off' | Settings['openAs'] {
  return consolesOff.includes(id) ? 'off' : openAs;
}
