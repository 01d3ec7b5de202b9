import type { Binding, Command } from '../domain/keys';
import { type SettingKey, writeSetting } from '../settings/access';
import type { Settings } from '../settings/settings';
import type { WorkbenchState } from '../state/workbench';
import { kept } from './attempt';

/** Pinned scripts stand in the slots 4 … 9. */
const FIRST_SLOT = 4;

/** What the agent can change in the workbench. What could not be kept is said in `state.notice`, and the page shows what holds. */
export function createWorkbenchActions(state: WorkbenchState) {
  const { settings } = state;
  const write = async <Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void> => {
    const isKept = await kept(state.notice, writeSetting(key, value));
    // A new object: what the agent just changed on the page goes back to what holds.
    if (!isKept) settings.value = { ...settings.value };
  };
  return {
    write,
    /** Puts a script in this slot and out of any other; `slot` null takes it out. */
    pin: (scriptId: string, slot: number | null) =>
      write(
        'pins',
        settings.value.pins.map((pinned, at) =>
          at + FIRST_SLOT === slot ? scriptId : pinned === scriptId ? null : pinned,
        ),
      ),
    bind: (binding: Binding) =>
      write('bindings', [...settings.value.bindings.filter(({ command }) => command !== binding.command), binding]),
    resetBinding: (command: Command) =>
      write(
        'bindings',
        settings.value.bindings.filter((own) => own.command !== command),
      ),
    switchConsole: (id: string, on: boolean) => {
      const others = settings.value.consolesOff.filter((off) => off !== id);
      return write('consolesOff', on ? others : [...others, id]);
    },
  };
}
