import type { RangeFigures } from '../../../lib/domain/tally/figures';
import { Tick } from '../../ui/Tick';
import { FiguresTable, figureColumns } from '../FiguresTable';
import { Panel } from '../Panel';

interface Props {
  figures: RangeFigures;
  hidden: readonly string[];
  onHide: (hidden: readonly string[]) => void;
}

/** The days one by one, with the columns that the agent wants to see. */
export function DaysPanel({ figures, hidden, onHide }: Props) {
  const toggle = (name: string, shown: boolean) =>
    onHide(shown ? hidden.filter((other) => other !== name) : [...hidden, name]);
  return (
    <Panel title="按天">
      <details class="numbers">
        <summary>选择列</summary>
        <div class="row">
          {figureColumns.map((name) => (
            <Tick key={name} label={name} checked={!hidden.includes(name)} onTick={(shown) => toggle(name, shown)} />
          ))}
        </div>
      </details>
      <FiguresTable figures={figures} hidden={hidden} />
    </Panel>
  );
}
