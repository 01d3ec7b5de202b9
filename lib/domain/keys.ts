/** What a key can do. Numbers are one-based: `card.1` … `card.3`, `pin.4` … `pin.9`. */
export type Command =
  | `card.${1 | 2 | 3}`
  | `pin.${4 | 5 | 6 | 7 | 8 | 9}`
  | 'search'
  | 'price'
  | 'fab'
  | 'ladder'
  | 'nudges'
  | 'reread'
  | 'save'
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

export type System = 'windows' | 'mac' | 'linux' | 'chromeos';

/** All commands in the order in which a page of settings lists them, as agents call them. */
export const commandNames: Readonly<Record<Command, string>> = {
  'card.1': '第 1 条推荐',
  'card.2': '第 2 条推荐',
  'card.3': '第 3 条推荐',
  'pin.4': '常用 4',
  'pin.5': '常用 5',
  'pin.6': '常用 6',
  'pin.7': '常用 7',
  'pin.8': '常用 8',
  'pin.9': '常用 9',
  search: '搜索话术',
  price: '算到手价',
  fab: '卖点尺码',
  ladder: '让步阶梯',
  nudges: '跟进',
  reread: '不是这个意思',
  save: '存为话术',
  focus: '键盘切到成单',
  collapse: '收起或展开',
  'outcome.ordered': '记下单',
  'outcome.paid': '记付款',
  'outcome.lost': '记流失',
  'outcome.transferred': '记转接',
  'outcome.undo': '撤销记录',
};

export const commands = Object.keys(commandNames) as Command[];

const commandShape =
  /^(card\.[1-3]|pin\.[4-9]|search|price|fab|ladder|nudges|reread|save|focus|collapse|outcome\.(ordered|paid|lost|transferred|undo))$/;

/** For names that come over a wire. Without the list above, whose words the reader need not carry. */
export function parseCommand(value: unknown): Command | null {
  return typeof value === 'string' && commandShape.test(value) ? (value as Command) : null;
}

/** Which system's keys to use, from `navigator.userAgent`. */
export function systemOf(userAgent: string): System {
  if (userAgent.includes('CrOS')) return 'chromeos';
  if (userAgent.includes('Mac OS')) return 'mac';
  return userAgent.includes('Windows') ? 'windows' : 'linux';
}

/** Under Linux and ChromeOS the browser keeps Alt+digit for its tabs and windows. */
const plainModifiers = (system: System) => ({
  alt: true,
  ctrl: system === 'linux' || system === 'chromeos',
  shift: false,
  meta: false,
});

/** D F G lie side by side in the order in which an inquiry ends; the letters keep clear of Chrome's, Edge's and ChromeOS's own Alt+Shift keys. */
const outcomeCodes = { ordered: 'KeyD', paid: 'KeyF', lost: 'KeyG', transferred: 'KeyJ', undo: 'KeyU' } as const;

/** `Alt+1…3` cards, `Alt+4…9` pins, `Alt+S` search, `Alt+C` price, `Alt+M` 卖点, `Alt+R` ladder, `Alt+W` not meant so, `Alt+K` 存为话术, `Alt+Shift+D/F/G/J/U` outcomes; `Ctrl+Alt+…` where the browser takes Alt. */
export function defaultBindings(system: System): readonly Binding[] {
  const plain = plainModifiers(system);
  const digits = commands
    .filter((command) => /\d$/.test(command))
    .map((command) => ({ command, code: `Digit${command.slice(-1)}`, ...plain }));
  const outcomes = Object.entries(outcomeCodes).map(([name, code]) => ({
    command: `outcome.${name as keyof typeof outcomeCodes}` as const,
    code,
    alt: true,
    ctrl: false,
    shift: true,
    meta: false,
  }));
  return [
    ...digits,
    { command: 'search', code: 'KeyS', ...plain },
    { command: 'price', code: 'KeyC', ...plain },
    // 卖点 mài diǎn. Alt+F, E, D belong to Chrome's and Edge's menus and address bar; M to nobody, with Ctrl+Alt too.
    { command: 'fab', code: 'KeyM', ...plain },
    { command: 'ladder', code: 'KeyR', ...plain },
    // 跟进 gēn jìn.
    { command: 'nudges', code: 'KeyG', ...plain },
    { command: 'reread', code: 'KeyW', ...plain },
    // 库 kù. Alt+A and Ctrl+Alt+A take pictures of the screen in the chat programs that agents have open all day.
    { command: 'save', code: 'KeyK', ...plain },
    { command: 'focus', code: 'KeyQ', ...plain },
    { command: 'collapse', code: 'KeyX', ...plain },
    ...outcomes,
  ];
}

/** The keys that hold: the agent's own, and the default for every command without one. */
export function bindingsFor(system: System, own: readonly Binding[]): readonly Binding[] {
  const chosen = new Map(own.map((binding) => [binding.command, binding]));
  return defaultBindings(system).map((binding) => chosen.get(binding.command) ?? binding);
}

type Modifiers = Pick<Binding, 'alt' | 'ctrl' | 'shift' | 'meta'>;

/** The part of a `KeyboardEvent` that counts. */
export interface KeyPress {
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
  isTrusted: boolean;
  isComposing: boolean;
  repeat: boolean;
  keyCode: number;
}

/** Chromium and Firefox give every key that an input method has taken this code. */
const takenByInputMethod = 229;

/**
 * Which bound key was pressed. `fires` is false while the key is merely held down: keep it from the page, but do nothing.
 * Null for keys that are not bound, that the page made up, or that belong to an input method.
 */
export function matchBinding(
  press: KeyPress,
  bindings: readonly Binding[],
): { command: Command; fires: boolean } | null {
  if (!press.isTrusted || press.isComposing || press.keyCode === takenByInputMethod) return null;
  const { altKey: alt, ctrlKey: ctrl, shiftKey: shift, metaKey: meta } = press;
  const bound = bindings.find((binding) => isSameKey(binding, { code: press.code, alt, ctrl, shift, meta }));
  return bound ? { command: bound.command, fires: !press.repeat } : null;
}

/** Tab with nothing held, pressed by hand, once, and not an input method's. */
export function isPlainTab(press: KeyPress): boolean {
  const { altKey, ctrlKey, shiftKey, metaKey } = press;
  if (press.code !== 'Tab' || altKey || ctrlKey || shiftKey || metaKey) return false;
  return press.isTrusted && !press.repeat && !press.isComposing && press.keyCode !== takenByInputMethod;
}

export function isSameKey(a: Modifiers & { code: string }, b: Modifiers & { code: string }): boolean {
  return a.code === b.code && a.alt === b.alt && a.ctrl === b.ctrl && a.shift === b.shift && a.meta === b.meta;
}

const codeLabels: Readonly<Record<string, string>> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  Space: '空格',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** As it stands on the keyboard: `Alt+1`, on a Mac `⌥1`. */
export function keyLabel(binding: Modifiers & { code: string }, system: System): string {
  const { code, alt, ctrl, shift, meta } = binding;
  const key = codeLabels[code] ?? code.replace(/^(Digit|Key)(?=.$)/, '').replace(/^Numpad/, '小键盘');
  const names = system === 'mac' ? ['⌃', '⌥', '⇧', '⌘'] : ['Ctrl+', 'Alt+', 'Shift+', 'Win+'];
  return [ctrl, alt, shift, meta].map((held, place) => (held ? names[place] : '')).join('') + key;
}
