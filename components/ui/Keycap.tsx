/** A key as it is written on the keyboard, for the eye. The control it belongs to names it with {@link ariaKeys}. */
export function Keycap({ keys }: { keys: string }) {
  return (
    <span class="ui-keycap" aria-hidden="true">
      {keys}
    </span>
  );
}

const ariaNames: Readonly<Record<string, string>> = {
  'Ctrl+': 'Control+',
  '⌃': 'Control+',
  '⌥': 'Alt+',
  '⇧': 'Shift+',
  '⌘': 'Meta+',
};

/** The value of `aria-keyshortcuts`: `Ctrl+Alt+1` → `Control+Alt+1`, `⌥1` → `Alt+1`. */
export function ariaKeys(keys: string | undefined): string | undefined {
  return keys?.replace(/Ctrl\+|[⌃⌥⇧⌘]/g, (name) => ariaNames[name] ?? name);
}
