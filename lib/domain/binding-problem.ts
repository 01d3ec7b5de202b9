import { type Binding, commandNames, isSameKey, keyLabel, type System } from './keys';

/** Alt keys that browsers or the system keep for themselves: menus, address bar, history, windows. */
const alt = ['KeyD', 'KeyE', 'KeyF', 'Home', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const altEverywhere = ['Space', 'Tab', 'Escape', 'Enter', 'Backspace', 'F4'];
/** Chrome's toolbar, dialogs, feedback and tab groups. */
const altShift = ['KeyA', 'KeyB', 'KeyC', 'KeyI', 'KeyP', 'KeyT', 'KeyW', 'KeyX', 'KeyZ', ...altEverywhere];
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => `Digit${digit}`);
const functionKeys = Array.from({ length: 12 }, (_, at) => `F${at + 1}`);
const desktop = ['Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** What is taken, by the modifiers held. */
const taken: Readonly<Record<System, Readonly<Record<string, readonly string[]>>>> = {
  windows: { alt: [...alt, ...altEverywhere], altShift, ctrlAlt: desktop },
  mac: { alt: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ...altEverywhere], altShift: altEverywhere },
  linux: {
    alt: [...alt, ...altEverywhere, ...digits],
    altShift,
    ctrlAlt: [...desktop, ...functionKeys, 'KeyT', 'KeyL'],
  },
  chromeos: {
    alt: [...alt, ...altEverywhere, ...digits, 'Minus', 'Equal', 'BracketLeft', 'BracketRight'],
    altShift: [...altShift, 'KeyL', 'KeyM', 'KeyN', 'KeyS'],
    ctrlAlt: [...desktop, 'KeyT', 'KeyZ', 'Slash'],
  },
};

function isTaken({ code, alt, ctrl, shift, meta }: Binding, system: System): boolean {
  // Ctrl or ⌘ without Alt is copying, pasting, tabs and windows.
  if (meta || !alt) return true;
  const held = ctrl ? (shift ? 'ctrlAltShift' : 'ctrlAlt') : shift ? 'altShift' : 'alt';
  return taken[system][held]?.includes(code) ?? false;
}

/** Why this key cannot be used, in the agent's words; null if it can. `others` may hold the binding itself. */
export function bindingProblem(binding: Binding, others: readonly Binding[], system: System): string | null {
  const label = keyLabel(binding, system);
  if (!binding.alt && !binding.ctrl && !binding.meta) {
    return `要带上 ${system === 'mac' ? '⌥' : 'Alt'}，不然打字时会误触`;
  }
  if (isTaken(binding, system)) return `${label} 浏览器或系统在用，换一个吧`;
  const twin = others.find((other) => other.command !== binding.command && isSameKey(other, binding));
  return twin ? `${label} 已经用在“${commandNames[twin.command]}”上了` : null;
}
