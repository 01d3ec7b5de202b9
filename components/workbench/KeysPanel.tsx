import { useSignal } from '@preact/signals';
import { type Binding, bindingsFor, type Command, commandNames, type System } from '../../lib/domain/keys';
import { KeyRow } from './KeyRow';
import { Panel } from './Panel';

interface Props {
  /** The agent's own; all others have the default of this system. */
  own: readonly Binding[];
  system: System;
  onBind: (binding: Binding) => void;
  onReset: (command: Command) => void;
}

/** Every command with its key. */
export function KeysPanel({ own, system, onBind, onReset }: Props) {
  /** The command whose new key is being waited for. */
  const recording = useSignal<Command | null>(null);
  const bindings = bindingsFor(system, own);
  return (
    <Panel title="快捷键" hint="点“更改”，再按下新的组合键。在客服台和浮层里都管用；打字选词时不会触发。">
      <ul class="keys">
        {bindings.map((binding) => (
          <KeyRow
            key={binding.command}
            name={commandNames[binding.command]}
            binding={binding}
            others={bindings}
            system={system}
            isOwn={own.some(({ command }) => command === binding.command)}
            isRecording={recording.value === binding.command}
            onRecord={(on) => {
              recording.value = on ? binding.command : null;
            }}
            onBind={onBind}
            onReset={() => onReset(binding.command)}
          />
        ))}
      </ul>
    </Panel>
  );
}
