import {
  longestFact,
  type ShopFact,
  type ShopFactDraft,
  type ShopFactId,
  shapeOfShopFact,
  shopFactIds,
  shopFactProblems,
} from '../../lib/domain/facts/shop-fact';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { EntryForm, useEntry } from './EntryForm';

interface Props {
  /** Null: a new one. */
  edited: ShopFact | null;
  /** Resolves with false where it could not be kept; what is typed then stays. */
  onSave: (draft: ShopFactDraft) => Promise<boolean>;
  onCancel: () => void;
}

const blank: ShopFactDraft = { fact: 'cutoff', value: '', about: '', from: null, until: null };
const hasValue = (id: ShopFactId): boolean => shapeOfShopFact(id).value !== undefined;
const groups = [
  { label: '会填进话术里', ids: shopFactIds.filter(hasValue) },
  { label: '一句话，成立就行', ids: shopFactIds.filter((id) => !hasValue(id)) },
] as const;

/** A fact of the shop's, new or changed: what it is, what it says, of which goods, from when to when. */
export function ShopFactForm({ edited, onSave, onCancel }: Props) {
  const { draft, problems, first, change, submit } = useEntry<ShopFactDraft, 'value' | 'about' | 'until'>(
    edited !== null,
    edited ?? blank,
  );
  const { fact, about, from, until } = draft.value;
  const wanted = shapeOfShopFact(fact).value;
  const keep = () => {
    const trimmed = { ...draft.value, value: wanted ? draft.value.value.trim() : '', about: about.trim() };
    return submit(shopFactProblems(trimmed), () => onSave(trimmed), { ...blank, fact });
  };
  return (
    <EntryForm class="fact-form" what="店铺事实" isEdited={edited !== null} onSubmit={keep} onCancel={onCancel}>
      <Field label="事实">
        <select
          class="ui-input"
          value={fact}
          disabled={edited !== null}
          onChange={(event) => change({ fact: event.currentTarget.value as ShopFactId })}
        >
          {groups.map(({ label, ids }) => (
            <optgroup key={label} label={label}>
              {ids.map((id) => (
                <option key={id} value={id}>
                  {shapeOfShopFact(id).name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      {wanted && (
        <div>
          <Field label={wanted.type === 'yuan' ? '内容（元）' : '内容'}>
            <input
              ref={first}
              class="ui-input"
              value={draft.value.value}
              maxLength={longestFact.value}
              placeholder={`比如 ${wanted.example}`}
              autocomplete="off"
              aria-invalid={problems.value.value !== undefined}
              aria-describedby="fact-value-problem"
              onInput={(event) => change({ value: event.currentTarget.value })}
            />
          </Field>
          <Problem id="fact-value-problem" line={problems.value.value ?? null} />
        </div>
      )}
      <div>
        <Field label="只对标题里有…的商品">
          <input
            class="ui-input"
            value={about}
            maxLength={longestFact.about}
            placeholder="不填就是全店"
            autocomplete="off"
            onInput={(event) => change({ about: event.currentTarget.value })}
          />
        </Field>
        <Problem id="fact-about-problem" line={problems.value.about ?? null} />
      </div>
      <Field label="从">
        <input
          class="ui-input"
          type="date"
          value={from ?? ''}
          onInput={(event) => change({ from: event.currentTarget.value || null })}
        />
      </Field>
      <div>
        <Field label="到（含当天）">
          <input
            class="ui-input"
            type="date"
            value={until ?? ''}
            aria-invalid={problems.value.until !== undefined}
            aria-describedby="fact-until-problem"
            onInput={(event) => change({ until: event.currentTarget.value || null })}
          />
        </Field>
        <Problem id="fact-until-problem" line={problems.value.until ?? null} />
      </div>
    </EntryForm>
  );
}
