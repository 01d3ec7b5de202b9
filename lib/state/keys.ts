import { type Binding, type Command, keyLabel, type System } from '../domain/keys';

/** How each command's key is written on this system. */
export type KeyNames = Readonly<Partial<Record<Command, string>>>;

/** Alt+P pins what has the focus, Alt+Shift+4 … 9 into that very slot; these keys cannot be changed. */
const pinToggle = { code: 'KeyP', alt: true, ctrl: false, shift: false, meta: false } as const;
const pinInto = { code: '4…9', alt: true, ctrl: false, shift: true, meta: false } as const;

/** The keys of {@link pinToggle} and {@link pinInto} as written on this system. */
export const pinKeyNames = (system: System) => ({
  toggle: keyLabel(pinToggle, system),
  into: keyLabel(pinInto, system),
});
export type PinKeyNames = ReturnType<typeof pinKeyNames>;

export function keyNames(bindings: readonly Binding[], system: System): KeyNames {
  return Object.fromEntries(bindings.map((binding) => [binding.command, keyLabel(binding, system)]));
}
