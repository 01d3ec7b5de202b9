import { useSignal } from '@preact/signals';
import { categoryNames } from '../../lib/domain/scripts/script';
import type { FabCardsState, FeatureRow } from '../../lib/state/fab-cards';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Field } from '../ui/Field';
import { FabFeatureEditor } from './FabFeatureEditor';
import type { FabOn } from './fab-on';
import { KindSelect } from './KindSelect';
import { Panel } from './Panel';

interface Props {
  state: FabCardsState;
  on: FabOn;
}

/** 材质和工艺: what comes with 成单 and what the shop added; each can be reworded or switched off. */
export function FabFeatures({ state, on }: Props) {
  /** The line in the editor, by id; `new` one of the shop's own. */
  const editing = useSignal<string | null>(null);
  const close = () => {
    editing.value = null;
  };
  const { found, shown } = state;
  return (
    <Panel
      title="材质和工艺"
      hint="页面参数或标题里出现这些词时自动用上；不合意的可以改说法，也可以停用"
      actions={
        <Button
          onClick={() => {
            editing.value = 'new';
          }}
        >
          加一种
        </Button>
      }
    >
      <div class="fab-bar">
        <Field label="找">
          <input
            type="search"
            class="ui-input"
            placeholder="材质名，或买家会问的词"
            value={state.query.value}
            onInput={(event) => {
              state.query.value = event.currentTarget.value;
            }}
          />
        </Field>
        <KindSelect
          label="商品"
          names={categoryNames}
          chosen={state.category.value}
          onChoose={(category) => {
            state.category.value = category;
          }}
        />
        <span class="quiet">{found.value.length} 种</span>
      </div>
      {editing.value === 'new' && <FabFeatureEditor row={null} on={on} onClose={close} />}
      <ul class="fab-features" aria-label="材质和工艺">
        {shown.value.map((row) => (
          <li key={row.feature.id}>
            <Line
              row={row}
              on={on}
              onEdit={() => {
                editing.value = row.feature.id;
              }}
            />
            {editing.value === row.feature.id && <FabFeatureEditor row={row} on={on} onClose={close} />}
          </li>
        ))}
      </ul>
      {found.value.length > shown.value.length && (
        <p class="quiet">还有 {found.value.length - shown.value.length} 种，输入名字就能找到</p>
      )}
      {found.value.length === 0 && <p class="quiet">没有找到，可以自己加一种</p>}
    </Panel>
  );
}

function Line({ row: { feature, own, builtIn }, on, onEdit }: { row: FeatureRow; on: FabOn; onEdit: () => void }) {
  const name = feature.names[0] ?? feature.id;
  return (
    <div class="fab-feature">
      <span class="fab-feature-name">
        <b>{name}</b>
        <Chip>{categoryNames[feature.category]}</Chip>
        {own && <Chip look="accent">{own.off ? '已停用' : builtIn ? '已改' : '自己加的'}</Chip>}
      </span>
      <span class="fab-feature-text">
        {feature.feature.replace('{名}', name)}，{feature.advantage}。{feature.benefit}
      </span>
      <span class="fab-card-buttons">
        <Button aria-label={`改说法：${name}`} onClick={onEdit}>
          改说法
        </Button>
        {!own?.off && (
          <Button
            look="plain"
            aria-label={`停用“${name}”`}
            onClick={() => void on.saveFeature({ ...feature, off: true })}
          >
            停用
          </Button>
        )}
        {own && (
          <Button
            look="plain"
            aria-label={`${builtIn ? '恢复' : '删除'}“${name}”`}
            onClick={() => void on.resetFeature(own)}
          >
            {builtIn ? '恢复' : '删除'}
          </Button>
        )}
      </span>
    </div>
  );
}
