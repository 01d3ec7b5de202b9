import type { ComponentChildren } from 'preact';
import type { Binding } from '../../lib/domain/keys';
import {
  type Category,
  categoryNames,
  type Script,
  type Stage,
  type Tone,
  toneNames,
} from '../../lib/domain/scripts/script';
import type { LibraryState } from '../../lib/state/workbench';
import { EmptyState } from '../ui/EmptyState';
import { Field } from '../ui/Field';
import { KindSelect } from './KindSelect';
import { PinSlots } from './PinSlots';
import { ScriptRow } from './ScriptRow';
import { StageTabs } from './StageTabs';

interface Props {
  library: LibraryState;
  scripts: readonly Script[];
  pins: readonly (string | null)[];
  bindings: readonly Binding[];
  /** As a key stands on this system's keyboard. */
  label: (binding: Binding) => string;
  onSearch: (query: string) => void;
  onStage: (stage: Stage | null) => void;
  onCategory: (category: Category | null) => void;
  onTone: (tone: Tone | null) => void;
  onPin: (scriptId: string, slot: number | null) => void;
  /** Buttons beside the heading. */
  actions: ComponentChildren;
}

/** 话术: all built-in scripts, and which of them have a key of their own. */
export function ScriptsSection({ library, scripts, pins, bindings, label, onPin, actions, ...on }: Props) {
  const shown = library.shown.value;
  return (
    <>
      <header class="section-head">
        <h1>话术</h1>
        {actions}
      </header>
      <PinSlots scripts={scripts} pins={pins} bindings={bindings} label={label} onPin={onPin} />
      <div class="library-bar">
        <Field label="搜索">
          <input
            type="search"
            class="ui-input"
            placeholder="汉字、拼音或首字母"
            value={library.query.value}
            onInput={(event) => on.onSearch(event.currentTarget.value)}
          />
        </Field>
        <KindSelect label="商品" names={categoryNames} chosen={library.category.value} onChoose={on.onCategory} />
        <KindSelect label="语气" names={toneNames} chosen={library.tone.value} onChoose={on.onTone} />
        <StageTabs
          chosen={library.stage.value}
          counts={library.counts.value}
          total={library.total.value}
          onChoose={on.onStage}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title="没有找到话术">换个词，或者看看“全部”。</EmptyState>
      ) : (
        <ul class="library" aria-label="话术">
          {shown.map((result) => (
            <ScriptRow key={result.script.id} result={result} pins={pins} onPin={onPin} />
          ))}
        </ul>
      )}
    </>
  );
}
