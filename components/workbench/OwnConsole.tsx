import { useSignal } from '@preact/signals';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import {
  consoleDraftProblem,
  correctedIn,
  type OwnConsoleActions,
  type Tried,
  withDraft,
} from '../../lib/state/own-consoles';
import { TeachAgain } from '../teaching/TeachAgain';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';

interface Props {
  definition: ConsoleDefinition;
  /** From a file, not kept yet. */
  isOffered?: boolean;
  /** Keeping it replaces one of the same id. */
  replaces?: boolean;
  /** Built in as well: removing it goes back to that. */
  resets?: boolean;
  onKeep: (definition: ConsoleDefinition) => Promise<boolean>;
  onRemove: (definition: ConsoleDefinition) => void;
  onExport: (definition: ConsoleDefinition) => void;
  onTry: OwnConsoleActions['tryOn'];
  onTeach: OwnConsoleActions['teachAgain'];
}

/** One console that was taught: its name and addresses to edit, what it reads on the open page, and out again as a file. */
export function OwnConsole({
  definition,
  isOffered,
  replaces,
  resets,
  onKeep,
  onRemove,
  onExport,
  onTry,
  onTeach,
}: Props) {
  const name = useSignal(definition.name);
  const addresses = useSignal(definition.matches.join('\n'));
  const tried = useSignal<Tried | null>(null);
  const problem = consoleDraftProblem(definition, name.value, addresses.value);
  const draft = withDraft(definition, name.value, addresses.value);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(definition);
  const tryIt = async () => {
    tried.value = await onTry(draft);
  };
  return (
    <article class="console-own" aria-label={definition.name} data-offered={isOffered}>
      {definition.corrects ? (
        <p>
          <b>{definition.name}</b>
          <span class="quiet"> 自己改过：{correctedIn(definition)}；其余照自带的</span>
        </p>
      ) : (
        <>
          <TextField
            label="名字"
            value={name.value}
            maxLength={20}
            problem={problem?.at === 'name' ? problem.line : undefined}
            onType={(typed) => {
              name.value = typed;
            }}
          />
          <TextField
            label="网址（一行一个，* 代表任意）"
            type="lines"
            value={addresses.value}
            maxLength={2_000}
            problem={problem?.at === 'matches' ? problem.line : undefined}
            onType={(typed) => {
              addresses.value = typed;
            }}
          />
        </>
      )}
      {isOffered && resets && <p class="quiet">收下以后盖过自带的这一个，随时能恢复</p>}
      <p class="console-actions">
        {(isOffered || isChanged) && (
          <Button look="primary" disabled={problem !== null} onClick={() => onKeep(draft)}>
            {isOffered ? (replaces ? '替换原来的' : '收下') : '保存'}
          </Button>
        )}
        <Button disabled={problem !== null} onClick={tryIt}>
          在打开的页面上试读
        </Button>
        {!isOffered && <Button onClick={() => onExport(definition)}>导出</Button>}
        <Button look="plain" onClick={() => onRemove(definition)}>
          {isOffered ? '不要了' : resets ? '恢复自带的' : '删除'}
        </Button>
      </p>
      {!isOffered && <TeachAgain onTeach={(field) => onTeach(definition, field)} />}
      {tried.value && !tried.value.ok && <p role="alert">{tried.value.line}</p>}
      {tried.value?.ok && (
        <dl class="console-tried" aria-label="试读结果">
          {tried.value.lines.map(({ what, found, isFound }) => (
            <div key={what} data-found={isFound}>
              <dt>{what}</dt>
              <dd>{found}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
