import type { Entry } from '../../../lib/domain/scripts/entries';
import { categoryNames, stageNames, toneNames } from '../../../lib/domain/scripts/script';
import type { Shown } from '../../../lib/state/library-page';
import { Chip } from '../../ui/Chip';
import { Keycap } from '../../ui/Keycap';
import { Marked } from '../../ui/Marked';
import type { DragRow } from './drag';
import { originOf, spanOf } from './names';

interface Props {
  id: string;
  shown: Shown;
  at: number;
  count: number;
  style: { top: string; height: string };
  isActive: boolean;
  isSelected: boolean;
  isUnsaved: boolean;
  /** Where it stands, where the list shows more than one group. */
  path: string | undefined;
  today: string;
  drag: DragRow;
  onOpen: (event: MouseEvent) => void;
  onToggle: (event: MouseEvent) => void;
}

/** One script of the list: its name, its first words, whose it is. */
export function ScriptLine({ id, shown, at, count, style, isActive, isSelected, drag, ...rest }: Props) {
  const { entry, title, text } = shown;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the list, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: a row that scrolls away would take the focus with it.
    <div
      id={id}
      class="script-line"
      role="option"
      style={style}
      aria-selected={isSelected}
      aria-posinset={at + 1}
      aria-setsize={count}
      data-active={isActive || undefined}
      data-drop={drag.over}
      draggable
      onDragStart={drag.onDragStart}
      onDragEnd={drag.onDragEnd}
      onDragOver={drag.onDragOver}
      onDragLeave={drag.onDragLeave}
      onDrop={drag.onDrop}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={rest.onOpen}
    >
      <span
        class="tick"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          rest.onToggle(event);
        }}
      />
      <span class="script-line-title">
        <b>
          <Marked text={entry.script.title} marks={title} />
        </b>
        <Facts entry={entry} path={rest.path} today={rest.today} isUnsaved={rest.isUnsaved} />
      </span>
      <span class="script-line-text" title={entry.script.text}>
        <Marked text={entry.script.text} marks={text} />
      </span>
    </div>
  );
}

function Facts({ entry, path, today, isUnsaved }: { entry: Entry } & Pick<Props, 'path' | 'today' | 'isUnsaved'>) {
  const { script } = entry;
  const span = spanOf(entry, today);
  return (
    <>
      {script.code && <Keycap keys={script.code} />}
      {isUnsaved && <Chip look="accent">没保存</Chip>}
      {span && <Chip look={span.isOver ? 'warn' : 'normal'}>{span.line}</Chip>}
      {script.stage && <Chip>{stageNames[script.stage]}</Chip>}
      {script.tone && <Chip>{toneNames[script.tone]}</Chip>}
      {script.category && <Chip>{categoryNames[script.category]}</Chip>}
      <span class="script-line-of quiet">{path ?? originOf(entry)}</span>
    </>
  );
}
