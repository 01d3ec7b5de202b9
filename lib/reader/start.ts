import { browser } from '../browser';
import { findToAvoid } from '../consoles/composer';
import type { ConsoleDefinition } from '../consoles/definition';
import type { Filler } from '../consoles/fill';
import { createFillPlace } from '../consoles/fill-place';
import { watch } from '../consoles/watch';
import type { ConsoleClock } from '../domain/console-clock';
import type { Snapshot } from '../domain/conversation';
import type { Command } from '../domain/keys';
import type { Dock } from '../domain/placement';
import { codeAtCaret } from '../domain/scripts/typed-code';
import { acceptPanels, type OverlayChannel } from '../link/reader-side';
import { call } from '../messages/client';
import { type BringKit, keepAsking } from './equip';
import type { FrameKeeper } from './frame-keeper';
import { createHub } from './hub';
import type { KeyCatcher } from './keys';
import type { Kit } from './kit';

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

/** After an update the new reader is injected within this time; else the page has to be reloaded. */
const takeoverMs = 3000;

/** A frame that went is opened again, but not in a frenzy where each one goes at once. */
const reopenMs = 500;

/** A console that shows no chat for so long may have been drawn anew; or nobody has logged in. */
const noChatMs = 8000;

/** What the agent types next, so the keyboard has to be in the overlay. */
const typesInOverlay: ReadonlySet<Command> = new Set(['search', 'price', 'focus']);

/** Reads on by another definition of the same console: one that was taught, or found after a redesign. Overlays stay open. */
export type ReadBy = (definition: ConsoleDefinition) => void;

/** What came with the kit, as it is at work in this page. */
interface Equipment {
  filler: Filler;
  frame: FrameKeeper;
  askForReload: Kit['askForReload'];
}

/**
 * Reads one console's page for the overlays: opens the frame while the chat is there, serves side panels, fills, catches keys.
 * Changes nothing in the page but one element of its own, and never throws into it.
 */
export function startReader(first: ConsoleDefinition, options: ReaderOptions): ReadBy {
  const { document, signal, dock, openAs, keys, clock, bringKit } = options;
  const life = linked(signal);
  const ended = life.signal;
  const window = document.defaultView;
  if (ended.aborted || !window) return () => {};
  let definition = first;
  const now = () => Date.now();
  let reading = linked(ended);
  const hub = createHub();
  clock?.(hub.clock, ended);
  const toAvoid = () => findToAvoid(definition, document);
  let isChatThere = false;
  let panels = 0;
  let equipment: Equipment | null = null;
  let equipping: Promise<Equipment | null> | null = null;

  /** The extension was updated, reloaded or switched off, and this script lives on without it. */
  function leaveIfOrphaned(): boolean {
    if (ended.aborted) return true;
    if (browser.runtime?.id !== undefined) return false;
    life.abort();
    // Where nothing of ours was ever to be seen, nothing is missed.
    setTimeout(() => equipment?.askForReload(toAvoid, document, signal), takeoverMs);
    return true;
  }
  const onLost = () => {
    if (!leaveIfOrphaned()) setTimeout(settle, reopenMs);
  };
  async function begin(): Promise<Equipment | null> {
    const kit = await keepAsking(bringKit, leaveIfOrphaned);
    if (!kit) return null;
    const filler = kit.createFiller(
      createFillPlace(() => definition, document, now),
      document,
      ended,
    );
    const onOpen = (channel: OverlayChannel, onPlace: (dock: Dock) => void) => hub.add(channel, filler, onPlace);
    const frame = kit.createFrameKeeper({ toAvoid, document, dock, onOpen, onLost, signal: ended });
    equipment = { filler, frame, askForReload: kit.askForReload };
    settle();
    return equipment;
  }
  /** No overlay is there before all that it may ask for. */
  function equip(): Promise<Equipment | null> {
    equipping ??= begin();
    return equipping;
  }

  /** One overlay at a time: two would answer every key twice and count every event twice. */
  function settle(): void {
    const wanted = isChatThere && panels === 0 && openAs === 'frame';
    if (equipment) equipment.frame.want(wanted);
    else if (wanted) void equip();
  }

  function publish(changed: Partial<Snapshot> | null): void {
    if (leaveIfOrphaned()) return;
    isChatThere = changed !== null;
    hub.publish(changed);
    settle();
    equipment?.frame.refresh();
  }
  const watchBy = (next: ConsoleDefinition) =>
    watch(next, document, { now, signal: reading.signal, publish, before: hub.known() });
  watchBy(first);
  acceptPanels(async (channel) => {
    panels += 1;
    channel.closed.addEventListener('abort', () => {
      panels -= 1;
      settle();
    });
    settle();
    const equipped = await equip();
    if (equipped && !channel.closed.aborted) hub.add(channel, equipped.filler);
  }, ended);
  const onCommand = (command: Command) => {
    if (typesInOverlay.has(command)) equipment?.frame.focus();
    hub.command(command);
  };
  const onTab = (): boolean => {
    const codes = hub.codes();
    const around = codes.prefix === '' ? null : equipment?.filler.aroundCaret();
    const found = around && codeAtCaret(around.before, around.after, codes);
    if (found) hub.code(found);
    return Boolean(found);
  };
  const unseen = setTimeout(() => {
    if (!isChatThere) void call('page.look').catch(() => {});
  }, noChatMs);
  ended.addEventListener('abort', () => clearTimeout(unseen), { once: true });
  keys.feed({ bindings: hub.bindings, onCommand, onTab }, ended);
  window.addEventListener('focus', leaveIfOrphaned, { signal: ended });
  document.addEventListener('visibilitychange', leaveIfOrphaned, { signal: ended });
  ended.addEventListener('abort', hub.close, { once: true });
  return (next) => {
    reading.abort();
    reading = linked(ended);
    definition = next;
    watchBy(next);
  };
}

/** Ends with `signal`, or on its own. */
function linked(signal: AbortSignal): AbortController {
  const own = new AbortController();
  if (signal.aborted) own.abort();
  signal.addEventListener('abort', () => own.abort(), { once: true });
  return own;
}
