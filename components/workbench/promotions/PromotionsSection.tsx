import { kindSpecs } from '../../../lib/domain/pricing/fields';
import type { ReadyList } from '../../../lib/domain/pricing/ready-list';
import type { Benefit } from '../../../lib/domain/pricing/types';
import type { PromotionsState } from '../../../lib/state/promotions';
import { Panel } from '../Panel';
import { AddOns } from './AddOns';
import { Conflicts } from './Conflicts';
import type { PromotionCallbacks } from './callbacks';
import { ExchangeButtons, IncomingFile } from './Exchange';
import { Floors } from './Floors';
import { PromotionEditor } from './PromotionEditor';
import { PromotionList } from './PromotionList';
import './Promotions.css';
import { PutAway } from './PutAway';
import { ReadyMade } from './ReadyMade';
import { Sales } from './Sales';
import { TryCart } from './TryCart';

interface Props {
  state: PromotionsState;
  lists: readonly ReadyList[];
  on: PromotionCallbacks;
}

const kinds = Object.keys(kindSpecs) as Benefit['kind'][];

function NewPromotion({ onBegin }: { onBegin: (kind: Benefit['kind']) => void }) {
  return (
    <select
      class="ui-input new-promotion"
      aria-label="新建优惠"
      value=""
      onChange={(event) => {
        const kind = kinds[event.currentTarget.selectedIndex - 1];
        if (kind) onBegin(kind);
      }}
    >
      <option value="">新建优惠…</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindSpecs[kind].name}：{kindSpecs[kind].about}
        </option>
      ))}
    </select>
  );
}

/** 优惠: what the calculator counts with, tried out beside, and looked through for conflicts. */
export function PromotionsSection({ state, lists, on }: Props) {
  const actions = (
    <>
      <NewPromotion onBegin={on.begin} />
      <ExchangeButtons on={on} />
    </>
  );
  return (
    <>
      <h1>优惠</h1>
      <IncomingFile state={state} on={on} />
      <div class="promotions">
        <div class="stack">
          <Panel title="店铺优惠" hint="从上到下就是计算顺序" actions={actions}>
            <PromotionList state={state} on={on} />
            <PutAway state={state} on={on} />
          </Panel>
          <Conflicts conflicts={state.conflicts.value} now={state.now.value} />
          <ReadyMade lists={lists} onAdd={on.addReady} />
        </div>
        <div class="stack">
          <PromotionEditor key={state.editing.value?.id} state={state} on={on} />
          <TryCart state={state} on={on} />
        </div>
      </div>
      <Sales
        sales={state.sales.value}
        now={state.now.value}
        onKeep={on.keepSale}
        onRemove={on.removeSale}
        newId={on.newId}
      />
      <div class="pair">
        <AddOns addOns={state.addOns.value} onKeep={on.keepAddOn} onRemove={on.removeAddOn} newId={on.newId} />
        <Floors floors={state.floors.value} onKeep={on.keepFloor} onRemove={on.removeFloor} newId={on.newId} />
      </div>
    </>
  );
}
