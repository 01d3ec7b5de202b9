import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Binding } from '../../../lib/domain/keys';
import { categoryNames, type Script, stageNames, toneNames } from '../../../lib/domain/scripts/script';
import { mostFound } from '../../../lib/state/library-page';
import { Button } from '../../ui/Button';
import { Keycap } from '../../ui/Keycap';
import { KindSelect } from '../KindSelect';
import { PinSlots } from '../PinSlots';
import { BulkBar } from './BulkBar';
import { DoneBar } from './DoneBar';
import { DuplicatesView } from './DuplicatesView';
import type { Drag } from './drag';
import { GroupTree } from './GroupTree';
import './library.css';
import type { LibraryProps } from './props';
import { ScriptEditor } from './ScriptEditor';
import { ScriptList } from './ScriptList';
import { TrashView } from './TrashView';
import { UnusedView } from './UnusedView';

interface Props extends LibraryProps {
  /** All that is offered. */
  scripts: readonly Script[];
  pins: readonly (string | null)[];
  bindings: readonly Binding[];
  /** As a key stands on this system's keyboard. */
  label: (binding: Binding) => string;
  /** The shop's day that a moment belongs to. */
  day: (at: number) => string;
  /** More buttons for the bar: what brings scripts in and takes them out. */
  tools?: ComponentChildren;
}

/** 话术: the shop's library in groups, and one script of it to read and write. */
export function LibrarySection({ library, on, today, scripts, pins, bindings, label, day, tools }: Props) {
  const drag = useSignal<Drag | null>(null);
  const { value: opened } = library.opened;
  const { value: view } = library.view;
  const isCut = library.query.value.trim() !== '' && library.shown.value.length === mostFound;
  const isReport = view === 'trash' || view === 'duplicates' || view === 'unused';
  return (
    <div class="library" data-editing={opened !== null}>
      <ToolBar library={library} on={on} tools={tools} isReport={isReport} />
      <PinSlots scripts={scripts} pins={pins} bindings={bindings} label={label} onPin={on.pin} />
      <div class="library-panes">
        <GroupTree library={library} on={on} drag={drag} />
        <div class="library-middle">
          {view === 'trash' && <TrashView library={library} on={on} />}
          {view === 'duplicates' && <DuplicatesView library={library} on={on} />}
          {view === 'unused' && <UnusedView library={library} on={on} day={day} />}
          {!isReport && (
            <>
              {library.selected.value.size > 0 ? (
                <BulkBar library={library} on={on} />
              ) : (
                <p class="library-count quiet" role="status">
                  {isCut ? `最像的前 ${mostFound} 条，再写具体些` : `${library.shown.value.length} 条`}
                </p>
              )}
              <ScriptList library={library} on={on} today={today} drag={drag} />
              <p class="library-keys quiet">
                ↑↓ 选 · Enter 打开 · 空格 勾选 · Alt+↑↓ 换位置 · M 移到分组 · N 新建 · Delete 删除
              </p>
            </>
          )}
        </div>
        {opened !== null && (
          <ScriptEditor key={opened} id={opened} library={library} on={on} today={today} pins={pins} />
        )}
      </div>
      <DoneBar done={library.done.value} onUndo={on.undo} onClose={on.closeDone} />
    </div>
  );
}

function ToolBar({ library, on, tools, isReport }: Pick<Props, 'library' | 'on' | 'tools'> & { isReport: boolean }) {
  return (
    <div class="library-bar">
      <h1>话术</h1>
      <input
        type="search"
        class="ui-input"
        aria-label="搜索"
        placeholder="搜索：汉字、拼音或首字母"
        disabled={isReport}
        value={library.query.value}
        onInput={(event) => {
          library.query.value = event.currentTarget.value;
        }}
      />
      <KindSelect
        label="阶段"
        names={stageNames}
        chosen={library.stage.value}
        onChoose={(stage) => {
          library.stage.value = stage;
        }}
      />
      <KindSelect
        label="商品"
        names={categoryNames}
        chosen={library.category.value}
        onChoose={(category) => {
          library.category.value = category;
        }}
      />
      <KindSelect
        label="语气"
        names={toneNames}
        chosen={library.tone.value}
        onChoose={(tone) => {
          library.tone.value = tone;
        }}
      />
      <div class="library-tools">
        {tools}
        <Button look="primary" onClick={on.openNew}>
          新话术 <Keycap keys="N" />
        </Button>
      </div>
    </div>
  );
}
