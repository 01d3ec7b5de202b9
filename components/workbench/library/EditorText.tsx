import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { checkReply } from '../../../lib/domain/compliance/check';
import type { ComplianceSettings } from '../../../lib/domain/compliance/finding';
import { type Note, notesOf } from '../../../lib/domain/compliance/notes';
import type { DraftProblems, ScriptDraft } from '../../../lib/domain/scripts/draft';
import { longest } from '../../../lib/domain/scripts/own';
import { previewOf } from '../../../lib/domain/scripts/sample';
import { slotHelp } from '../../../lib/domain/scripts/slot-help';
import { SlotText } from '../../overlay/SlotText';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Field } from '../../ui/Field';
import { Problem } from '../../ui/Problem';

/** Offered at first; the rest behind 更多. */
const fewSlots = 7;

interface Props {
  draft: ScriptDraft;
  problems: DraftProblems;
  rules: ComplianceSettings;
  /** The shop's day, from which dates are counted. */
  today: string;
  /** The keyboard goes to the words. */
  takesFocus: boolean;
  onChange: (change: Partial<ScriptDraft>) => void;
}

/** Title and words of a script, what a buyer would read, and what to look at in it. */
export function EditorText({ draft, problems, rules, today, takesFocus, onChange }: Props) {
  const text = useRef<HTMLTextAreaElement>(null);
  const mostShown = useSignal(fewSlots);
  useLayoutEffect(() => {
    if (takesFocus) text.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const insert = (slot: string): void => {
    const box = text.current;
    const [from, to] = [box?.selectionStart ?? draft.text.length, box?.selectionEnd ?? draft.text.length];
    onChange({ text: draft.text.slice(0, from) + slot + draft.text.slice(to) });
    // The caret goes behind the slot once the box holds it.
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(from + slot.length, from + slot.length);
    });
  };
  const preview = previewOf(draft.text, today);
  const notes =
    draft.text.trim() === '' ? [] : notesOf(preview.text, checkReply(preview.text, { ids: [], settings: rules }));
  return (
    <>
      <Field label="标题">
        <input
          class="ui-input"
          placeholder="不写就用内容的前几个字"
          maxLength={longest.title * 2}
          aria-invalid={problems.title !== undefined}
          aria-describedby="editor-title-problem"
          value={draft.title}
          onInput={(event) => onChange({ title: event.currentTarget.value })}
        />
      </Field>
      <Problem id="editor-title-problem" line={problems.title ?? null} />
      <Field label="内容">
        <textarea
          ref={text}
          class="ui-input editor-text"
          rows={4}
          aria-invalid={problems.text !== undefined}
          aria-describedby="editor-text-problem"
          placeholder="直接写要发给买家的话"
          value={draft.text}
          onInput={(event) => onChange({ text: event.currentTarget.value })}
        />
      </Field>
      <Problem id="editor-text-problem" line={problems.text ?? null} />
      <fieldset class="editor-slots">
        <legend class="off-screen">插入会自动填的内容</legend>
        <span class="quiet">插入</span>
        {slotHelp.slice(0, mostShown.value).map(({ insert: slot, name, hint, example }) => (
          <Button
            key={slot}
            look="plain"
            title={`${slot}${example && `  例：${example}`}\n${hint}`}
            onClick={() => insert(slot)}
          >
            {name}
          </Button>
        ))}
        {mostShown.value < slotHelp.length && (
          <Button
            look="plain"
            onClick={() => {
              mostShown.value = slotHelp.length;
            }}
          >
            更多…
          </Button>
        )}
      </fieldset>
      {draft.text.trim() !== '' && (
        <>
          <p class="quiet" id="editor-preview">
            买家看到的样子（用例子填的，虚线框的要现填）
          </p>
          <output class="editor-preview" aria-labelledby="editor-preview">
            <SlotText text={preview.text} />
          </output>
        </>
      )}
      <Notes notes={notes} />
    </>
  );
}

function Notes({ notes }: { notes: readonly Note[] }) {
  return (
    <ul class="editor-notes" aria-label="发送前留意" aria-live="polite">
      {notes.map(({ id, name, level, words, why, plainer, sayable }) => (
        <li key={id}>
          <Chip look={level}>{name}</Chip>
          {words && (
            <span>
              {' '}
              {words.before}
              <mark class="ui-mark">{words.marked}</mark>
              {words.after}
            </span>
          )}
          <br />
          {why}
          <span class="quiet"> {sayable ? `可以说：${plainer}` : plainer}</span>
        </li>
      ))}
    </ul>
  );
}
