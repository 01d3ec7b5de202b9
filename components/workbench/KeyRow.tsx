import { useSignal } from '@preact/signals';
import { bindingProblem } from '../../lib/domain/binding-problem';
import { type Binding, keyLabel, type System } from '../../lib/domain/keys';
import { Button } from '../ui/Button';
import { Keycap } from '../ui/Keycap';
import { Problem } from '../ui/Problem';

interface Props {
  name: string;
  binding: Binding;
  others: readonly Binding[];
  system: System;
  isOwn: boolean;
  isRecording: boolean;
  onRecord: (on: boolean) => void;
  onBind: (binding: Binding) => void;
  onReset: () => void;
}

const modifiers = new Set(['Alt', 'Control', 'Shift', 'Meta', 'AltGraph', 'CapsLock', 'Process']);

/** One command. While it waits for a key every key is its own, but Tab, which leaves, and Esc, which keeps the old one. */
export function KeyRow({ name, binding, others, system, isOwn, isRecording, onRecord, onBind, onReset }: Props) {
  const problem = useSignal<string | null>(null);
  const record = (event: KeyboardEvent) => {
    if (!isRecording || event.code === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Escape') return onRecord(false);
    if (modifiers.has(event.key) || event.isComposing || event.repeat) return;
    const { altKey: alt, ctrlKey: ctrl, shiftKey: shift, metaKey: meta, code } = event;
    const wished: Binding = { command: binding.command, code, alt, ctrl, shift, meta };
    problem.value = bindingProblem(wished, others, system);
    if (problem.value !== null) return;
    onBind(wished);
    onRecord(false);
  };
  const start = () => {
    problem.value = null;
    onRecord(!isRecording);
  };
  const problemId = `key-problem-${binding.command}`;
  return (
    <li>
      <span>{name}</span>
      {isOwn && (
        <Button look="plain" aria-label={`恢复${name}的默认快捷键`} onClick={onReset}>
          恢复默认
        </Button>
      )}
      <span class="off-screen">{keyLabel(binding, system)}</span>
      <Keycap keys={keyLabel(binding, system)} />
      <Button
        aria-label={isRecording ? `请按键…（${name}，Esc 取消）` : `更改${name}的快捷键`}
        aria-pressed={isRecording}
        aria-describedby={problemId}
        onClick={start}
        onKeyDown={record}
        onBlur={() => isRecording && onRecord(false)}
      >
        {isRecording ? '请按键…' : '更改'}
      </Button>
      <Problem id={problemId} line={problem.value} />
    </li>
  );
}
