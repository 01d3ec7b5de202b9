import type { ComponentChildren } from 'preact';

interface Props {
  text: string;
  /** Start and end (exclusive), in order, not overlapping. */
  marks: readonly (readonly [start: number, end: number])[];
}

/** A text with some of its words highlighted. */
export function Marked({ text, marks }: Props) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark class="ui-mark">{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
