import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Part, partNames, parts } from '../../lib/domain/fab/feature';
import type { FabActions } from '../../lib/state/actions';
import type { FabPanelState, TypedPoint } from '../../lib/state/panel';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { belongsToInputMethod } from './composition';

interface Props {
  /** What is asked for; null: a new point, all of it. */
  missing: readonly Part[] | null;
  /** The point that is completed. */
  name: string;
  panel: FabPanelState;
  actions: FabActions;
}

const examples: Readonly<Record<keyof Omit<TypedPoint, 'about'>, string>> = {
  name: '如：领口',
  feature: '接在“这款”后面说，如：领口包了边',
  advantage: '一句话，说它有什么用',
  benefit: '一句话，说买家用着怎样',
};

/** Asks once for what nobody has told yet, and keeps it with the product. Enter keeps it. */
export function FabPointForm({ missing, name, panel, actions }: Props) {
  const first = useRef<HTMLInputElement>(null);
  // A new point was asked for by the agent; what is missing of another does not take the keyboard away.
  useLayoutEffect(() => {
    if (missing === null) first.current?.focus();
  }, []);
  const fields = missing === null ? (['name', ...parts] as const) : missing;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (!belongsToInputMethod(event)) actions.keepPoint();
  };
  return (
    <form
      class="fab-form"
      aria-label={missing === null ? '记一条卖点' : `补全：${name}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <p class="quiet">
        {missing === null ? '记在这款商品名下，下次有人问就用得上' : `“${name}”再补一句，话会更完整，只问这一次`}
      </p>
      {fields.map((field, index) => (
        <Field key={field} label={field === 'name' ? '叫什么' : partNames[field]}>
          <input
            ref={index === 0 ? first : undefined}
            class="ui-input"
            value={panel.typed?.[field] ?? ''}
            placeholder={examples[field]}
            maxLength={field === 'name' ? 20 : 60}
            autocomplete="off"
            aria-invalid={panel.problem !== null && index === 0}
            aria-describedby="fab-problem"
            onInput={(event) => actions.typePoint({ [field]: event.currentTarget.value })}
          />
        </Field>
      ))}
      <Problem id="fab-problem" line={panel.problem} />
      <div class="fab-form-buttons">
        <Button onClick={actions.keepPoint}>记住</Button>
        <Button look="plain" onClick={actions.skipPoint}>
          {missing === null ? '算了' : '不填'}
        </Button>
      </div>
    </form>
  );
}
