import { AnswerArea } from './AnswerArea';
import { Badge } from './Badge';
import { BeforeSending } from './BeforeSending';
import { Blank } from './Blank';
import { Header } from './Header';
import { HealthLines } from './HealthLight';
import { NoticeLine } from './NoticeLine';
import { NudgeDesk } from './NudgeDesk';
import { NudgeLine } from './NudgeLine';
import { OutcomeBar } from './OutcomeBar';
import { PinRow } from './PinRow';
import { PlaybookBar } from './PlaybookBar';
import type { Props } from './props';
import { QuickRow } from './QuickRow';
import { ResizeEdges } from './ResizeEdges';
import { TallyLine } from './TallyLine';
import { TicksLine } from './TicksLine';
import { WorryView } from './WorryView';

/** The whole overlay: what the buyer worries about, the answers, how it ended. In this order also for the eye and the keyboard. */
export function Overlay({ state, actions, framed }: Props & { framed: boolean }) {
  const dock = framed ? state.dock.value : null;
  if (dock?.collapsed) return <Badge state={state} actions={actions} />;
  const open = state.link.value === 'live' && state.target.value !== null;
  const desk = state.nudges.panel.value;
  return (
    <main class="overlay" data-mode={dock?.mode ?? 'panel'} aria-label="成单">
      <Header state={state} actions={actions} framed={framed} />
      <HealthLines state={state} actions={actions} />
      <NudgeLine state={state} actions={actions} />
      {/* The desk belongs to no conversation, and takes the room of what does. */}
      {desk && <NudgeDesk state={state} actions={actions} panel={desk} />}
      {!desk && open && (
        <>
          <WorryView state={state} actions={actions} />
          <PlaybookBar state={state} actions={actions} />
          <AnswerArea state={state} actions={actions} />
          <TicksLine state={state} actions={actions} />
          <BeforeSending state={state} actions={actions} />
        </>
      )}
      {!desk && !open && <Blank state={state} />}
      <NoticeLine state={state} actions={actions} />
      {!desk && open && (
        <>
          <PinRow state={state} actions={actions} />
          <QuickRow state={state} actions={actions} />
        </>
      )}
      {open && <OutcomeBar state={state} actions={actions} />}
      <TallyLine state={state} />
      {dock && <ResizeEdges dock={dock} onPlace={actions.place} />}
    </main>
  );
}
