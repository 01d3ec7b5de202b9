import { type CardKind, stepLabel, stepsOf } from '../../lib/domain/playbook/objection';
import { type Stage, stageNames, stages } from '../../lib/domain/scripts/script';
import { LadderLine } from './LadderLine';
import './PlaybookBar.css';
import type { Props } from './props';

/** Where the talk stands, what this buyer was offered already, and which of the two faults is about to be made. One look, no reading. */
export function PlaybookBar({ state, actions }: Props) {
  const reading = state.reading.value;
  const stage = state.stage.value;
  if (!reading || !stage) return null;
  const objection = reading.objections[0];
  return (
    <section class="playbook" aria-label="进程">
      {objection ? (
        <Steps name={objection.name} kind={objection.kind} group={reading.group} />
      ) : (
        <Stages stage={stage} />
      )}
      <LadderLine state={state} actions={actions} />
      <Hints state={state} />
    </section>
  );
}

function Stages({ stage }: { stage: Stage }) {
  return (
    <ol class="playbook-way" aria-label={`阶段：${stageNames[stage]}`}>
      {stages.map((name) => (
        <li key={name} aria-current={name === stage ? 'step' : undefined}>
          {stageNames[name]}
        </li>
      ))}
    </ol>
  );
}

/** The steps of an objection's card: those before the next group are done. */
function Steps({ name, kind, group }: { name: string; kind: CardKind; group: number }) {
  return (
    <ol class="playbook-way" aria-label={`${name}的步骤`}>
      <li class="playbook-name">{name}</li>
      {stepsOf(kind).flatMap((steps, at) =>
        steps.map((step) => (
          <li key={step} data-done={at < group || undefined} aria-current={at === group ? 'step' : undefined}>
            {stepLabel(step, kind)}
          </li>
        )),
      )}
    </ol>
  );
}

function Hints({ state }: Pick<Props, 'state'>) {
  const open = state.conversation.value;
  const due = state.due.value;
  const other = due.find(({ conversation }) => conversation !== open);
  const own = due.find(({ conversation }) => conversation === open);
  const name = (other && state.buyerNames.value[other.conversation]) ?? '另一位买家';
  const lines = [own?.line, state.hint.value, other && `${name}：${other.line}`].filter(
    (line) => typeof line === 'string',
  );
  return (
    <div role="status" class="playbook-hints">
      {lines.map((line) => (
        <p key={line} class="playbook-hint">
          {line}
        </p>
      ))}
    </div>
  );
}
