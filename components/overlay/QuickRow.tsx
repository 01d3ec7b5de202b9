import { readAnswer } from '../../lib/state/answer';
import { pinKey } from './pin-key';
import type { Props } from './props';
import './QuickRow.css';

/** What was used last, and what is used most, right below the pins. As high with as without, so that nothing above ever moves. */
export function QuickRow({ state, actions }: Props) {
  const { recent, frequent } = state.quick.value;
  return (
    <section class="quick" aria-label="最近和常说">
      {recent.length + frequent.length === 0 && <p class="quick-none quiet">用过的话术会排在这里</p>}
      {recent.map((id) => (
        <QuickScript key={id} id={id} why="近" label="最近用过" state={state} actions={actions} />
      ))}
      {frequent.map((id) => (
        <QuickScript key={id} id={id} why="常" label="常说" state={state} actions={actions} />
      ))}
    </section>
  );
}

function QuickScript({ id, why, label, state, actions }: Props & { id: string; why: string; label: string }) {
  const answer = readAnswer(state, id);
  const target = state.target.value;
  // It may be gone since the row was put in order; the others keep their places.
  if (!answer) return <span class="quick-script" />;
  const reason = answer.standing.is === 'ready' ? '' : answer.standing.reason;
  const pin = {
    pinned: false,
    bindings: state.bindings.value,
    onPin: (slot?: number) => actions.pin(id, slot),
    onUnpin: () => actions.unpin(id),
  };
  return (
    <button
      type="button"
      class="quick-script"
      data-standing={answer.standing.is}
      title={`${label}：${answer.script.text}${reason && `（${reason}）`}`}
      onClick={() => target && actions.pick({ scriptId: id, target })}
      onKeyDown={pinKey(pin)}
    >
      <span class="quick-why quiet" aria-hidden="true">
        {why}
      </span>
      <span class="quick-title">{answer.script.title}</span>
    </button>
  );
}
