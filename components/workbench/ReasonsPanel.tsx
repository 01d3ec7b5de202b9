import type { LossReason } from '../../lib/settings/settings';
import { addReason, changeReason, moveReason, removeReason } from '../../lib/state/loss-reasons';
import { NewReason } from './NewReason';
import { Panel } from './Panel';
import { ReasonRow } from './ReasonRow';

interface Props {
  reasons: readonly LossReason[];
  onChange: (reasons: readonly LossReason[]) => void;
  newCode: () => string;
}

/** The list from which a loss is marked, in its order. */
export function ReasonsPanel({ reasons, onChange, newCode }: Props) {
  return (
    <Panel title="流失原因" hint="记流失时按这个顺序列出。“非客服原因”不算在您身上；删掉的原因，已记的仍保留。">
      <ol class="reasons">
        {reasons.map((reason) => (
          <ReasonRow
            key={reason.code}
            reason={reason}
            reasons={reasons}
            onChange={(change) => onChange(changeReason(reasons, reason.code, change))}
            onMove={(by) => onChange(moveReason(reasons, reason.code, by))}
            onRemove={() => onChange(removeReason(reasons, reason.code))}
          />
        ))}
      </ol>
      <NewReason
        reasons={reasons}
        onAdd={(label, byAgent) => onChange(addReason(reasons, { code: newCode(), label, byAgent }))}
      />
    </Panel>
  );
}
