import { useSignal } from '@preact/signals';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import type { ConsoleInfo } from '../../lib/state/consoles';
import type { OwnConsoleActions, ReadFile } from '../../lib/state/own-consoles';
import { TeachAgain } from '../teaching/TeachAgain';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FileButton } from '../ui/FileButton';
import { OwnConsole } from './OwnConsole';
import { Panel } from './Panel';
import './ConsolesSection.css';

interface Props {
  own: readonly ConsoleDefinition[];
  builtIn: readonly ConsoleInfo[];
  /** A file's text as a definition, or what is wrong with it. */
  readFile: (text: string) => ReadFile;
  on: OwnConsoleActions;
}

/** Our own pages' addresses tell nobody anything. */
const isOfWeb = (pattern: string): boolean => !pattern.startsWith('chrome') && !pattern.startsWith('moz');

/** 客服台: which are known, and what the shop taught or got from a colleague. */
export function ConsolesSection({ own, builtIn, readFile, on }: Props) {
  const offered = useSignal<ConsoleDefinition | null>(null);
  const problems = useSignal<readonly string[]>([]);
  const removed = useSignal<ConsoleDefinition | null>(null);
  const choose = async ([file]: readonly File[]) => {
    if (!file) return;
    const read = readFile(await file.text());
    offered.value = read.ok ? read.definition : null;
    problems.value = read.ok ? [] : read.lines;
  };
  const keepOffered = async (definition: ConsoleDefinition) => {
    const isKept = await on.keep(definition);
    if (isKept) offered.value = null;
    return isKept;
  };
  const remove = async (definition: ConsoleDefinition) => {
    if (await on.remove(definition)) removed.value = definition;
  };
  const restore = async (definition: ConsoleDefinition) => {
    if (await on.keep(definition)) removed.value = null;
  };
  return (
    <>
      <h1>客服台</h1>
      <Panel
        title="自己教的"
        hint="打开那个客服台，点浏览器工具栏里的成单图标，选“教我认识这个客服台”"
        actions={
          <FileButton label="客服台定义文件" accept=".json,application/json" onFiles={choose}>
            导入同事的…
          </FileButton>
        }
      >
        {problems.value.length > 0 && (
          <ul class="console-problems" role="alert">
            {problems.value.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {offered.value && (
          <OwnConsole
            key={`offered ${offered.value.id}`}
            definition={offered.value}
            replaces={own.some(({ id }) => id === offered.value?.id)}
            resets={builtIn.some(({ id }) => id === offered.value?.id)}
            isOffered
            onKeep={keepOffered}
            onRemove={() => {
              offered.value = null;
            }}
            onExport={on.exportOne}
            onTry={on.tryOn}
            onTeach={on.teachAgain}
          />
        )}
        {removed.value && (
          <p class="console-removed" role="status">
            已移到回收站：{removed.value.name}
            <Button look="plain" onClick={() => removed.value && restore(removed.value)}>
              撤销
            </Button>
          </p>
        )}
        {own.length === 0 && !offered.value && (
          <EmptyState title="还没有教过">别的网页客服台也能用：照着指几样东西，大约一分钟。</EmptyState>
        )}
        {own.map((definition) => (
          <OwnConsole
            key={definition.id}
            definition={definition}
            resets={builtIn.some(({ id }) => id === definition.id)}
            onKeep={on.keep}
            onRemove={remove}
            onExport={on.exportOne}
            onTry={on.tryOn}
            onTeach={on.teachAgain}
          />
        ))}
      </Panel>
      <Panel title="自带的" hint="页面改版读错了，打开那一页、点开一个会话，再重新教读错的那一项">
        <ul class="consoles">
          {builtIn.map((console) => {
            const sites = console.matches.filter(isOfWeb);
            return (
              <li key={console.id}>
                <b>{console.name}</b>
                <span class="quiet">{sites.join('　') || '从浏览器工具栏的成单图标里打开'}</span>
                {sites.length > 0 && <TeachAgain onTeach={(field) => on.teachAgain(console, field)} />}
              </li>
            );
          })}
        </ul>
      </Panel>
    </>
  );
}
