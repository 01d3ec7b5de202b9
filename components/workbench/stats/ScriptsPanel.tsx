import { type Intent, intentNames, intents } from '../../../lib/domain/intents/intents';
import { leastUses } from '../../../lib/domain/stats/interval';
import type { StatTable } from '../../../lib/domain/stats/tables';
import { Choice } from '../../ui/Choice';
import { TablePanel } from './TablePanel';

type Ports = Pick<Parameters<typeof TablePanel>[0], 'beforeName' | 'onOpen' | 'onCsv' | 'onPicture'>;

interface Props extends Ports {
  table: StatTable;
  /** Null: against all worries together. */
  intent: string | null;
  onIntent: (intent: string | null) => void;
}

const names = { all: '全部', ...intentNames } as Record<Intent | 'all', string>;

/** Which words work: how far each script came, and how sure that is. */
export function ScriptsPanel({ table, intent, onIntent, ...ports }: Props) {
  const chosen = intents.find((one) => one === intent) ?? 'all';
  return (
    <TablePanel
      table={table}
      hint={`支付的人不一定是因为这句话才付的。用不满 ${leastUses} 次不下结论。`}
      open
      {...ports}
    >
      <div class="range">
        <Choice
          label="对哪种顾虑"
          names={names}
          value={chosen}
          onChoose={(value) => onIntent(value === 'all' ? null : value)}
        />
      </div>
    </TablePanel>
  );
}
