import { useSignal } from '@preact/signals';
import type { ProductCard } from '../../lib/domain/fab/card';
import type { Feature } from '../../lib/domain/fab/feature';
import { tryCard } from '../../lib/domain/fab/try-card';
import { Field } from '../ui/Field';

interface Props {
  /** Null while something in the fields is wrong. */
  card: ProductCard | null;
  features: readonly Feature[];
}

/** What the overlay would offer for this product if a buyer asked so. */
export function FabTry({ card, features }: Props) {
  const question = useSignal('会不会闷？165 110斤穿什么码');
  const answers = card ? tryCard(card, features, question.value) : [];
  return (
    <section class="fab-try" aria-label="试一试">
      <h3>试一试</h3>
      <Field label="买家这么问">
        <input
          class="ui-input"
          value={question.value}
          maxLength={200}
          onInput={(event) => {
            question.value = event.currentTarget.value;
          }}
        />
      </Field>
      <ul aria-live="polite">
        {answers.map(({ name, text }) => (
          <li key={text}>
            <b>{name}</b> {text}
          </li>
        ))}
        {answers.length === 0 && (
          <li class="quiet">{card ? '现在还没有能答的，换个问法或补一条卖点' : '先填好标题'}</li>
        )}
      </ul>
    </section>
  );
}
