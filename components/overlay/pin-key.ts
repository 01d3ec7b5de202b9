import { type Binding, isSameKey } from '../../lib/domain/keys';

interface Pinnable {
  pinned: boolean;
  /** A key that the agent chose for something else does only that. */
  bindings: readonly Binding[];
  onPin: (slot?: number) => void;
  onUnpin: () => void;
}

/** Alt+P pins what has the focus, or takes the pin away; Alt+Shift+4 … 9 puts it into that very slot. */
export function pinKey({ pinned, bindings, onPin, onUnpin }: Pinnable): (event: KeyboardEvent) => void {
  return (event) => {
    const { code, altKey: alt, ctrlKey: ctrl, shiftKey: shift, metaKey: meta } = event;
    if (!alt || ctrl || meta || bindings.some((own) => isSameKey(own, { code, alt, ctrl, shift, meta }))) return;
    const slot = shift ? /^Digit([4-9])$/.exec(code)?.[1] : undefined;
    const toggles = code === 'KeyP' && !shift;
    if (!slot && !toggles) return;
    event.preventDefault();
    if (slot) onPin(Number(slot));
    else if (pinned) onUnpin();
    else onPin();
  };
}
