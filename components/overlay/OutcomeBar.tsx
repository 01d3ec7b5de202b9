import type { Command } from '../../lib/domain/keys';
import { Button } from '../ui/Button';
import { ariaKeys } from '../ui/Keycap';
import { ProposalLine } from './ProposalLine';
import type { Props } from './props';
import { UndoLine } from './UndoLine';

const outcomes = [
  ['outcome.ordered', '下单'],
  ['outcome.paid', '付款'],
  ['outcome.lost', '流失'],
  ['outcome.transferred', '转接'],
] as const satisfies readonly (readonly [Command, string])[];

/** How this conversation ended: one key each, and what the console shows of it, to be confirmed. */
export function OutcomeBar({ state, actions }: Props) {
  const keys = state.keys.value;
  const undo = state.undo.value;
  const proposal = state.proposals.value[0];
  const loss = state.loss.value;
  return (
    <section class="outcomes" aria-label="这单的结果">
      {proposal && (
        <ProposalLine
          line={proposal.line}
          keys={keys[`outcome.${proposal.kind}`]}
          onAccept={() => actions.accept(proposal.id)}
          onDismiss={() => actions.dismiss(proposal.id)}
        />
      )}
      {loss && (
        <ProposalLine
          line={loss.line}
          keys={keys['outcome.lost']}
          onAccept={actions.acceptLoss}
          onDismiss={actions.dismissLoss}
        />
      )}
      <div class="outcome-buttons">
        {outcomes.map(([command, label]) => (
          <Button
            key={command}
            title={keys[command]}
            aria-keyshortcuts={ariaKeys(keys[command])}
            onClick={() => actions.run(command)}
          >
            {label}
          </Button>
        ))}
      </div>
      {undo && <UndoLine undo={undo} keys={keys['outcome.undo']} actions={actions} />}
    </section>
  );
}
