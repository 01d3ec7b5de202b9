import { kindSpecs } from '../../../lib/domain/pricing/fields';
import type { PromotionsState } from '../../../lib/state/promotions';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { Panel } from '../Panel';
import type { PromotionCallbacks } from './callbacks';
import { KindFields } from './KindFields';
import { PhasePicker } from './PhasePicker';
import { SpanFields } from './SpanFields';
import { TogetherFields } from './TogetherFields';

interface Props {
  state: PromotionsState;
  on: PromotionCallbacks;
}

/** The promotion that is being made or changed. What is wrong stands at its field; the cart beside it follows each keystroke. */
export function PromotionEditor({ state, on }: Props) {
  const editing = state.editing.value;
  if (!editing) return null;
  const { form, id, isNew } = editing;
  const problems = state.problems.value;
  const { name, about } = kindSpecs[form.kind];
  const others = state.rules.value.filter((rule) => rule.id !== id);
  const submit = (event: Event): void => {
    event.preventDefault();
    on.keep();
  };
  return (
    <Panel title={`${isNew ? '新建' : '修改'}：${name}`} hint={about}>
      <form class="promotion-form" onSubmit={submit}>
        <TextField
          label="名称"
          value={form.name}
          problem={problems.name}
          placeholder="可以不填，按规则自动写"
          maxLength={60}
          onType={(typed) => on.change({ name: typed })}
        />
        <KindFields
          kind={form.kind}
          fields={form.fields}
          problems={problems}
          onChange={(fields) => on.change({ fields })}
        />
        <div class="form-grid">
          <SpanFields
            of={form.kind === 'presale' ? '付定金' : ''}
            span={form.span}
            problems={{ from: problems.from, to: problems.to }}
            now={state.now.value}
            onChange={(span) => on.change({ span })}
          />
          {form.kind === 'presale' && (
            <SpanFields
              of="付尾款"
              span={form.balance}
              problems={{ from: problems.balanceFrom, to: problems.balanceTo }}
              now={state.now.value}
              onChange={(balance) => on.change({ balance })}
            />
          )}
          <PhasePicker form={form} sales={state.sales.value} onChange={on.change} />
        </div>
        <TextField
          label="适用商品"
          type="lines"
          value={form.products}
          placeholder="不填就是全部商品；指定就一行写一个商品 ID 或标题"
          maxLength={5000}
          onType={(products) => on.change({ products })}
        />
        <details open={editing.isAsked && problems.limit !== undefined}>
          <summary>和其它优惠怎么叠加、给谁用</summary>
          <TogetherFields form={form} problems={problems} others={others} onChange={on.change} />
        </details>
        <div class="row">
          <Button look="primary" type="submit">
            保存
          </Button>
          <Button onClick={on.cancel}>取消</Button>
        </div>
      </form>
    </Panel>
  );
}
