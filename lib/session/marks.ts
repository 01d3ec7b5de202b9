import type { OverlayActions } from '../state/actions';
import type { OverlayState } from '../state/overlay';

interface MarkPorts {
  state: OverlayState;
  outcomes: Pick<OverlayActions, 'mark' | 'markLost'>;
  accept: (proposalId: string) => void;
  settleLoss: () => void;
  back: () => void;
  askReason: () => void;
}

/** The agent's marks, each beside what the console or the buyer's words propose: one answers both. */
export function createMarks({
  state,
  outcomes,
  accept,
  settleLoss,
  back,
  askReason,
}: MarkPorts): Pick<OverlayActions, 'mark' | 'markLost' | 'acceptLoss' | 'dismissLoss'> {
  return {
    mark(outcome) {
      const proposal = state.proposals.value.find(({ kind }) => kind === outcome);
      if (proposal) accept(proposal.id);
      else outcomes.mark(outcome);
    },
    markLost(reason) {
      outcomes.markLost(reason);
      back();
    },
    acceptLoss() {
      const { value: loss } = state.loss;
      settleLoss();
      if (loss?.reason) outcomes.markLost(loss.reason);
      else askReason();
    },
    dismissLoss: settleLoss,
  };
}
