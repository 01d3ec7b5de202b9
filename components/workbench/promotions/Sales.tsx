import { useSignal } from '@preact/signals';
import { typedMoment } from '../../../lib/domain/pricing/rule-form';
import { type Phase, phaseKinds, phaseNames, phasesAt, type Sale } from '../../../lib/domain/pricing/sale';
import { readSaleForm, type SaleForm } from '../../../lib/domain/pricing/shop-forms';
import { spanText } from '../../../lib/domain/pricing/span-words';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Problem } from '../../ui/Problem';
import { TextField } from '../../ui/TextField';
import { Panel } from '../Panel';
import { SpanFields } from './SpanFields';
import { Timeline } from './Timeline';

interface Props {
  sales: readonly Sale[];
  now: number;
  onKeep: (sale: Sale) => Promise<boolean>;
  onRemove: (id: string) => void;
  newId: () => string;
}

const spanOf = ({ from, to }: Phase) => ({ from: typedMoment(from), to: typedMoment(to) });
const formOf = ({ name, phases }: Sale): SaleForm => ({
  name,
  phases: Object.fromEntries(phases.map((phase) => [phase.kind, spanOf(phase)])),
});
const open = { from: '', to: '' };

interface FormProps {
  id: string;
  first: SaleForm;
  now: number;
  onKeep: Props['onKeep'];
  onClose: () => void;
}

function SaleEditor({ id, first, now, onKeep, onClose }: FormProps) {
  const form = useSignal(first);
  const isAsked = useSignal(false);
  const read = readSaleForm(form.value, id);
  const problems = (isAsked.value && read.problems) || {};
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    isAsked.value = true;
    if (read.value && (await onKeep(read.value))) onClose();
  };
  return (
    <form class="promotion-form" onSubmit={submit}>
      <TextField
        label="大促名字"
        value={form.value.name}
        problem={problems.name}
        placeholder="如：双11"
        maxLength={40}
        onType={(name) => {
          form.value = { ...form.value, name };
        }}
      />
      {phaseKinds.map((kind) => (
        <fieldset key={kind} class="phase-fields">
          <legend>{phaseNames[kind]}</legend>
          <div class="form-grid">
            <SpanFields
              span={form.value.phases[kind] ?? open}
              problems={{}}
              now={now}
              onChange={(span) => {
                form.value = { ...form.value, phases: { ...form.value.phases, [kind]: span } };
              }}
            />
          </div>
          <Problem id={`phase-${kind}`} line={problems[kind] ?? null} />
        </fieldset>
      ))}
      <div class="row">
        <Button look="primary" type="submit">
          保存
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  );
}

function SaleRow({
  sale,
  now,
  onEdit,
  onRemove,
}: {
  sale: Sale;
  now: number;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const on = phasesAt(sale, now);
  return (
    <li class="sale">
      <p class="promotion-name">
        <b>{sale.name}</b>
        {on.map(({ kind }) => (
          <Chip key={kind} look="accent">
            现在：{phaseNames[kind]}
          </Chip>
        ))}
        <span class="promotion-actions">
          <Button look="plain" aria-label={`修改“${sale.name}”`} onClick={onEdit}>
            修改
          </Button>
          <Button look="plain" aria-label={`删除“${sale.name}”`} onClick={onRemove}>
            删除
          </Button>
        </span>
      </p>
      <Timeline sale={sale} now={now} />
      <ul class="promotion-facts">
        {sale.phases.map((phase) => (
          <li key={phase.kind}>
            {phaseNames[phase.kind]}：{spanText(phase)}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The big sales of the shop. A promotion takes its times from a phase, and goes along when the phase moves. */
export function Sales({ sales, now, onKeep, onRemove, newId }: Props) {
  const edited = useSignal<{ id: string; first: SaleForm } | null>(null);
  const begin = () => {
    edited.value = { id: newId(), first: { name: '', phases: {} } };
  };
  return (
    <Panel title="大促阶段" actions={<Button onClick={begin}>新建大促</Button>}>
      {edited.value && (
        <SaleEditor
          key={edited.value.id}
          {...edited.value}
          now={now}
          onKeep={onKeep}
          onClose={() => {
            edited.value = null;
          }}
        />
      )}
      {sales.length === 0 && !edited.value && (
        <p class="quiet">填好预售、预热、正式、尾款的时间，做优惠时选一个阶段就行；阶段改了，优惠跟着改。</p>
      )}
      <ul class="stack">
        {sales
          .filter(({ id }) => id !== edited.value?.id)
          .map((sale) => (
            <SaleRow
              key={sale.id}
              sale={sale}
              now={now}
              onEdit={() => {
                edited.value = { id: sale.id, first: formOf(sale) };
              }}
              onRemove={() => onRemove(sale.id)}
            />
          ))}
      </ul>
    </Panel>
  );
}
