import './Tick.css';

interface Props {
  label: string;
  checked: boolean;
  onTick: (checked: boolean) => void;
}

/** A box to tick, with its words. */
export function Tick({ label, checked, onTick }: Props) {
  return (
    <label class="ui-tick">
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
