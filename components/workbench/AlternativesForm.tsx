import { type Alternatives, alternativesProblem, readTitles } from '../../lib/domain/playbook/alternatives';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { EntryForm, useEntry } from './EntryForm';

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
  const begin = edited ? { product: edited.product, titles: edited.titles.join('\n') } : blank;
  const { draft, problems, first, change, submit } = useEntry<typeof blank, 'product' | 'titles'>(
    edited !== null,
    begin,
  );
  const keep = () => {
    const { product } = draft.value;
    const titles = readTitles(draft.value.titles);
    return submit(alternativesProblem(product, titles), () => onSave({ product: product.trim(), titles }), blank);
  };
  return (
    <EntryForm class="playbook-form" what="替代款" isEdited={edited !== null} onSubmit={keep} onCancel={onCancel}>
      <div>
        <Field label="缺货的商品">
          <input
            ref={first}
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
    </EntryForm>
  );
}
