import { useSignal } from '@preact/signals';
import { checkReply } from '../../lib/domain/compliance/check';
import type { ComplianceSettings } from '../../lib/domain/compliance/finding';
import { notesOf } from '../../lib/domain/compliance/notes';
import { Chip } from '../ui/Chip';
import { Field } from '../ui/Field';

/** A reply to try the rules on: what they would mention, as the agent types it. */
export function CheckTry({ settings }: { settings: ComplianceSettings }) {
  const text = useSignal('');
  const notes = notesOf(text.value, checkReply(text.value, { ids: [], settings }));
  return (
    <div class="checks-part checks-try">
      <Field label="试一句">
        <textarea
          class="ui-input"
          placeholder="贴一句常发的话，看看会提醒什么"
          maxLength={500}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </Field>
      <ul class="checks-list" aria-live="polite">
        {notes.map(({ id, name, level, words, why }) => (
          <li key={id}>
            <span>
              {words && <mark class="ui-mark">{words.marked}</mark>} {why}
            </span>
            <Chip look={level}>{name}</Chip>
          </li>
        ))}
      </ul>
      {text.value.trim() !== '' && notes.length === 0 && <p class="quiet">没有要提醒的</p>}
    </div>
  );
}
