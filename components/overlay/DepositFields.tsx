import { useState } from 'preact/hooks';
import type { DepositDraft } from '../../lib/domain/pricing/draft';
import type { Working } from '../../lib/domain/pricing/work-out';
import type { PriceActions } from '../../lib/state/actions';
import { Tick } from '../ui/Tick';
import { PriceField } from './PriceField';

interface Props {
  deposit: DepositDraft;
  isPaid: boolean;
  problems: Working['problems'];
  actions: PriceActions;
}

const fields = [
  ['deposit', '定金'],
  ['off', '付定金立减'],
  ['worth', '膨胀，抵'],
] as const;

/** 定金预售, for the whole order. Open where the agent has typed something about it. */
export function DepositFields({ deposit, isPaid, problems, actions }: Props) {
  const [open] = useState(() => Object.values(deposit).some((typed) => typed !== '') || isPaid);
  return (
    <details class="price-deposit" open={open}>
      <summary>定金预售（按整单填）</summary>
      <div class="price-fields">
        {fields.map(([name, label]) => (
          <PriceField
            key={name}
            id={`price-${name}`}
            label={label}
            value={deposit[name]}
            problem={problems[name]}
            onType={(typed) => actions.changePrice({ deposit: { ...deposit, [name]: typed } })}
          />
        ))}
      </div>
      <Tick label="买家已付定金" checked={isPaid} onTick={(depositPaid) => actions.changePrice({ depositPaid })} />
    </details>
  );
}
