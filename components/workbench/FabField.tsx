import { useId } from 'preact/hooks';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';

interface Props {
  label: string;
  value: string;
  placeholder?: string;
  hint?: string;
  longest: number;
  problem?: string | undefined;
  /** Several lines, as many at first. */
  rows?: number;
  onType: (value: string) => void;
}

/** One field of a card, with what is wrong right below it. */
export function FabField({ label, value, placeholder, hint, longest, problem, rows, onType }: Props) {
  const id = useId();
  const shared = {
    class: 'ui-input',
    value,
    placeholder,
    maxLength: longest,
    'aria-invalid': problem !== undefined,
    'aria-describedby': id,
  } as const;
  return (
    <div class="fab-field">
      <Field label={label} hint={hint}>
        {rows === undefined ? (
          <input {...shared} autocomplete="off" onInput={(event) => onType(event.currentTarget.value)} />
        ) : (
          <textarea {...shared} rows={rows} spellcheck={false} onInput={(event) => onType(event.currentTarget.value)} />
        )}
      </Field>
      <Problem id={id} line={problem ?? null} />
    </div>
  );
}
