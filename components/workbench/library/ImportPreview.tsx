import type { Choice, Fate, Planned } from '../../../lib/domain/exchange/plan';
import type { Counts, ImportPlan } from '../../../lib/state/library-import';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';

const SHOWN = 20;
const fateNames: Readonly<Record<Fate, string>> = { new: '新的', same: '一样', changed: '有改动', twice: '重复' };
const fateLooks = { new: 'accent', same: 'normal', changed: 'warn', twice: 'normal' } as const;
const choiceNames: Readonly<Record<Choice, string>> = {
  skip: '跳过，保留现在的',
  replace: '用文件里的替换',
  both: '两条都留',
};

const count = (number: number): string => number.toLocaleString('zh-CN');

function Line({ planned: { draft, fate, known } }: { planned: Planned }) {
  return (
    <tr>
      <td>
        <Chip look={fateLooks[fate]}>{fateNames[fate]}</Chip>
      </td>
      <td class="quiet">{draft.path?.join(' › ') || '未分组'}</td>
      <td>{draft.fields.title ?? known?.title ?? <span class="quiet">取内容开头</span>}</td>
      <td>
        <p class="import-text">{draft.text.slice(0, 200)}</p>
      </td>
      <td class="quiet">{draft.fields.code}</td>
    </tr>
  );
}

interface Props {
  plan: ImportPlan;
  counts: Counts;
  choice: Choice;
  onChoose: (choice: Choice) => void;
  onLeftovers: () => void;
}

/** How many rows would do what, and the first of them as they would be. */
export function ImportPreview({ plan, counts, choice, onChoose, onLeftovers }: Props) {
  const lost = plan.leftovers.filter(({ isIn }) => !isIn).length;
  const cut = plan.leftovers.length - lost;
  // What the agent has to decide on is shown first, then what is new.
  const rank: Record<Fate, number> = { changed: 0, new: 1, twice: 2, same: 3 };
  const shown = firstOf(plan.planned, rank);
  return (
    <>
      <ul class="import-counts" aria-label="导入后">
        <li>
          <strong>{count(counts.new)}</strong> 条新的
        </li>
        {counts.changed > 0 && (
          <li>
            <strong>{count(counts.changed)}</strong> 条已有，内容或编码对得上，但有改动
          </li>
        )}
        {counts.same > 0 && (
          <li>
            <strong>{count(counts.same)}</strong> 条和现在一样，不用导入
          </li>
        )}
        {counts.twice > 0 && (
          <li>
            <strong>{count(counts.twice)}</strong> 条在文件里重复
          </li>
        )}
        {plan.leftovers.length > 0 && (
          <li>
            <strong>{count(lost)}</strong> 行用不了{cut > 0 && `，${count(cut)} 行没放完`}
            <Button look="plain" onClick={onLeftovers}>
              下载清单
            </Button>
          </li>
        )}
      </ul>
      {counts.changed + counts.twice > 0 && (
        <fieldset class="choices">
          <legend>有改动和重复的</legend>
          {(Object.keys(choiceNames) as Choice[]).map((name) => (
            <label key={name}>
              <input type="radio" name="import-choice" checked={choice === name} onChange={() => onChoose(name)} />
              {choiceNames[name]}
            </label>
          ))}
        </fieldset>
      )}
      {shown.length === 0 ? (
        <EmptyState title="没有能导入的话术">看看上面“内容”选的是不是对的那一列。</EmptyState>
      ) : (
        <div class="table-frame">
          <table class="import-preview" aria-label="预览">
            <thead>
              <tr>
                <th scope="col">结果</th>
                <th scope="col">分组</th>
                <th scope="col">标题</th>
                <th scope="col">内容</th>
                <th scope="col">编码</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((planned, at) => (
                <Line key={`${planned.draft.line} ${at}`} planned={planned} />
              ))}
            </tbody>
          </table>
          {plan.planned.length > shown.length && (
            <p class="quiet">
              只显示 {shown.length} 条，一共 {count(plan.planned.length)} 条
            </p>
          )}
        </div>
      )}
    </>
  );
}

function firstOf(planned: readonly Planned[], rank: Record<Fate, number>): Planned[] {
  const first: Planned[] = [];
  for (const order of [0, 1, 2, 3]) {
    for (const one of planned) {
      if (first.length >= SHOWN) return first;
      if (rank[one.fate] === order) first.push(one);
    }
  }
  return first;
}
