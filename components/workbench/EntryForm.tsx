import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';

interface Props {
  /** Of the form; its buttons stand in `…-actions`. */
  class: string;
  /** What it makes, after 新的 or 修改. */
  what: string;
  isEdited: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}

/** The shell of a form for one thing: a new one is added, a former one saved or left as it was. */
export function EntryForm({ class: name, what, isEdited, onSubmit, onCancel, children }: Props) {
  const submit = (event: Event): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form class={name} aria-label={`${isEdited ? '修改' : '新的'}${what}`} onSubmit={submit} noValidate>
      {children}
      <span class={`${name}-actions`}>
        <Button look="primary" type="submit">
          {isEdited ? '保存' : '添加'}
        </Button>
        {isEdited && (
          <Button look="plain" onClick={onCancel}>
            取消
          </Button>
        )}
      </span>
    </form>
  );
}

type Problems<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** What is typed in such a form, and what is wrong with it. The field that gets `first` has the keyboard when something former is edited. */
export function useEntry<Draft extends object, Field extends string>(isEdited: boolean, begin: Draft) {
  const draft = useSignal(begin);
  const none = {} as Problems<Field>;
  const problems = useSignal(none);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isEdited) first.current?.focus();
  }, [isEdited]);
  return {
    draft,
    problems,
    first,
    change: (part: Partial<Draft>): void => {
      draft.value = { ...draft.value, ...part };
      problems.value = none;
    },
    /** Keeps it where nothing is wrong. What could not be kept stays; after a new one comes `next`. */
    submit: async (found: Problems<Field>, keep: () => Promise<boolean>, next: Draft): Promise<void> => {
      problems.value = found;
      if (Object.keys(found).length > 0) return;
      if ((await keep()) && !isEdited) draft.value = next;
    },
  };
}
