import { formOf, type RuleForm, readForm, typedMoment } from '../../../lib/domain/pricing/rule-form';
import { phaseNames, ruleInPhase, type Sale } from '../../../lib/domain/pricing/sale';
import { Field } from '../../ui/Field';

interface Props {
  form: RuleForm;
  sales: readonly Sale[];
  onChange: (change: Partial<RuleForm>) => void;
}

/** The times of a phase for the promotion; a presale takes its balance's too. */
export function PhasePicker({ form, sales, onChange }: Props) {
  const phases = sales.flatMap((sale) => sale.phases.map((phase) => ({ sale, phase })));
  if (phases.length === 0) return null;
  const pick = (at: number): void => {
    const chosen = phases[at];
    if (!chosen) return;
    const { rule } = readForm(form, 'picked');
    const span = { from: typedMoment(chosen.phase.from), to: typedMoment(chosen.phase.to) };
    const timed = rule && formOf(ruleInPhase(rule, chosen.sale, chosen.phase));
    onChange(timed ? { span: timed.span, balance: timed.balance } : { span });
  };
  return (
    <Field label="按大促的阶段">
      <select class="ui-input" value="" onChange={(event) => pick(event.currentTarget.selectedIndex - 1)}>
        <option value="">选一个阶段带入时间</option>
        {phases.map(({ sale, phase }) => (
          <option key={`${sale.id}.${phase.kind}`}>
            {sale.name} · {phaseNames[phase.kind]}
          </option>
        ))}
      </select>
    </Field>
  );
}
