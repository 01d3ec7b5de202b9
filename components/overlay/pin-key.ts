interface Pinnable {
  pinned: boolean;
  onPin: (slot?: number) => void;
  onUnpin: () => void;
}

/** Alt+P pins what has the focus, or takes the pin away; Alt+Shift+4 … 9 puts it into that very slot. */
export function pinKey({ pinned, onPin, onUnpin }: Pinnable): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const slot = event.shiftKey ? /^Digit([4-9])$/.exec(event.code)?.[1] : undefined;
    const toggles = event.code === 'KeyP' && !event.shiftKey;
    if (!slot && !toggles) return;
    event.preventDefault();
    if (slot) onPin(Number(slot));
    else if (pinned) onUnpin();
    else onPin();
  };
}
