import { type Intent, intentNames, intents } from '../../../lib/domain/intents/intents';
import type { DraftProblems, ScriptDraft } from '../../../lib/domain/scripts/draft';
import { longest } from '../../../lib/domain/scripts/own';
import { categoryNames, stageNames, toneNames } from '../../../lib/domain/scripts/script';
import { Field } from '../../ui/Field';
import { Problem } from '../../ui/Problem';
import { KindSelect } from '../KindSelect';
import { EditorNeeds } from './EditorNeeds';

interface Props {
  draft: ScriptDraft;
  problems: DraftProblems;
  groups: readonly { id: string; path: string }[];
  /** What it stands in without a group. */
  isLoose: string;
  onChange: (change: Partial<ScriptDraft>) => void;
}

/** When a script is offered, how it is found, and what has to be true for it. */
export function EditorFacts({ draft, problems, groups, isLoose, onChange }: Props) {
  const answered = intents.filter((intent) => intent !== 'other');
  const toggle = (intent: Intent): void =>
    onChange({
      intents: draft.intents.includes(intent)
        ? draft.intents.filter((one) => one !== intent)
        : [...draft.intents, intent],
    });
  return (
    <>
      <div class="editor-kinds">
        <Field label="分组">
          <select
            class="ui-input"
            value={draft.group ?? ''}
            onChange={(event) => onChange({ group: event.currentTarget.value || null })}
          >
            <option value="">{isLoose}</option>
            {groups.map(({ id, path }) => (
              <option key={id} value={id}>
                {path}
              </option>
            ))}
          </select>
        </Field>
        <Field label="编码">
          <input
            class="ui-input"
            autocomplete="off"
            placeholder="如 by"
            maxLength={longest.code * 2}
            aria-invalid={problems.code !== undefined}
            aria-describedby="editor-code-problem"
            value={draft.code}
            onInput={(event) => onChange({ code: event.currentTarget.value })}
          />
        </Field>
        <KindSelect label="阶段" names={stageNames} chosen={draft.stage} onChoose={(stage) => onChange({ stage })} />
        <KindSelect label="语气" names={toneNames} chosen={draft.tone} onChoose={(tone) => onChange({ tone })} />
        <KindSelect
          label="商品"
          names={categoryNames}
          chosen={draft.category}
          onChoose={(category) => onChange({ category })}
        />
      </div>
      <Problem id="editor-code-problem" line={problems.code ?? null} />
      <fieldset class="choices">
        <legend>买家有这些顾虑时推荐</legend>
        {answered.map((intent) => (
          <label key={intent}>
            <input type="checkbox" checked={draft.intents.includes(intent)} onChange={() => toggle(intent)} />
            {intentNames[intent]}
          </label>
        ))}
      </fieldset>
      <EditorNeeds needs={draft.needs} problem={problems.needs} onChange={(needs) => onChange({ needs })} />
      <div class="editor-kinds">
        <Field label="从哪天起能用">
          <input
            class="ui-input"
            type="date"
            value={draft.from}
            onInput={(event) => onChange({ from: event.currentTarget.value })}
          />
        </Field>
        <Field label="用到哪天（含）">
          <input
            class="ui-input"
            type="date"
            aria-invalid={problems.until !== undefined}
            aria-describedby="editor-until-problem"
            value={draft.until}
            onInput={(event) => onChange({ until: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Problem id="editor-until-problem" line={problems.until ?? null} />
      <Field label="备注" hint="只给自己看，不会填进去">
        <textarea
          class="ui-input"
          rows={2}
          aria-invalid={problems.note !== undefined}
          aria-describedby="editor-note-problem"
          value={draft.note}
          onInput={(event) => onChange({ note: event.currentTarget.value })}
        />
      </Field>
      <Problem id="editor-note-problem" line={problems.note ?? null} />
    </>
  );
}
