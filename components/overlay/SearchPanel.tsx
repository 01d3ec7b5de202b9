import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Standing, standingOf } from '../../lib/domain/facts/standing';
import type { SearchResult } from '../../lib/domain/scripts/search';
import { readAnswer } from '../../lib/state/answer';
import type { Panel } from '../../lib/state/panel';
import { pinSlots } from '../../lib/state/pins';
import { Keycap } from '../ui/Keycap';
import { Marked } from '../ui/Marked';
import { belongsToInputMethod } from './composition';
import { pinKey } from './pin-key';
import type { Props } from './props';
import { SlotText } from './SlotText';
import { StandingChip } from './StandingChip';
import { Warning } from './Warning';

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
        placeholder="汉字、拼音或首字母"
        value={panel.query}
        onInput={(event) => actions.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id="found" role="listbox" tabIndex={-1} aria-label="找到的话术">
        {results.map((result, index) => (
          <Found
            key={result.script.id}
            id={optionId(index)}
            result={result}
            chosen={index === panel.active}
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
      <p class="search-keys quiet">↑↓ 选择 · Enter 填入 · {state.pinKeys.toggle} 固定 · Esc 返回</p>
    </section>
  );
}

interface FoundProps {
  id: string;
  result: SearchResult;
  chosen: boolean;
  slot: number | undefined;
  standing: Standing;
  onPick: () => void;
}

function Found({ id, result, chosen, slot, standing, onPick }: FoundProps) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (chosen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the input, which keeps the focus.
    <div
      ref={row}
      id={id}
      class="found"
      data-standing={standing.is}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span class="found-title">
        <b>
          <Marked text={result.script.title} marks={result.title} />
        </b>
        {slot !== undefined && <Keycap keys={String(slot)} />}
      </span>
      <span class="found-text">
        <SlotText text={result.script.text} marks={result.text} />
      </span>
      <StandingChip standing={standing} />
    </div>
  );
}
