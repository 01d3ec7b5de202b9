import type { ComponentChildren } from 'preact';

/** A word or two about the thing beside it. `missing`: something the agent still has to fill in. `warn`, `strong`: something to think over. */
export function Chip({
  look = 'normal',
  children,
}: {
  look?: 'normal' | 'accent' | 'missing' | 'warn' | 'strong';
  children: ComponentChildren;
}) {
  return (
    <span class="ui-chip" data-look={look}>
      {children}
    </span>
  );
}
