import { useSignal } from '@preact/signals';
import { yuan } from '../../../lib/domain/money';
import type { ShopAddOn } from '../../../lib/domain/pricing/add-on';
import { type AddOnForm, readAddOnForm } from '../../../lib/domain/pricing/shop-forms';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { Panel } from '../Panel';

interface Props {
  addOns: readonly ShopAddOn[];
  onKeep: (addOn: ShopAddOn) => Promise<boolean>;
  onRemove: (id: string) => void;
  newId: () => string;
}

const blank: AddOnForm = { title: '', price: '', link: '' };
const formOf = ({ title, price, link }: ShopAddOn): AddOnForm => ({ title, price: yuan(price).slice(1), link });

/** Small goods that close a gap. The calculator tries up to three of them. */
export function AddOns({ addOns, onKeep, onRemove, newId }: Props) {
  const id = useSignal<string | null>(null);
  const form = useSignal(blank);
  const isAsked = useSignal(false);
  const read = readAddOnForm(form.value, id.value ?? 'new');
  const problems = (isAsked.value && read.problems) || {};
  const reset = (edited: string | null, to: AddOnForm): void => {
    [id.value, form.value, isAsked.value] = [edited, to, false];
  };
  const change = (own: Partial<AddOnForm>): void => {
    form.value = { ...form.value, ...own };
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    isAsked.value = true;
    if (read.value && (await onKeep({ ...read.value, id: id.value ?? newId() }))) reset(null, blank);
  };
  return (
    <Panel title="凑单商品" hint="买家差一点到门槛时，从这里挑最省的，最多三件">
      {addOns.length > 0 && (
        <ul class="small-list">
          {addOns.map((addOn) => (
            <li key={addOn.id} data-edited={addOn.id === id.value}>
              <span>{addOn.title}</span>
              <span class="price-figure">{yuan(addOn.price)}</span>
              <Button look="plain" aria-label={`修改“${addOn.title}”`} onClick={() => reset(addOn.id, formOf(addOn))}>
                修改
              </Button>
              <Button look="plain" aria-label={`删除“${addOn.title}”`} onClick={() => onRemove(addOn.id)}>
                删除
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form class="promotion-form" onSubmit={submit}>
        <div class="form-grid">
          <TextField
            label="商品名"
            value={form.value.title}
            problem={problems.title}
            placeholder="如：棉袜"
            onType={(title) => change({ title })}
          />
          <TextField
            label="价格 ¥"
            inputMode="decimal"
            value={form.value.price}
            problem={problems.price}
            maxLength={16}
            onType={(price) => change({ price })}
          />
          <TextField
            label="链接（可不填）"
            value={form.value.link}
            problem={problems.link}
            placeholder="https://"
            onType={(link) => change({ link })}
          />
        </div>
        <div class="row">
          <Button type="submit">{id.value === null ? '添加' : '保存'}</Button>
          {id.value !== null && <Button onClick={() => reset(null, blank)}>取消</Button>}
        </div>
      </form>
    </Panel>
  );
}
