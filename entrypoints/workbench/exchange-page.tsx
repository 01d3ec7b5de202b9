import { download } from '../../components/ui/download';
import { ExchangeBar } from '../../components/workbench/library/ExchangeBar';
import { ExportView } from '../../components/workbench/library/ExportView';
import { ImportView } from '../../components/workbench/library/ImportView';
import { createExchange } from '../../lib/session/exchange-worker';
import { createExportActions } from '../../lib/session/library-export';
import { createImportActions } from '../../lib/session/library-import';
import { createExportState } from '../../lib/state/library-export';
import { createImportState } from '../../lib/state/library-import';
import type { PageParts } from './page';

/** The ways in and out of the library: their buttons, and the page that stands in place of the list while one is open; null while none is. */
export function exchangePage({ state: { items, data } }: PageParts) {
  const state = createImportState(items);
  const out = createExportState(state.library);
  const exchange = createExchange(
    () => new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' }),
  );
  const ports = { exchange, save: download, now: Date.now, newId: () => `own-${crypto.randomUUID()}` };
  const on = createImportActions(state, ports);
  const onExport = createExportActions(out, ports, () => data.today.value);
  const show = (view: 'export' | null) => () => {
    state.view.value = view;
  };
  let back: 'import' | 'export' | null = null;
  state.view.subscribe((view) => {
    back = view ?? back;
  });
  return {
    bar: () => <ExchangeBar back={back} onImport={on.open} onExport={show('export')} />,
    view: () =>
      state.view.value === 'import' ? (
        <ImportView state={state} on={on} />
      ) : state.view.value === 'export' ? (
        <ExportView
          state={out}
          onToggle={onExport.toggleGroup}
          onToggleAll={onExport.toggleAll}
          onFormat={onExport.chooseFormat}
          onRun={onExport.run}
          onStop={onExport.stop}
          onClose={show(null)}
        />
      ) : null,
  };
}
