import { Field } from './Field';

interface Props<Value extends string> {
  label: string;
  /** Each value with its words, in their order. */
  names: Readonly<Record<Value, string>>;
  value: Value;
  onChoose: (value: Value) => void;
}

/** One of a few. */
export function Choice<Value extends string>({ label, names, value, onChoose }: Props<Value>) {
  const values = Object.keys(names) as Value[];
  return (
    <Field label={label}>
      <select
        class="ui-input"
        value={value}
        onChange={(event) => onChoose(values[event.currentTarget.selectedIndex] ?? value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </Field>
  );
}
