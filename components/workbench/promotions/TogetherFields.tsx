import { nameOf } from '../../../lib/domain/pricing/describe';
import { basisNames, bearerNames, layerNames } from '../../../lib/domain/pricing/fields';
import type { FormProblems, RuleForm } from '../../../lib/domain/pricing/rule-form';
import type { Rule } from '../../../lib/domain/pricing/types';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/TextField';
import { Tick } from '../../ui/Tick';

interface Props {
  form: RuleForm;
  problems: FormProblems;
  /** The other promotions in use. */
  others: readonly Rule[];
  onChange: (change: Partial<RuleForm>) => void;
}

function NotWith({ form, others, onChange }: Omit<Props, 'problems'>) {
  if (others.length === 0) return null;
  const change = (id: string, on: boolean) =>
    onChange({ notWith: on ? [...form.notWith, id] : form.notWith.filter((other) => other !== id) });
  return (
    <fieldset class="not-with">
      <legend>不能和这些一起用</legend>
      {others.map((rule) => (
        <Tick
          key={rule.id}
          label={nameOf(rule)}
          checked={form.notWith.includes(rule.id)}
          onTick={(on) => change(rule.id, on)}
        />
      ))}
    </fieldset>
  );
}

/** How a promotion stands with others, and for whom it is. */
export function TogetherFields({ form, problems, others, onChange }: Props) {
  return (
    <>
      <div class="form-grid">
        <Choice label="第几层计算" names={layerNames} value={form.layer} onChoose={(layer) => onChange({ layer })} />
        <Choice
          label="门槛看哪个金额"
          names={basisNames}
          value={form.basis}
          onChoose={(basis) => onChange({ basis })}
        />
        <TextField
          label="互斥组"
          value={form.group}
          placeholder="如：店铺券"
          hint="同组一单只用一条"
          maxLength={40}
          onType={(group) => onChange({ group })}
        />
        <Choice label="谁承担" names={bearerNames} value={form.bearer} onChoose={(bearer) => onChange({ bearer })} />
        <TextField
          label="限会员"
          value={form.member}
          placeholder="如：88VIP"
          maxLength={40}
          onType={(member) => onChange({ member })}
        />
        <TextField
          label="每人限几件／几次"
          value={form.limit}
          problem={problems.limit}
          inputMode="numeric"
          onType={(limit) => onChange({ limit })}
        />
        <Tick label="只限首单" checked={form.firstOrder} onTick={(firstOrder) => onChange({ firstOrder })} />
        <Tick label="要先领券" checked={form.claim} onTick={(claim) => onChange({ claim })} />
        <Tick label="只在付尾款时可用" checked={form.atBalance} onTick={(atBalance) => onChange({ atBalance })} />
      </div>
      <NotWith form={form} others={others} onChange={onChange} />
    </>
  );
}
