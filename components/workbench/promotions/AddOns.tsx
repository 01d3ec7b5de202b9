import { yuan } from '../../../lib/domain/money';
import type { ShopAddOn } from '../../../lib/domain/pricing/add-on';
import { type AddOnForm, readAddOnForm } from '../../../lib/domain/pricing/shop-forms';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { Panel } from '../Panel';
import { SmallRow, useSmallForm } from './SmallList';

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
  const { id, form, problems, edit, change, submit } = useSmallForm({ blank, read: readAddOnForm, onKeep, newId });
  return (
    <Panel title="凑单商品" hint="买家差一点到门槛时，从这里挑最省的，最多三件">
      {addOns.length > 0 && (
        <ul class="small-list">
          {addOns.map((addOn) => (
            <SmallRow
              key={addOn.id}
              what={`“${addOn.title}”`}
              isEdited={addOn.id === id}
              onEdit={() => edit(addOn.id, formOf(addOn))}
              onRemove={() => onRemove(addOn.id)}
            >
              <span>{addOn.title}</span>
              <span class="price-figure">{yuan(addOn.price)}</span>
            </SmallRow>
          ))}
        </ul>
      )}
      <form class="promotion-form" onSubmit={submit}>
        <div class="form-grid">
          <TextField
            label="商品名"
            value={form.title}
            problem={problems.title}
            placeholder="如：棉袜"
            onType={(title) => change({ title })}
          />
          <TextField
            label="价格 ¥"
            inputMode="decimal"
            value={form.price}
            problem={problems.price}
            maxLength={16}
            onType={(price) => change({ price })}
          />
          <TextField
            label="链接（可不填）"
            value={form.link}
            problem={problems.link}
            placeholder="https://"
            onType={(link) => change({ link })}
          />
        </div>
        <div class="row">
          <Button type="submit">{id === null ? '添加' : '保存'}</Button>
          {id !== null && <Button onClick={() => edit(null, blank)}>取消</Button>}
        </div>
      </form>
    </Panel>
  );
}
