import { objectionNames } from '../../lib/domain/playbook/objection';
import {
  longestName,
  longestText,
  type OwnObjection,
  type OwnStep,
  ownObjectionProblems,
  ownSteps,
  readCueWords,
} from '../../lib/domain/playbook/own-objection';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { EntryForm, useEntry } from './EntryForm';

interface Props {
  /** Null: a new one. */
  edited: OwnObjection | null;
  /** Names that are taken by others. */
  taken: readonly string[];
  /** Resolves with false where it could not be kept; what is typed then stays. */
  onSave: (draft: Omit<OwnObjection, 'id'>) => Promise<boolean>;
  onCancel: () => void;
}

const stepFields: Readonly<Record<OwnStep, readonly [label: string, example: string]>> = {
  ack: ['认同', '比如 怕硌脚很正常，穿着难受就白买了'],
  test: ['试探（一个问题）', '比如 您是走路多，还是站得多？'],
  value: ['价值（对这位买家）', '比如 这款鞋底 2 厘米厚，站一天也软'],
  rung: ['托底', '比如 不合脚可以退换，我来跟'],
  close: ['请下单', '比如 那给您拍 38 码？'],
};

const blank = { name: '', words: '', texts: {} as OwnObjection['texts'] };
const draftOf = (own: OwnObjection) => ({ name: own.name, words: own.words.join(' '), texts: own.texts });

/** A class of objections of the agent's own: its name, the words that show it, and what is said step after step. */
export function ObjectionForm({ edited, taken, onSave, onCancel }: Props) {
  const { draft, problems, first, change, submit } = useEntry<typeof blank, 'name' | 'words' | 'texts'>(
    edited !== null,
    edited ? draftOf(edited) : blank,
  );
  const keep = () => {
    const { name, texts } = draft.value;
    const words = readCueWords(draft.value.words);
    const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
    const found = ownObjectionProblems(name, words, texts, [...objectionNames, ...taken]);
    return submit(found, () => onSave({ name: name.trim(), words, texts: written }), blank);
  };
  return (
    <EntryForm class="playbook-form" what="异议" isEdited={edited !== null} onSubmit={keep} onCancel={onCancel}>
      <div>
        <Field label="名字">
          <input
            ref={first}
            class="ui-input"
            value={draft.value.name}
            maxLength={longestName}
            placeholder="比如 硌脚"
            autocomplete="off"
            aria-invalid={problems.value.name !== undefined}
            aria-describedby="objection-name-problem"
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </Field>
        <Problem id="objection-name-problem" line={problems.value.name ?? null} />
      </div>
      <div>
        <Field label="买家会说的词">
          <input
            class="ui-input"
            value={draft.value.words}
            placeholder="比如 硌脚 鞋底硬 磨脚"
            autocomplete="off"
            aria-invalid={problems.value.words !== undefined}
            aria-describedby="objection-words-problem"
            onInput={(event) => change({ words: event.currentTarget.value })}
          />
        </Field>
        <Problem id="objection-words-problem" line={problems.value.words ?? null} />
      </div>
      {ownSteps.map((step) => (
        <Field key={step} label={stepFields[step][0]}>
          <textarea
            class="ui-input"
            rows={2}
            value={draft.value.texts[step] ?? ''}
            maxLength={longestText}
            placeholder={stepFields[step][1]}
            onInput={(event) => change({ texts: { ...draft.value.texts, [step]: event.currentTarget.value } })}
          />
        </Field>
      ))}
      <Problem id="objection-texts-problem" line={problems.value.texts ?? null} />
    </EntryForm>
  );
}
