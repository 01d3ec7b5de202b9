import type { PointDraft } from '../../lib/domain/fab/draft';
import { Button } from '../ui/Button';

interface Props {
  points: readonly PointDraft[];
  onChange: (point: PointDraft) => void;
  onRemove: (id: string) => void;
  onAdd: () => void;
}

const columns = [
  ['name', '叫什么', '领口', 20],
  ['feature', '特点（接在“这款”后面）', '领口包了边', 60],
  ['advantage', '好在哪', '洗几次也不松', 60],
  ['benefit', '买家得到什么', '穿久了领子还是平的', 60],
  ['asks', '买家会问的词', '领口、松、变形', 120],
] as const;

/** The selling points of one product, a line each. */
export function FabPoints({ points, onChange, onRemove, onAdd }: Props) {
  return (
    <section class="fab-points" aria-label="卖点">
      <h3>卖点</h3>
      <p class="quiet">空着的会在聊天时问一次；特点空着就用页面参数里同名的那一行</p>
      {points.map((point, place) => (
        <fieldset key={point.id} class="fab-point">
          <legend class="off-screen">第 {place + 1} 条</legend>
          {columns.map(([field, label, example, longest]) => (
            <label key={field} class="ui-field">
              <span>{label}</span>
              <input
                class="ui-input"
                value={point[field]}
                placeholder={example}
                maxLength={longest}
                autocomplete="off"
                onInput={(event) => onChange({ ...point, [field]: event.currentTarget.value })}
              />
            </label>
          ))}
          <Button look="icon" aria-label={`删掉第 ${place + 1} 条`} onClick={() => onRemove(point.id)}>
            ×
          </Button>
        </fieldset>
      ))}
      <Button onClick={onAdd}>加一条卖点</Button>
    </section>
  );
}
