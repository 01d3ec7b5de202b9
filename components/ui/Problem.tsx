/** What is wrong with what was typed, right at the field; the field names it in `aria-describedby`. */
export function Problem({ id, line }: { id: string; line: string | null }) {
  return (
    <p id={id} class="ui-problem" role="alert">
      {line}
    </p>
  );
}
