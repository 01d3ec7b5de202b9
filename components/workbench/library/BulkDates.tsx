import { useSignal } from '@preact/signals';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Problem } from '../../ui/Problem';

/** From when until when all of them may be said; an empty day is no bound. */
export function BulkDates({ onSet }: { onSet: (from: string | null, until: string | null) => void }) {
  const from = useSignal('');
  const until = useSignal('');
  const problem = useSignal<string | null>(null);
  const set = (event: Event): void => {
    event.preventDefault();
    problem.value = from.value && until.value && until.value < from.value ? '截止在开始之前，请检查' : null;
    if (problem.value === null) onSet(from.value || null, until.value || null);
  };
  const day = (label: string, value: typeof from) => (
    <Field label={label}>
      <input
        class="ui-input"
        type="date"
        value={value.value}
        aria-describedby="bulk-dates-problem"
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
      />
    </Field>
  );
  return (
    <form class="bulk-dates" onSubmit={set}>
      {day('从', from)}
      {day('到', until)}
      <Button type="submit" look="primary">
        用到这些话术上
      </Button>
      <span class="quiet">两个都空着：不限日期</span>
      <Problem id="bulk-dates-problem" line={problem.value} />
    </form>
  );
}
