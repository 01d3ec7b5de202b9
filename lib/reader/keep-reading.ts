import type { ConsoleDefinition } from '../consoles/definition';
import { taughtFor, taughtKey } from '../consoles/taught';
import { watchReaderSettings } from '../settings/reader-settings';
import type { ReaderSettings } from '../settings/reader-switches';
import type { BringKit } from './equip';
import { createKeyCatcher } from './keys';
import { type ReadBy, startReader, type WatchClock } from './start';

/**
 * Runs the reader of the console in `document`, as the agent's switches say: off, in the frame, or in the side panel only.
 * Ends with `signal`. `known`: what we know of this console ourselves; what the agent taught goes before it.
 * `clock`: where the console lives by a time of its own.
 */
export async function keepReading(
  document: Document,
  signal: AbortSignal,
  known: ConsoleDefinition | null,
  bringKit: BringKit,
  clock?: WatchClock,
): Promise<void> {
  const window = document.defaultView;
  if (!window) return;
  const keys = createKeyCatcher(window, signal);
  await parsed(document);
  if (signal.aborted) return;
  let running: { way: string; by: string; life: AbortController; readBy: ReadBy } | null = null;
  signal.addEventListener('abort', () => running?.life.abort(), { once: true });
  const heed = (settings: ReaderSettings, taught: unknown): void => {
    const definition = taughtFor(taught, document.URL, known?.id) ?? known;
    const mode = definition && isHere(definition, window) ? modeFor(definition, settings) : 'off';
    const way = `${mode} ${definition?.id}`;
    const by = JSON.stringify(definition);
    if (way === running?.way && by === running.by) return;
    if (way === running?.way && definition) {
      running.by = by;
      running.readBy(definition);
      return;
    }
    running?.life.abort();
    const life = new AbortController();
    running = { way, by, life, readBy: () => {} };
    if (mode === 'off' || !definition) return;
    const dock = settings.docks[definition.id];
    running.readBy = startReader(definition, {
      document,
      signal: life.signal,
      dock,
      openAs: mode,
      keys,
      bringKit,
      clock,
    });
  };
  await watchReaderSettings(taughtKey, heed, signal);
}

/** No console writes its chat into the page that it sends: while that comes in there is nothing to read. */
async function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }));
}

/** A chat that stands in a frame is read there alone, and any other in the page alone. */
const isHere = ({ inFrame }: ConsoleDefinition, window: Window): boolean =>
  (inFrame ?? false) === (window !== window.top);

function modeFor({ id }: ConsoleDefinition, { consolesOff, openAs }: ReaderSettings): 'off' | ReaderSettings['openAs'] {
  return consolesOff.includes(id) ? 'off' : openAs;
}
