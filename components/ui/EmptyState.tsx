import type { ComponentChildren } from 'preact';

/** Says why there is nothing here, and what would bring something. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="ui-empty" role="status">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
