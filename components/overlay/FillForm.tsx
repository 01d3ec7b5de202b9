import { useLayoutEffect, useRef } from 'preact/hooks';
import { factOf } from '../../lib/domain/facts/facts';
import { answerTo } from '../../lib/domain/facts/known';
import { parseSlot } from '../../lib/domain/scripts/slot-syntax';
import { type Answer, readForm } from '../../lib/state/answer';
import type { Panel } from '../../lib/state/panel';
import { Button } from '../ui/Button';
import { Keycap } from '../ui/Keycap';
import { belongsToInputMethod } from './composition';
import { OriginLine } from './OriginLine';
import type { Props } from './props';
import { SlotField } from './SlotField';
import { SlotText } from './SlotText';
import { Warning } from './Warning';

/** What still keeps it from the reply box, in words. */
function wanting({ missing, standing }: Answer): string {
  if (standing.is === 'blocked') return `现在不能用：${standing.reason}`;
  if (missing.length === 0) return '先确认上面这一条';
  const labels = missing.map(parseSlot).map((slot) => (slot.kind === 'cursor' ? '' : slot.label));
  return `还差：${labels.join('、')}`;
}

interface FormProps extends Props {
  form: Extract<Panel, { kind: 'form' }>;
}

/** What a script still wants before it may go into the reply box: its empty slots, and a yes to what it claims. */
export function FillForm({ state, actions, form }: FormProps) {
  const { answer, ready } = readForm(state, form);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  if (!answer) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (!belongsToInputMethod(event)) actions.fillForm();
  };
  return (
    <form
      class="answers form"
      aria-label={`填写：${answer.script.title}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        actions.fillForm();
      }}
    >
      <h2>{answer.script.title}</h2>
      {form.slots.map((slot, index) => (
        <SlotField
          key={slot}
          slot={slot}
          typed={form.typed[slot]}
          first={index === 0 ? first : undefined}
          onType={(value) => actions.changeForm({ typed: { ...form.typed, [slot]: value } })}
        />
      ))}
      {form.needs.map((need, index) => (
        <label key={need} class="form-claim">
          <input
            type="checkbox"
            ref={form.slots.length + index === 0 ? first : undefined}
            checked={answerTo(need, state.known.value)?.is === true}
            onChange={(event) => actions.confirm(need, event.currentTarget.checked)}
          />
          我已确认：{factOf(need).claim}
        </label>
      ))}
      <output class="form-preview" aria-label="将要填入的话">
        <SlotText text={answer.text} />
      </output>
      <OriginLine used={answer.used} origins={state.origins.value} of={['shop', 'offer', 'price']} />
      <Warning note={state.warningOf.value(answer.text)} />
      <div class="form-actions">
        <Button look="primary" type="submit" disabled={!ready}>
          填入 <Keycap keys="Enter" />
        </Button>
        <Button look="plain" onClick={actions.back}>
          返回 <Keycap keys="Esc" />
        </Button>
        {!ready && <span class="quiet">{wanting(answer)}</span>}
      </div>
    </form>
  );
}
