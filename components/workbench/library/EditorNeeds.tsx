import { useSignal } from '@preact/signals';
import { factOf, facts } from '../../../lib/domain/facts/facts';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/Problem';

interface Props {
  needs: readonly string[];
  problem: string | undefined;
  onChange: (needs: readonly string[]) => void;
}

const other = 'other';

/** What has to be true for the script: a fact that is known by name, or a sentence that the agent says yes to each day. */
export function EditorNeeds({ needs, problem, onChange }: Props) {
  const isTyping = useSignal(false);
  const typed = useSignal('');
  const add = (need: string): void => {
    const plain = need.trim();
    if (plain !== '' && !needs.includes(plain)) onChange([...needs, plain]);
    typed.value = '';
    isTyping.value = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    add(typed.value);
  };
  return (
    <fieldset class="editor-needs">
      <legend>说之前先确认（不成立时变灰，不会填进去）</legend>
      {needs.map((need) => (
        <span key={need} class="ui-chip">
          {factOf(need).claim}
          <Button
            look="icon"
            aria-label={`不用确认“${factOf(need).claim}”`}
            onClick={() => onChange(needs.filter((one) => one !== need))}
          >
            ×
          </Button>
        </span>
      ))}
      {isTyping.value ? (
        <input
          class="ui-input"
          aria-label="要确认的一句话"
          aria-describedby="editor-needs-problem"
          placeholder="要确认的一句话，回车加上"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed.value)}
        />
      ) : (
        <select
          class="ui-input"
          aria-label="加一条要确认的"
          value=""
          onChange={(event) => {
            if (event.currentTarget.value === other) isTyping.value = true;
            else add(event.currentTarget.value);
          }}
        >
          <option value="">加一条…</option>
          {Object.entries(facts)
            .filter(([need]) => !needs.includes(need))
            .map(([need, { claim }]) => (
              <option key={need} value={need}>
                {claim}
              </option>
            ))}
          <option value={other}>自己写一句…</option>
        </select>
      )}
      <Problem id="editor-needs-problem" line={problem ?? null} />
    </fieldset>
  );
}
