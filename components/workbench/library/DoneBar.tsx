import type { Done } from '../../../lib/state/library-page';
import { Button } from '../../ui/Button';
import { Keycap } from '../../ui/Keycap';

interface Props {
  done: Done | null;
  onUndo: () => void;
  onClose: () => void;
}

/** What was done last, and the way back. */
export function DoneBar({ done, onUndo, onClose }: Props) {
  return (
    <div class="done" role="status">
      {done && (
        <p class="done-line">
          <span>{done.line}</span>
          <Button look="plain" onClick={onUndo}>
            {done.isUndone ? '重做' : '撤销'} <Keycap keys="Ctrl+Z" />
          </Button>
          <Button look="icon" aria-label="关掉这条提示" onClick={onClose}>
            ×
          </Button>
        </p>
      )}
    </div>
  );
}
