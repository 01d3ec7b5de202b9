import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Alternatives, alternativesProblem, readTitles } from '../../lib/domain/playbook/alternatives';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';

interface Props {
  /** Null: a new one. */
  edited: Alternatives | null;
  /** Resolves with false where it could not be kept; what is typed then stays. */
  onSave: (draft: Omit<Alternatives, 'id'>) => Promise<boolean>;
  onCancel: () => void;
}

const blank = { product: '', titles: '' };

/** What is offered where a product is out, one a line, the nearest first. */
export function AlternativesForm({ edited, onSave, onCancel }: Props) {
  const draft = useSignal(edited ? { product: edited.product, titles: edited.titles.join('\n') } : blank);
  const problems = useSignal<ReturnType<typeof alternativesProblem>>({});
  const product = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (edited) product.current?.focus();
  }, [edited]);
  const change = (part: Partial<typeof blank>): void => {
    draft.value = { ...draft.value, ...part };
    problems.value = {};
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const titles = readTitles(draft.value.titles);
    problems.value = alternativesProblem(draft.value.product, titles);
    if (Object.keys(problems.value).length > 0) return;
    if ((await onSave({ product: draft.value.product.trim(), titles })) && !edited) draft.value = blank;
  };
  return (
    <form class="playbook-form" aria-label={edited ? '修改替代款' : '新的替代款'} onSubmit={submit} noValidate>
      <div>
        <Field label="缺货的商品">
          <input
            ref={product}
            class="ui-input"
            value={draft.value.product}
            placeholder="标题或编号，和聊天台里显示的一样"
            autocomplete="off"
            aria-invalid={problems.value.product !== undefined}
            aria-describedby="alternatives-product-problem"
            onInput={(event) => change({ product: event.currentTarget.value })}
          />
        </Field>
        <Problem id="alternatives-product-problem" line={problems.value.product ?? null} />
      </div>
      <div>
        <Field label="可以换成（一行一款，最像的在前）">
          <textarea
            class="ui-input"
            rows={3}
            value={draft.value.titles}
            placeholder={'帆布鞋 雾蓝\n帆布鞋 黑色'}
            aria-invalid={problems.value.titles !== undefined}
            aria-describedby="alternatives-titles-problem"
            onInput={(event) => change({ titles: event.currentTarget.value })}
          />
        </Field>
        <Problem id="alternatives-titles-problem" line={problems.value.titles ?? null} />
      </div>
      <span class="playbook-form-actions">
        <Button look="primary" type="submit">
          {edited ? '保存' : '添加'}
        </Button>
        {edited && (
          <Button look="plain" onClick={onCancel}>
            取消
          </Button>
        )}
      </span>
    </form>
  );
}
