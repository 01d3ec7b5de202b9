import { useSignal } from '@preact/signals';
import type { Duplicates } from '../../../lib/domain/scripts/duplicates';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { originOf } from './names';
import type { LibraryProps } from './props';

/** Shown at once; the rest comes as these are dealt with. */
const most = 50;

/** Scripts that say the same, and one button to make them one. */
export function DuplicatesView({ library, on }: Omit<LibraryProps, 'today'>) {
  const found = library.duplicates.value;
  if (found === null) return <EmptyState title="正在查重…" />;
  if (found.length === 0)
    return (
      <EmptyState title="没有重复的话术">
        只看本店写的，和它们跟自带话术之间；自带的几种说法本来就是换着用的。
      </EmptyState>
    );
  return (
    <section class="report" aria-label="重复的话术">
      <header>
        <p class="report-hint quiet">
          有 {found.length}{' '}
          组意思一样的。选要留的一条再合并：其余的进回收站（自带的改为隐藏），编码、备注和固定位归到留下的那条。
          {found.length > most && `先列 ${most} 组。`}
        </p>
      </header>
      <ol class="duplicates">
        {found.slice(0, most).map((one) => (
          <DuplicateGroup key={one.entries[0]?.script.id} found={one} paths={library.groupPaths.value} on={on} />
        ))}
      </ol>
    </section>
  );
}

interface GroupProps {
  found: Duplicates;
  paths: readonly { id: string; path: string }[];
  on: LibraryProps['on'];
}

function DuplicateGroup({ found: { exact, entries }, paths, on }: GroupProps) {
  const kept = useSignal(entries[0]?.script.id ?? '');
  const ids = entries.map(({ script }) => script.id);
  const keeps = ids.includes(kept.value) ? kept.value : (ids[0] ?? '');
  return (
    <li>
      <fieldset class="duplicate">
        <legend>
          <Chip look={exact ? 'accent' : 'normal'}>{exact ? '内容一样' : '差不多'}</Chip> {entries.length} 条
        </legend>
        {entries.map((entry) => (
          <label key={entry.script.id}>
            <input
              type="radio"
              name={`keep-${ids[0]}`}
              checked={keeps === entry.script.id}
              onChange={() => {
                kept.value = entry.script.id;
              }}
            />
            <span>
              <b>{entry.script.title}</b>{' '}
              <span class="quiet">{paths.find(({ id }) => id === entry.group)?.path ?? originOf(entry)}</span>
              <br />
              {entry.script.text}
            </span>
          </label>
        ))}
        <div class="row">
          <Button
            aria-label={`合并这 ${entries.length} 条，留下选中的`}
            onClick={() =>
              on.merge(
                keeps,
                ids.filter((id) => id !== keeps),
              )
            }
          >
            合并，留下选中的
          </Button>
          <Button look="plain" onClick={() => on.open(keeps, true)}>
            编辑选中的
          </Button>
        </div>
      </fieldset>
    </li>
  );
}
