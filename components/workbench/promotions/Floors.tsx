import { useSignal } from '@preact/signals';
import { yuan } from '../../../lib/domain/money';
import type { ShopFloor } from '../../../lib/domain/pricing/floor';
import { type FloorForm, readFloorForm } from '../../../lib/domain/pricing/shop-forms';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/TextField';
import { Panel } from '../Panel';

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
  const id = useSignal<string | null>(null);
  const form = useSignal(blank);
  const isAsked = useSignal(false);
  const read = readFloorForm(form.value, id.value ?? 'new');
  const problems = (isAsked.value && read.problems) || {};
  const reset = (edited: string | null, to: FloorForm): void => {
    [id.value, form.value, isAsked.value] = [edited, to, false];
  };
  const field = (name: 'floor' | 'mostConcession' | 'price', label: string, hint?: string) => (
    <TextField
      label={label}
      inputMode="decimal"
      value={form.value[name]}
      problem={problems[name]}
      hint={hint}
      maxLength={16}
      onType={(text) => {
        form.value = { ...form.value, [name]: text };
      }}
    />
  );
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    isAsked.value = true;
    if (read.value && (await onKeep({ ...read.value, id: id.value ?? newId() }))) reset(null, blank);
  };
  return (
    <Panel title="底价和让价" hint="聊天时只给客服看“还能让多少”，不会写进话里">
      {floors.length > 0 && (
        <ul class="small-list">
          {floors.map((floor) => {
            const name = floor.product ?? '全店';
            return (
              <li key={floor.id} data-edited={floor.id === id.value}>
                <span>
                  {name} <span class="quiet">{words(floor)}</span>
                </span>
                <span />
                <Button look="plain" aria-label={`修改“${name}”的底价`} onClick={() => reset(floor.id, formOf(floor))}>
                  修改
                </Button>
                <Button look="plain" aria-label={`删除“${name}”的底价`} onClick={() => onRemove(floor.id)}>
                  删除
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <form class="promotion-form" onSubmit={submit}>
        <div class="form-grid">
          <TextField
            label="商品 ID 或标题"
            value={form.value.product}
            placeholder="不填就是全店"
            onType={(product) => {
              form.value = { ...form.value, product };
            }}
          />
          <Choice
            label="按什么算"
            names={perNames}
            value={form.value.per}
            onChoose={(per) => {
              form.value = { ...form.value, per };
            }}
          />
          {field('floor', '底价 ¥')}
          {field('mostConcession', '客服最多让 ¥', '不填就只看底价')}
          {field('price', '平时单价 ¥', '填了就检查叠加后会不会破底价')}
        </div>
        <div class="row">
          <Button type="submit">{id.value === null ? '添加' : '保存'}</Button>
          {id.value !== null && <Button onClick={() => reset(null, blank)}>取消</Button>}
        </div>
      </form>
    </Panel>
  );
}
