import { useId } from 'preact/hooks';
import { Problem } from './Problem';
import './problem.css';
import './TextField.css';

interface Props {
  label: string;
  value: string;
  problem?: string | undefined;
  /** One short line under the control. */
  hint?: string | undefined;
  placeholder?: string | undefined;
  /** `lines`: a box of several lines. */
  type?: 'text' | 'datetime-local' | 'lines';
  inputMode?: 'decimal' | 'numeric';
  maxLength?: number;
  onType: (typed: string) => void;
}

/** One text with its label, and what is wrong with it right below. What was typed stays. */
export function TextField({
  label,
  value,
  problem,
  hint,
  placeholder,
  type = 'text',
  maxLength = 200,
  ...rest
}: Props) {
  const id = useId();
  const control = {
    id,
    class: 'ui-input',
    value,
    placeholder,
    maxLength,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem`,
    onInput: (event: Event) => rest.onType((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <div class="ui-field">
      <label class="ui-label" for={id}>
        {label}
      </label>
      {type === 'lines' && <textarea rows={3} {...control} />}
      {type === 'datetime-local' && <input type="datetime-local" {...control} />}
      {type === 'text' && <input type="text" inputMode={rest.inputMode} autocomplete="off" {...control} />}
      {hint && <small>{hint}</small>}
      <Problem id={`${id}-problem`} line={problem ?? null} />
    </div>
  );
}
