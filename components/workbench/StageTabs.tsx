import { type Stage, stageNames, stages } from '../../lib/domain/scripts/script';
import { Button } from '../ui/Button';

interface Props {
  /** Null: all of them. */
  chosen: Stage | null;
  counts: ReadonlyMap<Stage, number>;
  total: number;
  onChoose: (stage: Stage | null) => void;
}

/** The stages of a talk, each with how many scripts it has. */
export function StageTabs({ chosen, counts, total, onChoose }: Props) {
  return (
    <fieldset class="stages">
      <legend class="off-screen">阶段</legend>
      <Button aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        全部 <span class="quiet">{total}</span>
      </Button>
      {stages.map((stage) => (
        <Button key={stage} aria-pressed={chosen === stage} onClick={() => onChoose(stage)}>
          {stageNames[stage]} <span class="quiet">{counts.get(stage) ?? 0}</span>
        </Button>
      ))}
    </fieldset>
  );
}
