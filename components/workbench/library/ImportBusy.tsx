import type { Busy } from '../../../lib/state/library-import';
import { Button } from '../../ui/Button';

/** How far it is, and the way out. */
export function ImportBusy({
  busy: { label, done, total },
  onStop,
}: {
  busy: Busy;
  onStop?: (() => void) | undefined;
}) {
  return (
    <div class="import-busy" role="status">
      <p>
        {label}
        {total > 0 && (
          <span class="quiet">{` ${done.toLocaleString('zh-CN')} / ${total.toLocaleString('zh-CN')}`}</span>
        )}
      </p>
      <progress aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
      {onStop && <Button onClick={onStop}>停止</Button>}
    </div>
  );
}
