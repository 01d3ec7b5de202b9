import { useLayoutEffect, useRef } from 'preact/hooks';
import { listNames, nudgeLists } from '../../lib/domain/nudges/judge';
import { chosenIn, type DeskPanel } from '../../lib/state/nudges';
import { NudgeRow } from '../nudges/NudgeRow';
import { belongsToInputMethod } from './composition';
import './NudgeDesk.css';
import { NudgeNote } from './NudgeNote';
import type { Props } from './props';
import { WaitingList } from './WaitingList';

interface DeskProps extends Props {
  panel: DeskPanel;
}

const rowId = (index: number): string => `nudge-row-${index}`;

const empty = {
  order: '没有要催拍的买家。聊完没下单的，到点会出现在这里',
  pay: '没有待付款的买家',
  closed: '没有关掉的单',
} as const;

/** Whom to come back to: ↑↓ a buyer, ←→ a list, Enter the words. Nothing is sent, and nothing in the console is touched. */
export function NudgeDesk({ state, actions, panel }: DeskProps) {
  const list = useRef<HTMLDivElement>(null);
  const { nudges } = state;
  const rows = nudges.rows.value;
  const chosen = chosenIn(nudges);
  const isWriting = panel.typed !== null;
  useLayoutEffect(() => {
    if (!isWriting && !list.current?.parentElement?.contains(document.activeElement)) list.current?.focus();
  }, [isWriting, panel.list]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (belongsToInputMethod(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') actions.moveEntry(1);
    else if (event.key === 'ArrowUp') actions.moveEntry(-1);
    else if (event.key === 'ArrowRight') actions.turnList(1);
    else if (event.key === 'ArrowLeft') actions.turnList(-1);
    else if (event.key === 'Enter') actions.openEntry();
    else if (event.key === 'Delete') actions.dropEntry();
    else if (event.code === 'KeyN') actions.editEntry();
    else return;
    event.preventDefault();
  };
  return (
    <section class="answers desk" aria-label="跟进">
      <WaitingList state={state} />
      <div class="desk-lists" role="tablist" aria-label="跟进列表">
        {nudgeLists.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            tabIndex={-1}
            aria-selected={name === panel.list}
            onClick={() => actions.chooseList(name)}
          >
            {listNames[name]} {nudges.desk.value[name].length}
          </button>
        ))}
      </div>
      <div
        ref={list}
        class="desk-rows"
        role="listbox"
        tabIndex={0}
        aria-label={listNames[panel.list]}
        aria-activedescendant={chosen ? rowId(rows.indexOf(chosen)) : undefined}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          <NudgeRow
            key={row.followUp.id}
            id={rowId(index)}
            row={row}
            now={nudges.now.value}
            perDay={nudges.rules.value.perDay}
            isChosen={row === chosen}
            isOpen={row.followUp.id === nudges.openId.value}
            onOpen={() => actions.openEntry(row.followUp.id)}
          />
        ))}
      </div>
      {rows.length === 0 && <p class="answers-none">{empty[panel.list]}</p>}
      <p class="desk-said" role="status">
        {panel.line}
      </p>
      {panel.typed ? (
        <NudgeNote typed={panel.typed} actions={actions} />
      ) : (
        <p class="quiet">↑↓ 换人 · ←→ 换列表 · Enter 填话 · N 备注和提醒 · Delete 不再跟进</p>
      )}
    </section>
  );
}
