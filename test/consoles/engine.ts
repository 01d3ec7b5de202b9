import type { ConsoleDefinition } from '../../lib/consoles/definition';
import { createFiller } from '../../lib/consoles/fill';
import { createFillPlace } from '../../lib/consoles/fill-place';
import { insertIntoRich } from '../../lib/consoles/insert-rich';
import { knownConsoles } from '../../lib/consoles/known';
import { read } from '../../lib/consoles/read';
import { watch } from '../../lib/consoles/watch';
import { fuzzFinds } from './finds-fuzz';
import { lookAt } from './heal/look-at';

function definition(id: string): ConsoleDefinition {
  const found = knownConsoles.find((known) => known.id === id);
  if (!found) throw new Error(`no console ${id}`);
  return found;
}

function fillerFor(by: ConsoleDefinition, page: Document, { now, signal }: { now: () => number; signal: AbortSignal }) {
  return createFiller(
    createFillPlace(() => by, page, now),
    page,
    signal,
  );
}

/** The real engine, as the contract suite calls it inside a fixture page. */
const engine = { createFiller: fillerFor, definition, fuzzFinds, insertIntoRich, lookAt, read, watch };

declare global {
  interface Window {
    engine: typeof engine;
  }
}

window.engine = engine;
