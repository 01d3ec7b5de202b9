import { type Binding, type Command, keyLabel, type System } from '../domain/keys';

/** How each command's key is written on this system. */
export type KeyNames = Readonly<Partial<Record<Command, string>>>;

export function keyNames(bindings: readonly Binding[], system: System): KeyNames {
  return Object.fromEntries(bindings.map((binding) => [binding.command, keyLabel(binding, system)]));
}
