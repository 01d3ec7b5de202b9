import { Button } from '../ui/Button';
import { Keycap } from '../ui/Keycap';
import { CloseIcon } from './icons';

interface LineProps {
  line: string;
  /** The key that marks this kind by hand accepts it as well. */
  keys: string | undefined;
  onAccept: () => void;
  onDismiss: () => void;
}

/** Something that the console shows, or the buyer's words say, and that could count. Nothing is counted before the agent says so. */
export function ProposalLine({ line, keys, onAccept, onDismiss }: LineProps) {
  return (
    <p class="proposal" role="status">
      <span>{line}</span>
      <Button onClick={onAccept}>
        记一笔
        {keys && <Keycap keys={keys} />}
      </Button>
      <Button look="icon" aria-label="不记这一笔" onClick={onDismiss}>
        <CloseIcon />
      </Button>
    </p>
  );
}
