import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Field } from '../../ui/Field';
import { VirtualList } from '../../ui/VirtualList';
import type { LibraryProps } from './props';

const rowHeight = 58;
const spans = [30, 60, 90, 180, 365] as const;

/** The shop's scripts that nobody used for a while. */
export function UnusedView({ library, on, day }: Omit<LibraryProps, 'today'> & { day: (at: number) => string }) {
  const frame = useRef<HTMLDivElement>(null);
  const uses = library.uses.value;
  const unused = library.unused.value;
  const ids = unused.map(({ script }) => script.id);
  return (
    <section class="report" aria-label="久未使用的话术">
      <header>
        <Field label="多久没用过">
          <select
            class="ui-input"
            value={String(library.unusedDays.value)}
            onChange={(event) => on.lookForUnused(Number(event.currentTarget.value))}
          >
            {spans.map((days) => (
              <option key={days} value={days}>
                {days} 天
              </option>
            ))}
          </select>
        </Field>
        <p class="report-hint quiet">
          {uses === null ? '正在看使用记录…' : sourceLine(uses.oldestAt, uses.since, day)}
          只算本店的话术，这段时间里新写的、改过的不算。
        </p>
        {unused.length > 0 && (
          <>
            <Button onClick={() => on.hide(ids, true)}>全部隐藏</Button>
            <Button onClick={() => on.remove(ids)}>全部删除</Button>
          </>
        )}
      </header>
      {uses !== null && unused.length === 0 && <EmptyState title="没有久未使用的话术" />}
      {unused.length > 0 && (
        <VirtualList
          items={unused}
          rowHeight={rowHeight}
          frame={frame}
          active={-1}
          class="report-list"
          label={`${unused.length} 条久未使用`}
          row={({ script }, _at, style) => (
            <li key={script.id} class="report-row" style={style}>
              <div>
                <p class="report-line">
                  <b>{script.title}</b>
                </p>
                <p class="report-line quiet">{script.text}</p>
              </div>
              <Button look="plain" aria-label={`编辑“${script.title}”`} onClick={() => on.open(script.id, true)}>
                编辑
              </Button>
              <Button look="plain" aria-label={`隐藏“${script.title}”`} onClick={() => on.hide([script.id], true)}>
                隐藏
              </Button>
              <Button look="plain" aria-label={`删除“${script.title}”`} onClick={() => on.remove([script.id])}>
                删除
              </Button>
            </li>
          )}
        />
      )}
    </section>
  );
}

/** How far the log reaches decides what "unused" is worth. */
function sourceLine(oldestAt: number | null, since: number, day: (at: number) => string): string {
  if (oldestAt === null) return '还没有使用记录。';
  return oldestAt > since ? `使用记录从 ${day(oldestAt)} 才开始，更早用没用过不知道。` : `从 ${day(since)} 看起。`;
}
