import { useLayoutEffect, useRef } from 'preact/hooks';
import { standingOf } from '../../lib/domain/facts/standing';
import type { SearchResult } from '../../lib/domain/scripts/search';
import { readAnswer } from '../../lib/state/answer';
import type { Panel } from '../../lib/state/panel';
import { pinSlots } from '../../lib/state/pins';
import { belongsToInputMethod } from './composition';
import { FoundRow } from './FoundRow';
import { pinKey } from './pin-key';
import type { Props } from './props';
import { Warning } from './Warning';
import './SearchPanel.css';

interface SearchProps extends Props {
  panel: Extract<Panel, { kind: 'search' }>;
}

const optionId = (index: number): string => `found-${index}`;

/** All scripts by hanzi, pinyin or initials. The focus stays in the input; arrows move the choice, Enter fills. */
export function SearchPanel({ state, actions, panel }: SearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const results = state.results.value;
  const chosen = results[panel.active]?.script;
  const answer = chosen && readAnswer(state, chosen.id);
  const names = state.keys.value;
  const keys = [names['card.1'], names['card.2'], names['card.3']];
  const pick = (result: SearchResult | undefined): void => {
    const target = state.target.value;
    if (result && target) actions.pick({ scriptId: result.script.id, target });
  };
  const pin = pinKey({
    bindings: state.bindings.value,
    pinned: chosen !== undefined && state.settings.value.pins.includes(chosen.id),
    onPin: (slot) => chosen && actions.pin(chosen.id, slot),
    onUnpin: () => chosen && actions.unpin(chosen.id),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (belongsToInputMethod(event)) return;
    pin(event);
    if (event.key === 'ArrowDown') actions.moveChoice(1);
    else if (event.key === 'ArrowUp') actions.moveChoice(-1);
    else if (event.key === 'Enter') pick(results[panel.active]);
    else return;
    event.preventDefault();
  };
  return (
    <section class="answers search" aria-label="搜索话术">
      <input
        ref={input}
        class="ui-input"
        type="text"
        role="combobox"
        aria-label="搜索话术"
        aria-expanded="true"
        aria-controls="found"
        aria-activedescendant={chosen ? optionId(panel.active) : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        maxLength={60}
        placeholder="汉字、拼音、首字母或编码"
        value={panel.query}
        onInput={(event) => actions.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id="found" role="listbox" tabIndex={-1} aria-label="找到的话术">
        {results.map((result, index) => (
          <FoundRow
            key={result.script.id}
            id={optionId(index)}
            result={result}
            chosen={index === panel.active}
            keys={keys[index]}
            cap={keys[index] && String(index + 1)}
            slot={pinSlots[state.settings.value.pins.indexOf(result.script.id)]}
            standing={standingOf(result.script, state.known.value)}
            onPick={() => pick(result)}
          />
        ))}
      </div>
      {results.length === 0 && (
        <p class="answers-none" role="status">
          没有找到，换个词试试
        </p>
      )}
      {answer && <Warning note={state.warningOf.value(answer.text)} />}
      <p class="search-keys quiet">
        Enter 填入 · {keys[0]}…3 前三条 · {state.pinKeys.toggle} 固定 · Esc
      </p>
    </section>
  );
}
