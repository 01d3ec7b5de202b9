import type { Ref } from 'preact';
import { parseSlot } from '../../lib/domain/scripts/slot-syntax';
import { Field } from '../ui/Field';
import { ChoiceField } from './ChoiceField';

interface Props {
  /** Of the slot, as `fillSlots` names what is missing. */
  slot: string;
  typed: string | undefined;
  first: Ref<HTMLInputElement> | undefined;
  onType: (value: string) => void;
}

/** What the agent puts in for one empty slot: a word of a few, or whatever is typed. */
export function SlotField({ slot, typed, first, onType }: Props) {
  const parsed = parseSlot(slot);
  if (parsed.kind === 'choice')
    return <ChoiceField options={parsed.options} chosen={typed} first={first} onChoose={onType} />;
  return (
    <Field label={parsed.kind === 'cursor' ? slot : parsed.label}>
      <input
        class="ui-input"
        ref={first}
        value={typed ?? ''}
        maxLength={parsed.kind === 'free' ? 200 : 60}
        autocomplete="off"
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Field>
  );
}
