import type { OverlayActions } from '../../lib/state/actions';
import type { Proposal } from '../../lib/state/overlay';
import { Button } from '../ui/Button';
import { Keycap } from '../ui/Keycap';
import { CloseIcon } from './icons';

interface LineProps {
  proposal: Proposal;
  /** The key that marks this kind by hand accepts it as well. */
  keys: string | undefined;
  actions: OverlayActions;
}

/** Something that the console shows and that could count. Nothing is counted before the agent says so. */
export function ProposalLine({ proposal, keys, actions }: LineProps) {
  return (
    <p class="proposal" role="status">
      <span>{proposal.line}</span>
      <Button onClick={() => actions.accept(proposal.id)}>
        记一笔
        {keys && <Keycap keys={keys} />}
      </Button>
      <Button look="icon" aria-label="不记这一笔" onClick={() => actions.dismiss(proposal.id)}>
        <CloseIcon />
      </Button>
    </p>
  );
}
