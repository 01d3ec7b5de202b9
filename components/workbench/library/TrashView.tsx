import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Thrown } from '../../../lib/domain/scripts/trash';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { VirtualList } from '../../ui/VirtualList';
import type { LibraryProps } from './props';

const rowHeight = 58;

/** What was thrown away in the last 30 days, and how long it can still be had back. */
export function TrashView({ library, on }: Omit<LibraryProps, 'today'>) {
  const frame = useRef<HTMLDivElement>(null);
  const thrown = library.trash.value;
  /** What is about to be erased, once the agent says so again. */
  const asked = useSignal<readonly Thrown[] | null>(null);
  if (thrown.length === 0) return <EmptyState title="回收站是空的">删掉的话术和分组会在这里留 30 天。</EmptyState>;
  return (
    <section class="report" aria-label="回收站">
      <header>
        <p class="report-hint quiet">删掉的留 30 天，到期自动清掉。恢复分组时，一起删的话术也会回来。</p>
        {asked.value ? (
          <p class="ask" role="alert">
            <span>
              {asked.value.length === 1 ? `“${asked.value[0]?.name}”` : `这 ${asked.value.length} 项`}
              彻底删掉就找不回来了
            </span>
            <Button
              onClick={() => {
                on.erase(asked.value ?? []);
                asked.value = null;
              }}
            >
              彻底删除
            </Button>
            <Button
              look="plain"
              onClick={() => {
                asked.value = null;
              }}
            >
              留着
            </Button>
          </p>
        ) : (
          <Button
            onClick={() => {
              asked.value = thrown;
            }}
          >
            清空回收站…
          </Button>
        )}
      </header>
      <VirtualList
        items={thrown}
        rowHeight={rowHeight}
        frame={frame}
        active={-1}
        class="report-list"
        label="回收站里的话术和分组"
        row={(one, _at, style) => (
          <li key={`${one.kind}/${one.id}`} class="report-row" style={style}>
            <div>
              <p class="report-line">
                <b>{one.name}</b>
                {one.kind === 'script-group' && <Chip>分组{one.within > 0 && `，连同 ${one.within} 项`}</Chip>}
                <Chip look={one.daysLeft <= 3 ? 'warn' : 'normal'}>还留 {one.daysLeft} 天</Chip>
              </p>
              <p class="report-line quiet">{one.text}</p>
            </div>
            <Button aria-label={`恢复“${one.name}”`} onClick={() => on.restore([one])}>
              恢复
            </Button>
            <Button
              look="plain"
              aria-label={`彻底删除“${one.name}”…`}
              onClick={() => {
                asked.value = [one];
              }}
            >
              彻底删除…
            </Button>
          </li>
        )}
      />
    </section>
  );
}
