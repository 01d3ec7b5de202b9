import type { DayRange } from '../../lib/state/range';
import type { DataState } from '../../lib/state/workbench-data';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';

/** A section's choice of days and agent. */
type RangeState = Pick<DataState, 'range' | 'presets' | 'problems' | 'agent' | 'agents'>;

interface Props {
  data: RangeState;
  onRange: (change: Partial<DayRange>) => void;
  onAgent: (agent: string) => void;
}

/** Which days, and whose. */
export function RangeBar({ data, onRange, onAgent }: Props) {
  const range = data.range.value;
  const isChosen = (preset: DayRange) => preset.from === range.from && preset.to === range.to;
  return (
    <div class="range">
      <div class="range-presets">
        {data.presets.value.map((preset) => (
          <Button key={preset.label} aria-pressed={isChosen(preset.range)} onClick={() => onRange(preset.range)}>
            {preset.label}
          </Button>
        ))}
      </div>
      <DayField data={data} name="from" label="从" onRange={onRange} />
      <DayField data={data} name="to" label="到" onRange={onRange} />
      <Field label="客服">
        <select class="ui-input" value={data.agent.value} onChange={(event) => onAgent(event.currentTarget.value)}>
          <option value="">全部</option>
          {data.agents.value.map((agent) => (
            <option key={agent} value={agent}>
              {agent}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

interface DayProps {
  data: RangeState;
  name: keyof DayRange;
  label: string;
  onRange: (change: Partial<DayRange>) => void;
}

function DayField({ data, name, label, onRange }: DayProps) {
  const problem = data.problems.value[name];
  return (
    <div>
      <Field label={label}>
        <input
          type="date"
          class="ui-input"
          value={data.range.value[name]}
          aria-invalid={problem !== null}
          aria-describedby={`range-${name}-problem`}
          onChange={(event) => onRange({ [name]: event.currentTarget.value })}
        />
      </Field>
      <Problem id={`range-${name}-problem`} line={problem} />
    </div>
  );
}
