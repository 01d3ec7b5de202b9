import type { ConsoleInfo } from '../../lib/state/consoles';

interface Props {
  console: ConsoleInfo | null;
  /** All that are known, for the line shown elsewhere. */
  consoles: readonly ConsoleInfo[];
  isOn: boolean;
  onSwitch: (on: boolean) => void;
}

/** On or off beside the chat of this tab's console. */
export function ConsoleSwitch({ console, consoles, isOn, onSwitch }: Props) {
  if (!console) {
    return (
      <p class="quiet">
        当前页面不是客服台。支持：{consoles.map(({ name }) => name).join('、')}；别的网页客服台可以教。
      </p>
    );
  }
  return (
    <label class="switch">
      <span>在{console.name}显示成单</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
