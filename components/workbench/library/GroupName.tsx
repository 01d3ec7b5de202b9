import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Problem } from '../../ui/Problem';

interface Props {
  start: string;
  problemOf: (name: string) => string | null;
  onKeep: (name: string) => void;
  onCancel: () => void;
}

/** The name of a group while it is typed: Enter keeps it, Esc leaves it as it was. A name that cannot be stays, with the reason. */
export function GroupName({ start, problemOf, onKeep, onCancel }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const typed = useSignal(start);
  const problem = useSignal<string | null>(null);
  const id = useId();
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  // What ends it takes the focus away, which would end it once more.
  const isOver = useRef(false);
  const end = (how: () => void): void => {
    if (isOver.current) return;
    isOver.current = true;
    how();
  };
  const keep = (): void => {
    problem.value = problemOf(typed.value);
    if (problem.value === null) end(() => onKeep(typed.value));
    else input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') end(onCancel);
  };
  return (
    <div class="group-name">
      <input
        ref={input}
        class="ui-input"
        aria-label="分组名字"
        aria-invalid={problem.value !== null}
        aria-describedby={id}
        placeholder="分组名字，回车保存"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          problem.value = null;
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (typed.value.trim() === '' || typed.value === start) end(onCancel);
          else if (!isOver.current) keep();
        }}
      />
      <Problem id={id} line={problem.value} />
    </div>
  );
}
