import { useLayoutEffect, useRef } from 'preact/hooks';
import { chosenRow, type FabRow } from '../../lib/state/fab';
import type { FabPanelState } from '../../lib/state/panel';
import { Button } from '../ui/Button';
import { belongsToInputMethod } from './composition';
import './FabPanel.css';
import { FabPointForm } from './FabPointForm';
import { FabWordings } from './FabWordings';
import type { Props } from './props';

interface FabProps extends Props {
  panel: FabPanelState;
}

const rowId = (index: number): string => `fab-row-${index}`;

/** What may be said for this product, first what this buyer asked: ↑↓ chooses a point, 1–3 a wording, Enter fills it. */
export function FabPanel({ state, actions, panel }: FabProps) {
  const list = useRef<HTMLDivElement>(null);
  const { fab } = state;
  const rows = fab.rows.value;
  const chosen = chosenRow(fab, panel);
  const adding = panel.typed !== null && panel.typed.about === null;
  // At the beginning, and after a form has gone in which the keyboard was.
  useLayoutEffect(() => {
    if (!list.current?.parentElement?.contains(document.activeElement)) list.current?.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (belongsToInputMethod(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = /^[1-3]$/.test(event.key) ? Number(event.key) : null;
    if (event.key === 'ArrowDown') actions.moveFab(1);
    else if (event.key === 'ArrowUp') actions.moveFab(-1);
    else if (digit !== null) actions.chooseWording(digit - 1);
    else if (event.key === 'Enter') actions.fillFab();
    else return;
    event.preventDefault();
  };
  return (
    <section class="answers fab" aria-label="卖点尺码">
      <div
        ref={list}
        class="fab-rows"
        role="listbox"
        tabIndex={0}
        aria-label="这款能说的"
        aria-activedescendant={chosen ? rowId(rows.indexOf(chosen)) : undefined}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          <Row
            key={row.id}
            id={rowId(index)}
            row={row}
            chosen={row === chosen}
            onChoose={() => actions.chooseFab(row.id)}
          />
        ))}
      </div>
      {rows.length === 0 && <NothingRead hasProduct={state.talk.value?.product != null} />}
      {chosen && !adding && (
        <FabWordings
          row={chosen}
          chosen={panel.wording}
          keys={state.keys.value}
          warningOf={state.warningOf.value}
          onFill={actions.fillFab}
        />
      )}
      {(adding || (chosen && chosen.missing.length > 0)) && (
        <FabPointForm
          key={adding ? 'new' : chosen?.id}
          missing={adding ? null : (chosen?.missing ?? [])}
          name={chosen?.name ?? ''}
          panel={panel}
          actions={actions}
        />
      )}
      <div class="fab-foot">
        <span class="quiet">↑↓ 换一条 · 1–3 换说法 · Enter 填入</span>
        {!adding && state.talk.value?.product && (
          <Button look="plain" onClick={actions.addPoint}>
            记一条卖点
          </Button>
        )}
      </div>
    </section>
  );
}

function NothingRead({ hasProduct }: { hasProduct: boolean }) {
  return (
    <p class="answers-none" role="status">
      {hasProduct ? '页面上没读到这款的材质、参数。可以自己记一条，下次就有' : '还没读到商品，买家发来商品卡后这里会有'}
    </p>
  );
}

interface RowProps {
  id: string;
  row: FabRow;
  chosen: boolean;
  onChoose: () => void;
}

function Row({ id, row, chosen, onChoose }: RowProps) {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (chosen) own.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the list, which keeps the focus.
    <div
      ref={own}
      id={id}
      class="fab-row"
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <b>{row.name}</b>
      <span class="fab-why" data-asked={row.asked ? '' : undefined}>
        {row.why}
      </span>
    </div>
  );
}
