import { readAnswer } from '../../lib/state/answer';
import { type PinSlot, pinSlots } from '../../lib/state/pins';
import { Keycap } from '../ui/Keycap';
import { pinKey } from './pin-key';
import type { Props } from './props';

/** The agent's own fixed answers. They never move, so that the hand learns them. */
export function PinRow({ state, actions }: Props) {
  if (!state.settings.value.pins.some((scriptId) => scriptId !== null && state.byId.value.has(scriptId))) {
    return <p class="pins-none quiet">选中一条话术按 {state.pinKeys.toggle}，固定到 4–9 键</p>;
  }
  return (
    <section class="pins" aria-label="固定话术">
      {pinSlots.map((slot) => (
        <Pin key={slot} slot={slot} state={state} actions={actions} />
      ))}
    </section>
  );
}

function Pin({ slot, state, actions }: Props & { slot: PinSlot }) {
  const scriptId = state.settings.value.pins[slot - pinSlots[0]];
  const script = scriptId ? state.byId.value.get(scriptId) : undefined;
  const keys = state.keys.value[`pin.${slot}`];
  if (!script) {
    return (
      <span class="pin pin-free">
        <Keycap keys={String(slot)} />空
      </span>
    );
  }
  const answer = readAnswer(state, script.id);
  const warning = answer && state.warningOf.value(answer.text);
  const reason = !answer || answer.standing.is === 'ready' ? '' : answer.standing.reason;
  const pin = {
    pinned: true,
    bindings: state.bindings.value,
    onPin: (to?: number) => actions.pin(script.id, to),
    onUnpin: () => actions.unpin(script.id),
  };
  return (
    <button
      type="button"
      class="pin"
      data-standing={answer?.standing.is}
      title={`${keys ? `${keys}  ` : ''}${script.text}${reason && `（${reason}）`}`}
      onClick={() => actions.run(`pin.${slot}`)}
      onKeyDown={pinKey(pin)}
    >
      <Keycap keys={String(slot)} />
      {warning && (
        <span
          class="warning"
          role="img"
          aria-label={`留意${warning.name}`}
          title={`留意${warning.name}：${warning.why}`}
        >
          !
        </span>
      )}
      <span>{script.title}</span>
    </button>
  );
}
