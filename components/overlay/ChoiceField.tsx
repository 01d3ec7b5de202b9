import type { Ref } from 'preact';
import { Keycap } from '../ui/Keycap';
import './ChoiceField.css';

interface Props {
  options: readonly string[];
  chosen: string | undefined;
  /** The first option, for what is to have the focus. */
  first: Ref<HTMLInputElement> | undefined;
  onChoose: (option: string) => void;
}

/** One of a few words: a digit picks it, as do the arrows. */
export function ChoiceField({ options, chosen, first, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (option === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    // The keyboard goes along, so that Tab leads on from what is chosen.
    const radio = (event.currentTarget as HTMLFieldSetElement).elements[Number(event.key) - 1];
    if (radio instanceof HTMLElement) radio.focus();
    onChoose(option);
  };
  return (
    <fieldset class="choice" onKeyDown={onKeyDown}>
      <legend>选一个</legend>
      {options.map((option, index) => (
        <label key={option} class="choice-option">
          <input
            type="radio"
            name={options.join('|')}
            ref={index === 0 ? first : undefined}
            checked={chosen === option}
            onChange={() => onChoose(option)}
          />
          <Keycap keys={String(index + 1)} />
          {option}
        </label>
      ))}
    </fieldset>
  );
}
