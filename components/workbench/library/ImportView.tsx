import type { Choice } from '../../../lib/domain/exchange/plan';
import type { Role } from '../../../lib/domain/exchange/roles';
import type { Encoding } from '../../../lib/domain/exchange/table';
import type { ImportState } from '../../../lib/state/library-import';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/Problem';
import { useStepHeading } from '../../ui/step-focus';
import { Panel } from '../Panel';
import './Import.css';
import { ImportBusy } from './ImportBusy';
import { ImportColumns } from './ImportColumns';
import { ImportDone } from './ImportDone';
import { ImportPreview } from './ImportPreview';
import { ImportSheets } from './ImportSheets';
import { ImportSource } from './ImportSource';
import { ImportStart } from './ImportStart';

/** What the agent can do here. */
export interface ImportHandlers {
  close(): void;
  again(): void;
  chooseFile(file: File): void;
  changePasted(text: string): void;
  readPasted(): void;
  changeEncoding(encoding: Encoding): void;
  showSheet(at: number): void;
  useSheet(at: number, isUsed: boolean): void;
  fillDown(at: number, on: boolean): void;
  groupBySheet(at: number, on: boolean): void;
  changeHeader(at: number, header: number | null): void;
  changeRole(at: number, column: number, role: Role): void;
  choose(choice: Choice): void;
  stop(): void;
  confirm(): void;
  undo(): void;
  saveLeftovers(): void;
}

interface Props {
  state: ImportState;
  on: ImportHandlers;
}

/** What stands there now. */
function stepOf({ busy, result, source, plan }: ImportState): 'busy' | 'done' | 'start' | 'checking' {
  if (busy.value && (result.value?.state === 'undoing' || !source.value || plan.value)) return 'busy';
  if (result.value) return 'done';
  return source.value ? 'checking' : 'start';
}

function Step({ state, on }: Props) {
  const [step, busy, result] = [stepOf(state), state.busy.value, state.result.value];
  const problem = state.problem.value;
  if (step === 'busy' && busy) return <ImportBusy busy={busy} onStop={result ? undefined : on.stop} />;
  if (step === 'done' && result) {
    return <ImportDone result={result} problem={problem} onUndo={on.undo} onAgain={on.again} onClose={on.close} />;
  }
  if (step === 'start') {
    return (
      <ImportStart
        pasted={state.pasted.value}
        problem={problem}
        onFile={on.chooseFile}
        onPasted={on.changePasted}
        onReadPasted={on.readPasted}
      />
    );
  }
  return <Checking state={state} on={on} />;
}

/** The file is read: what would come of it, and what can be changed about that. */
function Checking({ state, on }: Props) {
  const at = state.at.value;
  const [source, sheets, plan, busy] = [state.source.value, state.sheets.value, state.plan.value, state.busy.value];
  const sheet = sheets[at];
  if (!source) return null;
  return (
    <>
      <ImportSource source={source} sheet={sheet} onEncoding={on.changeEncoding} onOther={on.again} />
      <Problem id="import-problem" line={state.problem.value} />
      {sheet && (
        <Panel title="每一列是什么" hint="认错了就改；没地方放的列会记进备注，不会丢。">
          {sheets.length > 1 && <ImportSheets sheets={sheets} at={at} onShow={on.showSheet} onUse={on.useSheet} />}
          <ImportColumns
            sheet={sheet}
            onRole={(column, role) => on.changeRole(at, column, role)}
            onHeader={(header) => on.changeHeader(at, header)}
            onFillDown={(isOn) => on.fillDown(at, isOn)}
            onGroupBySheet={(isOn) => on.groupBySheet(at, isOn)}
          />
        </Panel>
      )}
      <Panel title="导入后">
        {busy && <ImportBusy busy={busy} onStop={on.stop} />}
        {plan && (
          <ImportPreview
            plan={plan}
            counts={state.counts.value}
            choice={state.choice.value}
            onChoose={on.choose}
            onLeftovers={on.saveLeftovers}
          />
        )}
      </Panel>
      <div class="import-confirm">
        <Button look="primary" disabled={!plan || state.written.value === 0} onClick={on.confirm}>
          导入 {state.written.value.toLocaleString('zh-CN')} 条
        </Button>
        <Button onClick={on.close}>取消</Button>
      </div>
    </>
  );
}

/** 导入话术: choose, look, import, take back. */
export function ImportView({ state, on }: Props) {
  const heading = useStepHeading(stepOf(state));
  return (
    <>
      <header class="section-head">
        <h1 ref={heading} tabIndex={-1}>
          导入话术
        </h1>
        {!state.source.value && !state.busy.value && <Button onClick={on.close}>返回</Button>}
      </header>
      <Step state={state} on={on} />
    </>
  );
}
