import { useLayoutEffect, useRef } from 'preact/hooks';
import { factOf } from '../../lib/domain/facts/facts';
import { answerTo } from '../../lib/domain/facts/known';
import { readForm } from '../../lib/state/answer';
import type { Panel } from '../../lib/state/panel';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Keycap } from '../ui/Keycap';
import { belongsToInputMethod } from './composition';
import type { Props } from './props';
import { SlotText } from './SlotText';
import { Warning } from './Warning';

interface FormProps extends Props {
  form: Extract<Panel, { kind: 'form' }>;
}

/** What a script still wants before it may go into the reply box: its empty slots, and a yes to what it claims. */
export function FillForm({ state, actions, form }: FormProps) {
  const { answer, ready } = readForm(state, form);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  if (!answer) return null;
  const type = (slot: string) => (event: { currentTarget: HTMLInputElement }) =>
    actions.changeForm({ typed: { ...form.typed, [slot]: event.currentTarget.value } });
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
        <Field key={slot} label={slot}>
          <input
            class="ui-input"
            ref={index === 0 ? first : undefined}
            value={form.typed[slot] ?? ''}
            maxLength={60}
            autocomplete="off"
            onInput={type(slot)}
          />
        </Field>
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
      <Warning note={state.warningOf.value(answer.text)} />
      <div class="form-actions">
        <Button look="primary" type="submit" disabled={!ready}>
          填入 <Keycap keys="Enter" />
        </Button>
        <Button look="plain" onClick={actions.back}>
          返回 <Keycap keys="Esc" />
        </Button>
        {!ready && (
          <span class="quiet">
            {answer.missing.length > 0
              ? `还差：${answer.missing.join('、')}`
              : answer.standing.is === 'blocked'
                ? `现在不能用：${answer.standing.reason}`
                : '先确认上面这一条'}
          </span>
        )}
      </div>
    </form>
  );
}
