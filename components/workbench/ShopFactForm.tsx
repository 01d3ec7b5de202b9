import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  longestFact,
  type ShopFact,
  type ShopFactDraft,
  type ShopFactId,
  shapeOfShopFact,
  shopFactIds,
  shopFactProblems,
} from '../../lib/domain/facts/shop-fact';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';

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
  const draft = useSignal<ShopFactDraft>(edited ?? blank);
  const problems = useSignal<ReturnType<typeof shopFactProblems>>({});
  const value = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (edited) value.current?.focus();
  }, [edited]);
  const { fact, about, from, until } = draft.value;
  const wanted = shapeOfShopFact(fact).value;
  const change = (part: Partial<ShopFactDraft>) => {
    draft.value = { ...draft.value, ...part };
    problems.value = {};
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { fact: id, ...rest } = draft.value;
    const trimmed = { ...rest, fact: id, value: wanted ? rest.value.trim() : '', about: rest.about.trim() };
    problems.value = shopFactProblems(trimmed);
    if (Object.keys(problems.value).length > 0) return;
    if ((await onSave(trimmed)) && !edited) draft.value = { ...blank, fact: id };
  };
  return (
    <form class="fact-form" aria-label={edited ? '修改店铺事实' : '新的店铺事实'} onSubmit={submit} noValidate>
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
              ref={value}
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
      <span class="fact-form-actions">
        <Button look="primary" type="submit">
          {edited ? '保存' : '添加'}
        </Button>
        {edited && (
          <Button look="plain" onClick={onCancel}>
            取消
          </Button>
        )}
      </span>
    </form>
  );
}
