import { useSignal } from '@preact/signals';
import {
  blankFeature,
  draftOfFeature,
  type FeatureDraft,
  type Problems,
  readFeatureDraft,
} from '../../lib/domain/fab/draft';
import { categories, categoryNames } from '../../lib/domain/scripts/script';
import type { FeatureRow } from '../../lib/state/fab-cards';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { FabField } from './FabField';
import type { FabOn } from './fab-on';

interface Props {
  /** Null: a new one. */
  row: FeatureRow | null;
  on: FabOn;
  onClose: () => void;
}

const fields = [
  ['names', '页面上怎么叫它', '天丝、莱赛尔', 240],
  ['feature', '特点（{名} 处填页面用的名字）', '面料用了{名}', 60],
  ['advantage', '好在哪', '表面顺滑、吸湿快', 60],
  ['benefit', '买家得到什么', '出汗也不容易闷', 60],
  ['asks', '买家会问的词', '闷、热、透气', 240],
  ['scenes', '用在哪', '夏天、通勤', 120],
  ['who', '适合谁', '怕热的', 120],
  ['care', '打理', '轻柔洗，别暴晒', 80],
] as const;

/** The shop's wording of one selling point. */
export function FabFeatureEditor({ row, on, onClose }: Props) {
  const draft = useSignal<FeatureDraft>(row ? draftOfFeature(row.feature) : blankFeature);
  const problems = useSignal<Problems<FeatureDraft>>({});
  const type = (change: Partial<FeatureDraft>): void => {
    draft.value = { ...draft.value, ...change };
    problems.value = {};
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const said = readFeatureDraft(draft.value, row?.feature.id ?? `own.${on.newId()}`, row?.feature ?? null);
    problems.value = said.ok ? {} : said.problems;
    if (said.ok && (await on.saveFeature(said.feature))) onClose();
  };
  return (
    <form
      class="fab-editor"
      aria-label={row ? `改说法：${row.feature.names[0]}` : '加一种'}
      onSubmit={(event) => void save(event)}
    >
      <div class="fab-editor-fields">
        <Field label="商品">
          <select
            class="ui-input"
            value={draft.value.category}
            onChange={(event) =>
              type({ category: categories.find((each) => each === event.currentTarget.value) ?? draft.value.category })
            }
          >
            {categories.map((category) => (
              <option key={category} value={category}>
                {categoryNames[category]}
              </option>
            ))}
          </select>
        </Field>
        {fields.map(([field, label, example, longest]) => (
          <FabField
            key={field}
            label={label}
            value={draft.value[field]}
            placeholder={example}
            longest={longest}
            problem={problems.value[field]}
            onType={(value) => type({ [field]: value })}
          />
        ))}
      </div>
      <div class="row">
        <Button look="primary" type="submit">
          保存
        </Button>
        <Button onClick={onClose}>不保存</Button>
      </div>
    </form>
  );
}
