import { useSignal } from '@preact/signals';
import type { LossReason } from '../../lib/settings/settings';
import { reasonProblem } from '../../lib/state/loss-reasons';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { ByWhom } from './ByWhom';

interface Props {
  reason: LossReason;
  reasons: readonly LossReason[];
  onChange: (change: Partial<Omit<LossReason, 'code'>>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One loss reason. A label that cannot be is explained at the field and not kept; what was kept holds. */
export function ReasonRow({ reason, reasons, onChange, onMove, onRemove }: Props) {
  const problem = useSignal<string | null>(null);
  const at = reasons.indexOf(reason);
  const rename = (label: string) => {
    problem.value = reasonProblem(reasons, label, reason.code);
    if (problem.value === null) onChange({ label: label.trim() });
  };
  const problemId = `reason-problem-${reason.code}`;
  return (
    <li>
      <input
        class="ui-input"
        aria-label={`第 ${at + 1} 条原因`}
        aria-invalid={problem.value !== null}
        aria-describedby={problemId}
        value={reason.label}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      <ByWhom
        label={`“${reason.label}”算谁的`}
        byAgent={reason.byAgent}
        onChange={(byAgent) => onChange({ byAgent })}
      />
      <Button look="icon" aria-label={`上移“${reason.label}”`} disabled={at === 0} onClick={() => onMove(-1)}>
        ↑
      </Button>
      <Button
        look="icon"
        aria-label={`下移“${reason.label}”`}
        disabled={at === reasons.length - 1}
        onClick={() => onMove(1)}
      >
        ↓
      </Button>
      <Button look="icon" aria-label={`删除“${reason.label}”`} disabled={reasons.length === 1} onClick={onRemove}>
        ×
      </Button>
      <Problem id={problemId} line={problem.value} />
    </li>
  );
}
