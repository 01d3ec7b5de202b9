import type { Command } from '../domain/keys';
import { codeAtCaret } from '../domain/scripts/typed-code';
import type { Equipment } from './equip';
import type { Hub } from './hub';
import type { KeySink } from './keys';

/** What the agent types next, so the keyboard has to be in the overlay. */
const typesInOverlay: ReadonlySet<Command> = new Set(['search', 'price', 'focus']);

/** Commands and short codes go to the newest overlay. */
export const keySink = (hub: Hub, { filler, frame }: Equipment): KeySink => ({
  bindings: hub.bindings,
  onCommand: (command) => {
    if (typesInOverlay.has(command)) frame.focus();
    hub.command(command);
  },
  onTab: () => {
    const codes = hub.codes();
    const around = codes.prefix === '' ? null : filler.aroundCaret();
    const found = around && codeAtCaret(around.before, around.after, codes);
    if (found) hub.code(found);
    return Boolean(found);
  },
});
