import { draftOf, draftProblems, emptyDraft, sameDraft } from '../../../lib/domain/scripts/draft';
import type { Entry } from '../../../lib/domain/scripts/entries';
import type { Unsaved } from '../../../lib/state/library-page';
import { Button } from '../../ui/Button';
import { Keycap } from '../../ui/Keycap';
import { EditorFacts } from './EditorFacts';
import { EditorText } from './EditorText';
import { PinSelect } from './PinSelect';
import type { LibraryProps } from './props';

interface Props extends LibraryProps {
  id: string;
  pins: readonly (string | null)[];
}

/** One script while it is read or written. What is typed is kept at every key, saved or not. */
export function ScriptEditor({ id, library, on, today, pins }: Props) {
  const entry = library.byId.value.get(id) ?? null;
  const unsaved = library.unsaved.value[id];
  const draft = unsaved?.draft ?? (entry ? draftOf(entry) : emptyDraft);
  const problems = unsaved ? draftProblems(draft, id, library.entries.value) : {};
  const isChanged = unsaved !== undefined && !sameDraft(unsaved.draft, unsaved.before);
  // An empty text is no mistake before the agent wants to save it.
  const shown = library.wasTried.value || draft.text !== '' ? problems : { ...problems, text: undefined };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    const held = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') on.close();
    else if (held && (event.key === 's' || event.key === 'Enter')) void on.save(id);
    else return;
    event.preventDefault();
  };
  return (
    <form
      class="editor"
      aria-label={entry ? `编辑：${entry.script.title}` : '新话术'}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void on.save(id);
      }}
    >
      <header>
        <h2>{entry ? entry.script.title : '新话术'}</h2>
        <Button look="icon" aria-label="关上编辑（Esc）" title="关上（Esc），没保存的会留着" onClick={on.close}>
          ×
        </Button>
        <Origin entry={entry} unsaved={unsaved} />
      </header>
      <EditorText
        draft={draft}
        problems={shown}
        rules={library.rules.value}
        today={today}
        takesFocus={library.toWrite.value}
        onChange={(change) => on.change(id, change)}
      />
      <EditorFacts
        draft={draft}
        problems={shown}
        groups={library.groupPaths.value}
        isLoose={entry?.builtIn ? '自带话术' : '未分组'}
        onChange={(change) => on.change(id, change)}
      />
      <footer>
        <Button type="submit" look="primary" disabled={!isChanged}>
          保存 <Keycap keys="Ctrl+S" />
        </Button>
        {isChanged && (
          <Button look="plain" onClick={() => on.discard(id)}>
            放弃修改
          </Button>
        )}
        {entry && <PinSelect title={entry.script.title} scriptId={id} pins={pins} onPin={on.pin} />}
        {entry && <EntryButtons entry={entry} on={on} />}
      </footer>
    </form>
  );
}

/** Whose wording this is, and what would be lost. */
function Origin({ entry, unsaved }: { entry: Entry | null; unsaved: Unsaved | undefined }) {
  const isElsewhere = entry !== null && unsaved !== undefined && !sameDraft(draftOf(entry), unsaved.before);
  return (
    <>
      {entry?.builtIn && (
        <p class="quiet">
          {entry.own ? '自带话术，现在用的是本店的说法。' : '自带话术。改了就存成本店的说法，随时能恢复。'}
        </p>
      )}
      {isElsewhere && <p class="editor-elsewhere">这条刚在别处改过；在这里保存，会盖掉那边的改动。</p>}
    </>
  );
}

function EntryButtons({ entry, on }: { entry: Entry; on: LibraryProps['on'] }) {
  const ids = [entry.script.id];
  return (
    <>
      <Button onClick={() => on.duplicate(ids)}>复制一条</Button>
      {entry.own && entry.builtIn && !entry.hidden && (
        <Button onClick={() => on.restoreBuiltIn(ids)}>恢复自带的说法</Button>
      )}
      <Button onClick={() => on.hide(ids, !entry.hidden)}>{entry.hidden ? '恢复显示' : '隐藏'}</Button>
      {!entry.builtIn && <Button onClick={() => on.remove(ids)}>删除</Button>}
    </>
  );
}
