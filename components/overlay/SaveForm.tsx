import { useLayoutEffect, useRef } from 'preact/hooks';
import { intentNames } from '../../lib/domain/intents/intents';
import { longest } from '../../lib/domain/scripts/own';
import { personalNames } from '../../lib/domain/scripts/personal';
import type { SavePanelState } from '../../lib/state/panel';
import { saveProblems } from '../../lib/state/saving';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Keycap } from '../ui/Keycap';
import { Problem } from '../ui/Problem';
import { belongsToInputMethod } from './composition';
import type { Props } from './props';
import './SaveForm.css';
import { Warning } from './Warning';

/** A line that was just sent, on its way into the library: nothing of the buyer's in it, a name, a group. */
export function SaveForm({ state, actions, form }: Props & { form: SavePanelState }) {
  const title = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    title.current?.focus();
    title.current?.select();
  }, []);
  const problems = form.wasTried ? saveProblems(form) : {};
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || belongsToInputMethod(event)) return;
    const { target } = event;
    // In the words themselves Enter begins a new line, on a button it presses that.
    if (target instanceof HTMLButtonElement) return;
    if (target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void actions.saveSent();
  };
  return (
    <form
      class="answers form save-form"
      aria-label="存为话术"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void actions.saveSent();
      }}
    >
      <h2>把刚发的这句存为话术</h2>
      <Field label="标题">
        <input
          ref={title}
          class="ui-input"
          autocomplete="off"
          maxLength={longest.title * 2}
          aria-invalid={problems.title !== undefined}
          aria-describedby="save-title-problem"
          value={form.title}
          onInput={(event) => actions.typeSave({ title: event.currentTarget.value })}
        />
      </Field>
      <Problem id="save-title-problem" line={problems.title ?? null} />
      <Field label="内容">
        <textarea
          class="ui-input"
          rows={3}
          aria-invalid={problems.text !== undefined}
          aria-describedby="save-text-problem"
          value={form.text}
          onInput={(event) => actions.typeSave({ text: event.currentTarget.value })}
        />
      </Field>
      <Problem id="save-text-problem" line={problems.text ?? null} />
      <PersonalLines state={state} actions={actions} form={form} />
      <Warning note={state.warningOf.value(form.text)} />
      {form.twin !== null && <p class="quiet">库里的“{form.twin}”说的一样，可以不存。</p>}
      <SaveWhere state={state} actions={actions} form={form} />
      <div class="form-actions">
        <Button look="primary" type="submit">
          保存 <Keycap keys="Enter" />
        </Button>
        <Button look="plain" onClick={actions.back}>
          返回 <Keycap keys="Esc" />
        </Button>
      </div>
    </form>
  );
}

/** What of the buyer's was taken out, and what still stands in it. */
function PersonalLines({ state, actions, form }: Props & { form: SavePanelState }) {
  const standing = state.saving.personal.value;
  const named = (kinds: SavePanelState['replaced']): string => kinds.map((kind) => personalNames[kind]).join('、');
  return (
    <>
      {form.replaced.length > 0 && <p class="quiet">{named(form.replaced)}已换成空格，用的时候再填。</p>}
      {standing.length > 0 && (
        <div class="save-personal" role="alert">
          <p>
            里面像是有{named(standing)}，会发给别的买家。改掉再存{form.wasTried && '，或者勾上下面这条'}。
          </p>
          <label class="form-claim">
            <input
              type="checkbox"
              checked={form.isMeant}
              onChange={(event) => actions.typeSave({ isMeant: event.currentTarget.checked })}
            />
            不是买家的信息，照样存
          </label>
        </div>
      )}
    </>
  );
}

function SaveWhere({ state, actions, form }: Props & { form: SavePanelState }) {
  const groups = state.saving.groupPaths.value;
  return (
    <>
      {groups.length > 0 && (
        <Field label="分组">
          <select
            class="ui-input"
            value={form.group ?? ''}
            onChange={(event) => actions.typeSave({ group: event.currentTarget.value || null })}
          >
            <option value="">未分组</option>
            {groups.map(({ id, path }) => (
              <option key={id} value={id}>
                {path}
              </option>
            ))}
          </select>
        </Field>
      )}
      {form.intents.length > 0 && (
        <label class="form-claim">
          <input
            type="checkbox"
            checked={form.isOffered}
            onChange={(event) => actions.typeSave({ isOffered: event.currentTarget.checked })}
          />
          买家再“{form.intents.map((intent) => intentNames[intent]).join('、')}”时推荐它
        </label>
      )}
    </>
  );
}
