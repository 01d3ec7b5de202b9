import { useEffect, useRef } from 'preact/hooks';
import type { LossReason } from '../../lib/settings';
import { Keycap } from '../ui/Keycap';
import type { Props } from './props';

/** Why the buyer left: one digit, or arrows and Enter. What is not the agent's doing stands apart. */
export function LossMenu({ state, actions }: Props) {
  const reasons = state.settings.value.lossReasons;
  const items = useRef<(HTMLButtonElement | null)[]>([]);
  useEffect(() => items.current[0]?.focus(), []);
  const step = (by: number): void => {
    const at = items.current.indexOf(document.activeElement as HTMLButtonElement);
    items.current[(at + by + reasons.length) % reasons.length]?.focus();
  };
  const choose = (reason: LossReason | undefined) => reason && actions.markLost(reason.code);
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = event.altKey || event.ctrlKey || event.metaKey ? null : /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    if (digit) choose(reasons[Number(digit[1]) - 1]);
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else return;
    event.preventDefault();
  };
  const item = (reason: LossReason) => {
    const index = reasons.indexOf(reason);
    return (
      <button
        key={reason.code}
        ref={(element) => {
          items.current[index] = element;
        }}
        type="button"
        role="menuitem"
        onClick={() => choose(reason)}
      >
        {index < 9 && <Keycap keys={String(index + 1)} />}
        {reason.label}
      </button>
    );
  };
  const groups = [
    ['客服这边', reasons.filter((reason) => reason.byAgent)],
    ['不是客服的原因', reasons.filter((reason) => !reason.byAgent)],
  ] as const;
  return (
    <div class="answers menu" role="menu" tabIndex={-1} aria-label="流失原因" onKeyDown={onKeyDown}>
      {groups.map(([label, members]) =>
        members.length === 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu.
          <div key={label} role="group" aria-label={label}>
            <span class="menu-title">{label}</span>
            {members.map(item)}
          </div>
        ),
      )}
    </div>
  );
}
