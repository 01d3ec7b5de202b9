import { Field } from '../ui/Field';

interface Props<Kind extends string> {
  label: string;
  names: Readonly<Record<Kind, string>>;
  /** Null: all of them. */
  chosen: Kind | null;
  onChoose: (kind: Kind | null) => void;
}

/** One kind of scripts, or all. */
export function KindSelect<Kind extends string>({ label, names, chosen, onChoose }: Props<Kind>) {
  const kinds = Object.keys(names) as Kind[];
  return (
    <Field label={label}>
      <select
        class="ui-input"
        value={chosen ?? ''}
        onChange={(event) => onChoose(kinds.find((kind) => kind === event.currentTarget.value) ?? null)}
      >
        <option value="">不限</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {names[kind]}
          </option>
        ))}
      </select>
    </Field>
  );
}
