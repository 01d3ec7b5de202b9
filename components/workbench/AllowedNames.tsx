import { useSignal } from '@preact/signals';
import type { ShopRules } from '../../lib/domain/compliance/finding';
import { nameProblem } from '../../lib/domain/compliance/shop-rules';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';

interface Props {
  rules: ShopRules;
  onRules: (rules: ShopRules) => void;
}

/** Names that look like a fault and are none: a brand, a colour, a model. */
export function AllowedNames({ rules, onRules }: Props) {
  const typed = useSignal('');
  const problem = useSignal<string | null>(null);
  const add = (event: Event): void => {
    event.preventDefault();
    problem.value = nameProblem(rules, typed.value);
    if (problem.value !== null) return;
    onRules({ ...rules, names: [...rules.names, typed.value.trim()] });
    typed.value = '';
  };
  return (
    <div class="checks-part">
      <h3>本来就叫这个名</h3>
      <ul class="checks-list">
        {rules.names.map((name) => (
          <li key={name}>
            <span>{name}</span>
            <Button
              look="icon"
              aria-label={`删除“${name}”`}
              onClick={() => onRules({ ...rules, names: rules.names.filter((other) => other !== name) })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <form class="checks-new" onSubmit={add}>
        <Field label="商品、颜色、型号里的字">
          <input
            class="ui-input"
            placeholder="如：冠军红"
            aria-invalid={problem.value !== null}
            aria-describedby="allowed-name-problem"
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              problem.value = null;
            }}
          />
        </Field>
        <Button type="submit">添加这个名</Button>
        <Problem id="allowed-name-problem" line={problem.value} />
      </form>
    </div>
  );
}
