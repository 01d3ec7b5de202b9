import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  /** One short line under the control. */
  hint?: string | undefined;
  /** The control itself, with class `ui-input` where it is a box. */
  children: ComponentChildren;
}

/** A label and its control. */
export function Field({ label, hint, children }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label class="ui-field">
      <span>{label}</span>
      {children}
      {hint && <small>{hint}</small>}
    </label>
  );
}
