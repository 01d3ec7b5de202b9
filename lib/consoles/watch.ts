import type { Snapshot, Waiting } from '../domain/conversation';
import type { Findings } from '../domain/health';
import { changedMembers } from './changes';
import { readComposer } from './composer';
import type { ConsoleDefinition } from './definition';
import { findingsOf, findingsOfList } from './health';
import { createMemory } from './memory';
import { forget, noteTelling, observing } from './mutations';
import { createOwnership, switchMs } from './ownership';
import { createPace, type Gaps, type Pace, slow } from './pace';
import { readPage } from './read';
import { observeRoots } from './roots';
import { readWaiting } from './waiting';

export interface WatchOptions {
  now: () => number;
  /** Only members that changed since the last time, the first carries all; null when the chat goes. */
  publish: (changed: Partial<Snapshot> | null) => void;
  signal: AbortSignal;
  /** What was published last, where the page was read by another definition before: only what differs from it is news. */
  before?: Snapshot | null;
  /** When to read; tests bring their own. */
  pace?: (read: () => void, gaps?: Gaps) => Pace;
}

/** A click or a key that may send, or open another conversation; not what is typed, above all not with an input method. */
const mayMoveOn = (event: Event): boolean => {
  if (event.type !== 'keydown') return true;
  const { key, isComposing, repeat, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  return !isComposing && !repeat && key !== 'Process' && (key.length > 1 || ctrlKey || altKey || metaKey);
};

function listen(document: Document, types: readonly string[], heed: (event: Event) => void, signal: AbortSignal): void {
  for (const type of types) document.addEventListener(type, heed, { capture: true, passive: true, signal });
}

/**
 * Reads the console whenever its page changes, and publishes what is new. Login pages and other routes come and go
 * without a reload, so the whole document is watched from the start; ends with the signal.
 */
export function watch(definition: ConsoleDefinition, document: Document, options: WatchOptions): void {
  const { now, publish, signal, before = null, pace: makePace = createPace } = options;
  if (signal.aborted) return;
  const all = observing(definition);
  const memory = createMemory((parts) => {
    inside.disconnect();
    for (const part of parts) inside.observe(part, all);
  });
  const own = createOwnership((proven) => {
    const timer = setTimeout(() => {
      proven();
      pace.request();
    }, switchMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
  let last = before;
  let waiting: readonly Waiting[] = [];
  let ofList: Findings = {};
  const forgetChanged = (records: readonly MutationRecord[]) =>
    noteTelling(records, (record) => forget(memory, record));
  const noteChanged = (records: readonly MutationRecord[]) => noteTelling(records, memory.finds.changed);
  const inside = new MutationObserver((records) => forgetChanged(records) && pace.request('now'));
  // The list of chats changes all the time for other buyers' sake, in records by the thousand: what happens outside the parts that are
  // read is not looked into, and is read now and then.
  const anywhere = new MutationObserver((records) => {
    if (!noteChanged(records)) return;
    pace.request('later');
    list.request();
  });
  function tell(next: Snapshot | null): void {
    const changed = next && changedMembers(last, next);
    if (changed || (last && !next)) publish(changed);
    last = next;
  }
  // Nothing else of the page is read for what is typed.
  const typing = makePace(() => tell(last && { ...last, composer: readComposer(definition, document) }));
  const list = makePace(() => {
    waiting = readWaiting(definition, document);
    ofList = findingsOfList(definition, document);
    tell(last && { ...last, waiting, findings: { ...last.findings, ...ofList } });
  }, slow);
  const observeNewRoots = observeRoots(definition, document, (root) => anywhere.observe(root, all));
  const pace = makePace(() => {
    observeNewRoots();
    forgetChanged(inside.takeRecords());
    if (noteChanged(anywhere.takeRecords())) list.request();
    const reading = readPage(definition, document, now(), memory, waiting);
    const snapshot = own(reading);
    tell(
      reading &&
        snapshot && { ...snapshot, findings: { ...findingsOf(definition, document, reading, memory), ...ofList } },
    );
  });
  // Typing changes a value, which is no mutation. Letters that an input method still holds are no text yet.
  const heedTyping = (event: Event) => (event as InputEvent).isComposing || typing.request('later');
  listen(document, ['input', 'compositionend'], heedTyping, signal);
  // Who sends and opens the next conversation within a pause takes what was sent from the page: it is read just before.
  const readBefore = (event: Event) => mayMoveOn(event) && pace.hurry();
  listen(document, ['pointerdown', 'click', 'keydown'], readBefore, signal);
  pace.request();
  list.request();
  signal.addEventListener('abort', () => {
    inside.disconnect();
    anywhere.disconnect();
    for (const each of [pace, list, typing]) each.stop();
  });
}
