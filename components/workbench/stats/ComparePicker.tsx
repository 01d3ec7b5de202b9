import { useState } from 'preact/hooks';
import { type DayRange, rangeProblems } from '../../../lib/state/range';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Problem } from '../../ui/Problem';
import './ComparePicker.css';

interface Props {
  comparing: DayRange;
  /** Chosen by hand, not the days right before. */
  isOwn: boolean;
  onCompare: (range: DayRange | null) => void;
}

const daysOf = ({ from, to }: DayRange): string => (from === to ? from : `${from} 至 ${to}`);

/** Which days stand beside those that are shown. */
export function ComparePicker({ comparing, isOwn, onCompare }: Props) {
  const [typed, setTyped] = useState<DayRange | null>(null);
  if (!typed) {
    return (
      <p class="comparing quiet">
        对比：{isOwn ? '' : '前一段 '}
        {daysOf(comparing)}
        <Button look="plain" onClick={() => setTyped(comparing)}>
          换一段
        </Button>
        {isOwn && (
          <Button look="plain" onClick={() => onCompare(null)}>
            回到前一段
          </Button>
        )}
      </p>
    );
  }
  const problems = rangeProblems(typed);
  const problem = problems.from ?? problems.to;
  const field = (name: keyof DayRange, label: string) => (
    <Field label={label}>
      <input
        type="date"
        class="ui-input"
        value={typed[name]}
        aria-describedby="compare-problem"
        onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      />
    </Field>
  );
  return (
    <div class="range comparing">
      {field('from', '对比从')}
      {field('to', '对比到')}
      <Button
        disabled={problem !== null}
        onClick={() => {
          onCompare(typed);
          setTyped(null);
        }}
      >
        对比
      </Button>
      <Button look="plain" onClick={() => setTyped(null)}>
        取消
      </Button>
      <Problem id="compare-problem" line={problem} />
    </div>
  );
}
