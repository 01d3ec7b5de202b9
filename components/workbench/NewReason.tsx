import { useSignal } from '@preact/signals';
import type { LossReason } from '../../lib/settings/settings';
import { reasonProblem } from '../../lib/state/loss-reasons';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { ByWhom } from './ByWhom';

interface Props {
  reasons: readonly LossReason[];
  onAdd: (label: string, byAgent: boolean) => void;
}

/** A further loss reason, at the end of the list. */
export function NewReason({ reasons, onAdd }: Props) {
  const label = useSignal('');
  const byAgent = useSignal(true);
  const problem = useSignal<string | null>(null);
  const add = (event: Event) => {
    event.preventDefault();
    problem.value = reasonProblem(reasons, label.value, null);
    if (problem.value !== null) return;
    onAdd(label.value, byAgent.value);
    label.value = '';
  };
  return (
    <form class="reason-new" onSubmit={add}>
      <input
        class="ui-input"
        aria-label="新的原因"
        aria-invalid={problem.value !== null}
        aria-describedby="reason-problem-new"
        placeholder="新的原因，如：物流太慢"
        value={label.value}
        onInput={(event) => {
          label.value = event.currentTarget.value;
          problem.value = null;
        }}
      />
      <ByWhom
        label="新的原因算谁的"
        byAgent={byAgent.value}
        onChange={(value) => {
          byAgent.value = value;
        }}
      />
      <Button type="submit">添加</Button>
      <Problem id="reason-problem-new" line={problem.value} />
    </form>
  );
}
