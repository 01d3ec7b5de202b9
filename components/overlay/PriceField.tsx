import { Problem } from '../ui/Problem';

interface Props {
  id: string;
  label: string;
  value: string;
  inputMode?: 'decimal' | 'numeric';
  problem: string | undefined;
  onType: (typed: string) => void;
}

/** One number of the calculator, with what is wrong with it right below. */
export function PriceField({ id, label, value, inputMode = 'decimal', problem, onType }: Props) {
  return (
    <div class="ui-field price-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="ui-input"
        type="text"
        inputMode={inputMode}
        autocomplete="off"
        maxLength={16}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <Problem id={`${id}-problem`} line={problem ?? null} />
    </div>
  );
}
