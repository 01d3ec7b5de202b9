import { type FieldSpec, kindSpecs, roundings } from '../../../lib/domain/pricing/fields';
import type { FormProblems, RuleForm } from '../../../lib/domain/pricing/rule-form';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/TextField';
import { Tick } from '../../ui/Tick';

interface Props {
  kind: RuleForm['kind'];
  fields: RuleForm['fields'];
  problems: FormProblems;
  /** Only these members; all where it is not given. */
  only?: readonly string[];
  onChange: (fields: RuleForm['fields']) => void;
}

const modes = { yuan: 'decimal', fold: 'decimal', percent: 'decimal', count: 'numeric' } as const;
const marks: Readonly<Record<string, string>> = { yuan: ' ¥', percent: ' %' };

function KindField({
  spec,
  value,
  problem,
  onType,
}: {
  spec: FieldSpec;
  value: string;
  problem?: string | undefined;
  onType: (typed: string) => void;
}) {
  const { type, label, hint } = spec;
  if (type === 'flag') return <Tick label={label} checked={value !== ''} onTick={(on) => onType(on ? '1' : '')} />;
  if (type === 'rounding') {
    const chosen = value in roundings ? (value as keyof typeof roundings) : '';
    return <Choice label={label} names={roundings} value={chosen} onChoose={onType} />;
  }
  const mode = type in modes ? { inputMode: modes[type as keyof typeof modes] } : {};
  const lines = type === 'tiers' ? ({ type: 'lines', maxLength: 1000 } as const) : {};
  return (
    <TextField
      label={`${label}${marks[type] ?? ''}`}
      value={value}
      problem={problem}
      hint={hint}
      onType={onType}
      {...mode}
      {...lines}
    />
  );
}

/** What this kind of promotion asks for. */
export function KindFields({ kind, fields, problems, only, onChange }: Props) {
  const specs = kindSpecs[kind].fields.filter(({ name }) => !only || only.includes(name));
  return (
    <div class="form-grid">
      {specs.map((spec) => (
        <KindField
          key={spec.name}
          spec={spec}
          value={fields[spec.name] ?? ''}
          problem={problems[spec.name]}
          onType={(typed) => onChange({ ...fields, [spec.name]: typed })}
        />
      ))}
    </div>
  );
}
