import { stopsOf } from './strip';
import { elementAt, scrollAt } from './under-pointer';

interface Hands {
  /** The page beneath. */
  document: Document;
  inner: Document;
  /** Where clicks are for buttons, not for the page beneath. */
  bar: Element;
  signal: AbortSignal;
  onKey: (event: KeyboardEvent) => void;
  onHover: (under: Element | null) => void;
  onClick: (under: Element | null) => void;
}

interface Heard {
  /** What of the page lies under the pointer now; null before it has come, and once a key has led. */
  under: () => Element | null;
  /** Calls back once no key is held: of a key that ends us, its release must not reach the page either. */
  whenReleased: (then: () => void) => void;
}

/** Longer than a key is held to press it; releases may be lost to another window. */
const mostHeldMs = 1_000;

/** Hears mouse and keys in our pane. */
export function createHands({ document, inner, bar, signal, onKey, onHover, onClick }: Hands): Heard {
  let pointer: MouseEvent | null = null;
  const held = new Set<string>();
  let waiting: (() => void) | null = null;
  const isOurs = (event: Event) => bar.contains(event.target as Node);
  const at = (event: MouseEvent) => elementAt(document, event.clientX, event.clientY);
  const keyed = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    held.add(event.code);
    pointer = null;
    onKey(event);
  };
  const released = (event: KeyboardEvent) => {
    held.delete(event.code);
    if (held.size === 0) waiting?.();
  };
  const moved = (event: MouseEvent) => {
    // What moved was the page under a pointer at rest, as when our pane opens.
    if (isOurs(event) || (event.movementX === 0 && event.movementY === 0)) return;
    pointer = event;
    onHover(at(event));
  };
  const clicked = (event: MouseEvent) => {
    if (!isOurs(event)) onClick(at(event));
  };
  const wheeled = (event: WheelEvent) => {
    if (!isOurs(event)) scrollAt(document, event.clientX, event.clientY, { left: event.deltaX, top: event.deltaY });
  };
  inner.addEventListener('keydown', keyed, { signal });
  inner.addEventListener('keyup', released, { signal });
  inner.addEventListener('mousemove', moved, { signal });
  inner.addEventListener('click', clicked, { signal });
  inner.addEventListener('wheel', wheeled, { signal, passive: true });
  return {
    under: () => pointer && at(pointer),
    whenReleased: (then) => {
      if (held.size === 0) {
        then();
        return;
      }
      waiting = then;
      setTimeout(then, mostHeldMs);
    },
  };
}

/** Tab goes round within the bar instead of out into the page. */
export function goRound(bar: Element, event: KeyboardEvent): void {
  const stops = stopsOf(bar);
  const from = stops.indexOf(bar.ownerDocument.activeElement as HTMLElement);
  const next = from + (event.shiftKey ? -1 : 1);
  stops.at(next % stops.length)?.focus();
  event.preventDefault();
}
