import { useSignal } from '@preact/signals';
import { type Category, categories, categoryNames, type ShopRules } from '../../lib/domain/compliance/finding';
import { phraseProblem } from '../../lib/domain/compliance/shop-rules';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';

interface Props {
  rules: ShopRules;
  onRules: (rules: ShopRules) => void;
}

const blank = { phrase: '', category: 'promise' as Category, plainer: '' };

/** What this shop does not want to be said, beside the rules that ship. */
export function ShopPhrases({ rules, onRules }: Props) {
  const typed = useSignal(blank);
  const problem = useSignal<string | null>(null);
  const type = (change: Partial<typeof blank>): void => {
    typed.value = { ...typed.value, ...change };
    problem.value = null;
  };
  const add = (event: Event): void => {
    event.preventDefault();
    const { phrase, category, plainer } = typed.value;
    problem.value = phraseProblem(rules, phrase);
    if (problem.value !== null) return;
    const added = { phrase: phrase.trim(), category, ...(plainer.trim() && { plainer: plainer.trim() }) };
    onRules({ ...rules, phrases: [...rules.phrases, added] });
    typed.value = { ...blank, category };
  };
  return (
    <div class="checks-part">
      <h3>店里不说的话</h3>
      <ul class="checks-list">
        {rules.phrases.map(({ phrase, category, plainer }) => (
          <li key={phrase}>
            <span>
              {phrase}
              {plainer && <span class="quiet"> → {plainer}</span>}
            </span>
            <Chip>{categoryNames[category]}</Chip>
            <Button
              look="icon"
              aria-label={`删除“${phrase}”`}
              onClick={() => onRules({ ...rules, phrases: rules.phrases.filter((other) => other.phrase !== phrase) })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <form class="checks-new" onSubmit={add}>
        <Field label="不说">
          <input
            class="ui-input"
            placeholder="如：秒发"
            aria-invalid={problem.value !== null}
            aria-describedby="shop-phrase-problem"
            value={typed.value.phrase}
            onInput={(event) => type({ phrase: event.currentTarget.value })}
          />
        </Field>
        <Field label="算哪一类">
          <select
            class="ui-input"
            value={typed.value.category}
            onChange={(event) =>
              type({ category: categories.find((one) => one === event.currentTarget.value) ?? blank.category })
            }
          >
            {categories.map((category) => (
              <option key={category} value={category}>
                {categoryNames[category]}
              </option>
            ))}
          </select>
        </Field>
        <Field label="换成（可不填）">
          <input
            class="ui-input"
            placeholder="如：48 小时内发出"
            maxLength={100}
            value={typed.value.plainer}
            onInput={(event) => type({ plainer: event.currentTarget.value })}
          />
        </Field>
        <Button type="submit">添加这句</Button>
        <Problem id="shop-phrase-problem" line={problem.value} />
      </form>
    </div>
  );
}
