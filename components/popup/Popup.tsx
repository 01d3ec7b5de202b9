import type { TeachField } from '../../lib/domain/own-console';
import type { ConsoleInfo } from '../../lib/state/consoles';
import type { PopupState } from '../../lib/state/popup';
import { TeachAgain } from '../teaching/TeachAgain';
import { Button } from '../ui/Button';
import { AgentChoice } from './AgentChoice';
import { ConsoleSwitch } from './ConsoleSwitch';
import { ReadingNow } from './ReadingNow';
import { TodayFigures } from './TodayFigures';

interface Props {
  state: PopupState;
  consoles: readonly ConsoleInfo[];
  onChooseAgent: (name: string) => void;
  onSwitchConsole: (on: boolean) => void;
  /** Two buttons for two files: browsers hold back a second download from one click. */
  onExportFigures: () => void;
  onExportEvents: () => void;
  /** Both must reach the browser within the click itself. */
  onOpenPanel: () => void;
  /** `field`: only this one thing anew. `inside`: in the frame of this site. */
  onTeach: (field?: TeachField, inside?: string) => void;
  onOpenPractice: () => void;
  onOpenWorkbench: () => void;
}

/** Today's tally, and what an agent wants at hand beside it. */
export function Popup({ state, consoles, ...on }: Props) {
  const isCounting = state.figures.value === null;
  return (
    <main class="popup">
      <TodayFigures day={state.today.value} figures={state.figures.value} />
      <AgentChoice state={state} onChoose={on.onChooseAgent} />
      <ConsoleSwitch
        console={state.console}
        consoles={consoles}
        isOn={state.isOn.value}
        onSwitch={on.onSwitchConsole}
      />
      <ReadingNow lines={state.reading.value} />
      <p class="notice" role="alert">
        {state.notice.value}
      </p>
      <div class="popup-actions">
        <Button onClick={on.onExportFigures} disabled={isCounting}>
          导出今天日报
        </Button>
        <Button onClick={on.onExportEvents} disabled={isCounting}>
          导出今天明细
        </Button>
        <Button onClick={on.onOpenPanel}>在侧边栏打开</Button>
        {state.site && (
          <Button onClick={() => on.onTeach()}>{state.console ? '重新教我认这个客服台' : '教我认识这个客服台'}</Button>
        )}
        {state.embedded.value.map((inside) => (
          <Button key={inside} onClick={() => on.onTeach(undefined, inside)}>
            教里面嵌着的 {URL.parse(inside)?.hostname}
          </Button>
        ))}
        <Button onClick={on.onOpenPractice}>打开练习台</Button>
        <Button onClick={on.onOpenWorkbench}>打开工作台</Button>
      </div>
      {state.site && state.console && <TeachAgain onTeach={on.onTeach} />}
    </main>
  );
}
