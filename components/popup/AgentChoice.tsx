import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { agentNameProblem } from '../../lib/state/agent-name';
import type { PopupState } from '../../lib/state/popup';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Problem } from '../ui/Problem';

/** No agent's name: names carry no blanks around them. */
const newName = ' ';

interface Props {
  state: PopupState;
  onChoose: (name: string) => void;
}

/** Whose tally this is. On a console the choice is kept, for consoles that show no account; elsewhere it only picks whom to look at. */
export function AgentChoice({ state, onChoose }: Props) {
  const adding = useSignal(false);
  const { console, chosen, recorded } = state;
  const none = console
    ? recorded.value
      ? `跟随${console.name}（${recorded.value}）`
      : `跟随${console.name}显示的账号`
    : '全部客服';
  const choose = (value: string) => {
    adding.value = value === newName;
    if (!adding.value) onChoose(value);
  };
  return (
    <div class="agent">
      <Field label="客服" hint={console ? `${console.name}不显示账号时，按这里的名字记` : undefined}>
        <select
          class="ui-input"
          value={adding.value ? newName : chosen.value}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{none}</option>
          {state.agents.value.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          {console && <option value={newName}>添加名字…</option>}
        </select>
      </Field>
      {adding.value && <NewAgent onChoose={choose} />}
    </div>
  );
}

function NewAgent({ onChoose }: { onChoose: (name: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const name = useSignal('');
  const problem = useSignal<string | null>(null);
  // It appears because the agent asked to type a name.
  useEffect(() => input.current?.focus(), []);
  const add = (event: Event) => {
    event.preventDefault();
    problem.value = agentNameProblem(name.value);
    if (problem.value === null) onChoose(name.value.trim());
  };
  return (
    <form class="agent-new" onSubmit={add}>
      <input
        class="ui-input"
        aria-label="客服名字"
        aria-invalid={problem.value !== null}
        aria-describedby="agent-problem"
        placeholder="您在店里的名字"
        ref={input}
        value={name.value}
        onInput={(event) => {
          name.value = event.currentTarget.value;
          problem.value = null;
        }}
      />
      <Button type="submit">保存</Button>
      <Problem id="agent-problem" line={problem.value} />
    </form>
  );
}
