import { browser } from '../browser';
import { findToAvoid } from '../consoles/composer';
import type { ConsoleDefinition } from '../consoles/definition';
import { createFillPlace } from '../consoles/fill-place';
import { watch } from '../consoles/watch';
import type { ConsoleClock } from '../domain/console-clock';
import type { Snapshot } from '../domain/conversation';
import type { Dock } from '../domain/placement';
import type { OverlayChannel } from '../link/reader-side';
import { call } from '../messages/client';
import { type BringKit, type Equipment, keepAsking } from './equip';
import { createHub } from './hub';
import { keySink } from './key-sink';
import type { KeyCatcher } from './keys';
import type { Kit } from './kit';
import { keepShowing } from './showing';

export interface ReaderOptions {
  document: Document;
  /** Ends everything: switched off, or a newer reader has taken over. */
  signal: AbortSignal;
  /** How the agent left the overlay on this console. */
  dock: Dock | undefined;
  /** `panel`: no frame, only the browser's side panel. */
  openAs: 'frame' | 'panel';
  keys: KeyCatcher;
  bringKit: BringKit;
  clock?: WatchClock | undefined;
}

/** Tells the console's own time, now and whenever it goes otherwise, until the signal. */
export type WatchClock = (tell: (clock: ConsoleClock) => void, ended: AbortSignal) => void;

/** A frame that went is opened again, but not in a frenzy where each one goes at once. */
const reopenMs = 500;

/** After an update the new reader is injected within this time; else the page has to be reloaded. */
const takeoverMs = 3000;

/** A console that shows no chat for so long may have been drawn anew; or nobody has logged in. */
const noChatMs = 8000;

/** Reads on by another definition of the same console: one that was taught, or found after a redesign. Overlays stay open. */
export type ReadBy = (definition: ConsoleDefinition) => void;

/**
 * Reads one console's page for the overlays: opens the frame while the chat is there, serves side panels, fills, catches keys.
 * Changes nothing in the page but one element of its own, and never throws into it.
 */
export function startReader(first: ConsoleDefinition, options: ReaderOptions): ReadBy {
  const { document, signal, dock, openAs, keys, clock, bringKit } = options;
  const life = linked(signal);
  const ended = life.signal;
  let definition = first;
  let reading: AbortController | null = null;
  const now = () => Date.now();
  const hub = createHub();
  clock?.(hub.clock, ended);

  const toAvoid = () => findToAvoid(definition, document);
  /** Null while nothing of ours was ever to be seen: then nothing is missed. */
  let askForReload: Kit['askForReload'] | null = null;
  let hadChat = false;

  /**
   * Ends where the extension was updated, reloaded or switched off, and this script lives on without it. On a page without a chat that is
   * found out once one comes: not before is anything missed.
   */
  function isOver(): boolean {
    if (browser.runtime?.id === undefined && (hadChat || openAs === 'panel')) life.abort();
    return ended.aborted;
  }
  const onLost = () => {
    if (!isOver()) setTimeout(settle, reopenMs);
  };
  async function equip(): Promise<Equipment | null> {
    const kit = await keepAsking(bringKit, isOver);
    if (!kit) return null;
    ({ askForReload } = kit);
    const place = createFillPlace(() => definition, document, now);
    const filler = kit.createFiller(place, document, ended);
    const onOpen = (channel: OverlayChannel, onPlace: (dock: Dock) => void) => hub.add(channel, filler, onPlace);
    const frame = kit.createFrameKeeper({ toAvoid, document, dock, onOpen, onLost, signal: ended });
    keys.feed(keySink(hub, { filler, frame }), ended);
    return { filler, frame };
  }
  const settle = keepShowing(hub, openAs, equip, ended);
  const publish = (changed: Partial<Snapshot> | null) => {
    hadChat ||= changed !== null;
    if (isOver()) return;
    hub.publish(changed);
    settle();
  };
  const readBy: ReadBy = (next) => {
    reading?.abort();
    reading = linked(ended);
    definition = next;
    watch(next, document, { now, signal: reading.signal, publish, before: hub.known() });
  };
  readBy(first);
  async function missChat(): Promise<void> {
    if (hub.known()) return;
    void call('page.look').catch(() => {});
    // Should the extension go before a chat comes, this alone can still be said.
    const kit = openAs === 'frame' && (await bringKit().catch(() => null));
    if (kit) ({ askForReload } = kit);
  }
  const unseen = setTimeout(missChat, noChatMs);
  onEnd(ended, () => clearTimeout(unseen));
  onEnd(ended, hub.close);
  onEnd(ended, () => setTimeout(() => askForReload?.(toAvoid, document, signal), takeoverMs));
  document.defaultView?.addEventListener('focus', isOver, { signal: ended });
  document.addEventListener('visibilitychange', isOver, { signal: ended });
  return readBy;
}

const onEnd = (signal: AbortSignal, act: () => void) => signal.addEventListener('abort', act, { once: true });

/** Ends with `signal`, or on its own. */
function linked(signal: AbortSignal): AbortController {
  const own = new AbortController();
  if (signal.aborted) own.abort();
  onEnd(signal, () => own.abort());
  return own;
}
