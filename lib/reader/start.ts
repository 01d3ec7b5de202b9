import { browser } from '../browser';
import { findToAvoid } from '../consoles/composer';
import type { ConsoleDefinition } from '../consoles/definition';
import { createFiller, type Filler } from '../consoles/fill';
import { watch } from '../consoles/watch';
import type { ConsoleClock } from '../domain/console-clock';
import type { Snapshot } from '../domain/conversation';
import type { Command } from '../domain/keys';
import type { Dock } from '../domain/placement';
import { codeAtCaret } from '../domain/scripts/typed-code';
import { acceptPanels } from '../link/reader-side';
import { call } from '../messages/client';
import { createFrameKeeper } from './frame-keeper';
import { createHub } from './hub';
import type { KeyCatcher } from './keys';
import { showNote } from './note';
import { clearances, type ToAvoid } from './standing';

export interface ReaderOptions {
  document: Document;
  /** Ends everything: switched off, or a newer reader has taken over. */
  signal: AbortSignal;
  /** How the agent left the overlay on this console. */
  dock: Dock | undefined;
  /** `panel`: no frame, only the browser's side panel. */
  openAs: 'frame' | 'panel';
  keys: KeyCatcher;
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

/**
 * Reads one console's page for the overlays: opens the frame while the chat is there, serves side panels, fills, catches keys.
 * Changes nothing in the page but one element of its own, and never throws into it.
 */
export function startReader(first: ConsoleDefinition, options: ReaderOptions): ReadBy {
  const { document, signal, dock, openAs, keys, clock } = options;
  const life = linked(signal);
  const ended = life.signal;
  const window = document.defaultView;
  if (ended.aborted || !window) return () => {};
  let definition = first;
  const now = () => Date.now();
  let reading = linked(ended);
  let filler = fillerBy(first);
  const hub = createHub(() => filler);
  clock?.(hub.clock, ended);
  const onLost = () => {
    if (!leaveIfOrphaned()) setTimeout(settle, reopenMs);
  };
  const toAvoid = () => findToAvoid(definition, document);
  const frame = createFrameKeeper({ toAvoid, document, dock, onOpen: hub.add, onLost, signal: ended });
  let isChatThere = false;
  let panels = 0;

  /** The extension was updated, reloaded or switched off, and this script lives on without it. */
  function leaveIfOrphaned(): boolean {
    if (browser.runtime?.id !== undefined) return false;
    life.abort();
    setTimeout(() => askForReload(toAvoid, document, signal), takeoverMs);
    return true;
  }

  /** One overlay at a time: two would answer every key twice and count every event twice. */
  const settle = () => frame.want(isChatThere && panels === 0 && openAs === 'frame');

  function fillerBy(next: ConsoleDefinition): Filler {
    return createFiller(next, document, { now, signal: reading.signal });
  }
  function publish(changed: Partial<Snapshot> | null): void {
    if (leaveIfOrphaned()) return;
    isChatThere = changed !== null;
    hub.publish(changed);
    settle();
    frame.refresh();
  }
  const watchBy = (next: ConsoleDefinition) =>
    watch(next, document, { now, signal: reading.signal, publish, before: hub.known() });
  watchBy(first);
  acceptPanels((channel) => {
    panels += 1;
    channel.closed.addEventListener('abort', () => {
      panels -= 1;
      settle();
    });
    settle();
    hub.add(channel);
  }, ended);
  const onCommand = (command: Command) => {
    if (typesInOverlay.has(command)) frame.focus();
    hub.command(command);
  };
  const onTab = (): boolean => {
    const codes = hub.codes();
    const around = codes.prefix === '' ? null : filler.aroundCaret();
    const found = around && codeAtCaret(around.before, around.after, codes);
    if (found) hub.code(found);
    return found !== null;
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
    filler = fillerBy(next);
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

function askForReload(toAvoid: ToAvoid, document: Document, signal: AbortSignal): void {
  if (signal.aborted) return;
  const note = { text: '成单已更新或停用，请刷新页面', onClick: () => null };
  showNote(document, note, clearances(toAvoid), signal);
}
