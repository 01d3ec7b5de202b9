import { yuan } from '../../../lib/domain/money';
import type { ShopFloor } from '../../../lib/domain/pricing/floor';
import { type FloorForm, readFloorForm } from '../../../lib/domain/pricing/shop-forms';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/TextField';
import { Panel } from '../Panel';
import { SmallRow, useSmallForm } from './SmallList';

interface Props {
  floors: readonly ShopFloor[];
  onKeep: (floor: ShopFloor) => Promise<boolean>;
  onRemove: (id: string) => void;
  newId: () => string;
}

const blank: FloorForm = { product: '', floor: '', mostConcession: '', per: 'unit', price: '' };
const typed = (fen: number | undefined): string =>
  fen === undefined || !Number.isFinite(fen) ? '' : yuan(fen).slice(1);
const formOf = ({ product, floor, mostConcession, per, price }: ShopFloor): FloorForm => ({
  product: product ?? '',
  floor: typed(floor),
  mostConcession: typed(mostConcession),
  per,
  price: typed(price),
});
const perNames = { unit: '每件', order: '每单' } as const;

function words({ floor, mostConcession, per, price }: ShopFloor): string {
  const parts = [
    `${perNames[per]}不低于 ${yuan(floor)}`,
    Number.isFinite(mostConcession) ? `最多让 ${yuan(mostConcession)}` : '',
    price === undefined ? '没填单价，不查叠加' : `平时 ${yuan(price)}`,
  ];
  return parts.filter(Boolean).join('，');
}

/** How far an agent may go. Only the agent sees the room that is left; none of it goes into a text or picture. */
export function Floors({ floors, onKeep, onRemove, newId }: Props) {
  const { id, form, problems, edit, change, submit } = useSmallForm({ blank, read: readFloorForm, onKeep, newId });
  const field = (name: 'floor' | 'mostConcession' | 'price', label: string, hint?: string) => (
    <TextField
      label={label}
      inputMode="decimal"
      value={form[name]}
      problem={problems[name]}
      hint={hint}
      maxLength={16}
      onType={(text) => change({ [name]: text })}
    />
  );
  return (
    <Panel title="底价和让价" hint="聊天时只给客服看“还能让多少”，不会写进话里">
      {floors.length > 0 && (
        <ul class="small-list">
          {floors.map((floor) => {
            const name = floor.product ?? '全店';
            return (
              <SmallRow
                key={floor.id}
                what={`“${name}”的底价`}
                isEdited={floor.id === id}
                onEdit={() => edit(floor.id, formOf(floor))}
                onRemove={() => onRemove(floor.id)}
              >
                <span>
                  {name} <span class="quiet">{words(floor)}</span>
                </span>
                <span />
              </SmallRow>
            );
          })}
        </ul>
      )}
      <form class="promotion-form" onSubmit={submit}>
        <div class="form-grid">
          <TextField
            label="商品 ID 或标题"
            value={form.product}
            placeholder="不填就是全店"
            onType={(product) => change({ product })}
          />
          <Choice label="按什么算" names={perNames} value={form.per} onChoose={(per) => change({ per })} />
          {field('floor', '底价 ¥')}
          {field('mostConcession', '客服最多让 ¥', '不填就只看底价')}
          {field('price', '平时单价 ¥', '填了就检查叠加后会不会破底价')}
        </div>
        <div class="row">
          <Button type="submit">{id === null ? '添加' : '保存'}</Button>
          {id !== null && <Button onClick={() => edit(null, blank)}>取消</Button>}
        </div>
      </form>
    </Panel>
  );
}
