import { slotNumbers } from '../slot-numbers';

interface Props {
  scriptId: string;
  title: string;
  pins: readonly (string | null)[];
  onPin: (scriptId: string, slot: number | null) => void;
}

/** The fixed slot that a script stands in. */
export function PinSelect({ scriptId, title, pins, onPin }: Props) {
  const at = pins.indexOf(scriptId);
  return (
    <select
      class="ui-input"
      aria-label={`把“${title}”固定到`}
      value={at < 0 ? '' : String(slotNumbers[at])}
      onChange={(event) => onPin(scriptId, Number(event.currentTarget.value) || null)}
    >
      <option value="">不固定</option>
      {slotNumbers.map((slot, index) => (
        <option key={slot} value={slot}>
          固定到 {slot}
          {pins[index] === null || index === at ? '' : '（已占用，替换）'}
        </option>
      ))}
    </select>
  );
}
