/** What a key can do. Numbers are one-based: `card.1` … `card.3`, `pin.4` … `pin.9`. */
export type Command =
  | `card.${1 | 2 | 3}`
  | `pin.${4 | 5 | 6 | 7 | 8 | 9}`
  | 'search'
  | 'focus'
  | 'collapse'
  | `outcome.${'ordered' | 'paid' | 'lost' | 'transferred' | 'undo'}`;

/** One key with its modifiers, by position on the keyboard (`KeyboardEvent.code`), so that layouts and input methods do not matter. */
export interface Binding {
  command: Command;
  code: string;
  alt: boolean;
  ctrl: boolean;
  shift: boolean;
  meta: boolean;
}
