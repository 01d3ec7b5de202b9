import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  /** One line on what this is for. */
  hint?: string;
  /** Buttons that concern the whole panel. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A part of a section, under its own heading. */
export function Panel({ title, hint, actions, children }: Props) {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint && <p class="quiet">{hint}</p>}
        {actions && <div class="panel-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
