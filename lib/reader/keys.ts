import { createImeGuard, imeEvents } from '../domain/ime-guard';
import { type Binding, type Command, isPlainTab, matchBinding } from '../domain/keys';

/** Where caught keys go; `bindings` is empty while no overlay is there. */
export interface KeySink {
  bindings: () => readonly Binding[];
  onCommand: (command: Command) => void;
  /** Tab was pressed. True where a short code stood before the caret: then the key is ours. */
  onTab?: () => boolean;
}

export interface KeyCatcher {
  /** From now until `signal` aborts, bound keys go here. */
  feed(sink: KeySink, signal: AbortSignal): void;
}

/**
 * Catches bound keys in the console's page; every other key passes untouched, and all of them while nothing is fed. Make it before the page's
 * scripts run: listeners of one window are called in the order in which they were added, and the console must not hear these keys first.
 */
export function createKeyCatcher(window: Window, signal: AbortSignal): KeyCatcher {
  const guard = createImeGuard();
  let sink: KeySink | null = null;
  const options = { capture: true, signal };
  for (const type of imeEvents) window.addEventListener(type, guard.note, options);
  window.addEventListener(
    'keydown',
    (press) => {
      if (!sink || guard.blocks(press)) return;
      if (isPlainTab(press) && sink.onTab?.()) {
        press.preventDefault();
        press.stopImmediatePropagation();
        return;
      }
      const bound = matchBinding(press, sink.bindings());
      if (!bound) return;
      press.preventDefault();
      press.stopImmediatePropagation();
      if (bound.fires) sink.onCommand(bound.command);
    },
    options,
  );
  return {
    feed: (next, ended) => {
      sink = next;
      const stop = () => {
        if (sink === next) sink = null;
      };
      ended.addEventListener('abort', stop, { once: true });
    },
  };
}
