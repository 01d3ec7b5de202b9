import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { FormRead } from '../../../lib/domain/pricing/shop-forms';
import { Button } from '../../ui/Button';

interface RowProps {
  /** What is changed or deleted, for whoever hears the page: `“棉袜”`. */
  what: string;
  isEdited: boolean;
  onEdit: () => void;
  onRemove: () => void;
  /** Two cells. */
  children: ComponentChildren;
}

/** One of a few things that are kept, to be changed or deleted. */
export function SmallRow({ what, isEdited, onEdit, onRemove, children }: RowProps) {
  return (
    <li data-edited={isEdited}>
      {children}
      <Button look="plain" aria-label={`修改${what}`} onClick={onEdit}>
        修改
      </Button>
      <Button look="plain" aria-label={`删除${what}`} onClick={onRemove}>
        删除
      </Button>
    </li>
  );
}

interface Rules<Form, Kept> {
  blank: Form;
  read: (form: Form, id: string) => FormRead<Kept>;
  onKeep: (kept: Kept) => Promise<boolean>;
  newId: () => string;
}

/** What is typed below such a list, for a new one or for the one with `id`. Nothing is found wrong before it was asked to be kept. */
export function useSmallForm<Form extends object, Kept extends object>({
  blank,
  read,
  onKeep,
  newId,
}: Rules<Form, Kept>) {
  const id = useSignal<string | null>(null);
  const form = useSignal(blank);
  const isAsked = useSignal(false);
  const { value, problems } = read(form.value, id.value ?? 'new');
  const edit = (edited: string | null, to: Form): void => {
    [id.value, form.value, isAsked.value] = [edited, to, false];
  };
  return {
    id: id.value,
    form: form.value,
    problems: (isAsked.value && problems) || {},
    edit,
    change: (part: Partial<Form>): void => {
      form.value = { ...form.value, ...part };
    },
    submit: async (event: Event): Promise<void> => {
      event.preventDefault();
      isAsked.value = true;
      if (value && (await onKeep({ ...value, id: id.value ?? newId() }))) edit(null, blank);
    },
  };
}
