import { LibrarySection } from '../../components/workbench/library/LibrarySection';
import { bindingsFor, keyLabel } from '../../lib/domain/keys';
import { dayOf } from '../../lib/domain/tally/day';
import { keepDuplicates } from '../../lib/session/duplicates';
import { createLibraryActions } from '../../lib/session/library';
import { createUnsavedStore } from '../../lib/session/unsaved';
import { exchangePage } from './exchange-page';
import type { PageParts } from './page';

/** 话术 */
export function scriptsPage(parts: PageParts) {
  const { state, actions, system } = parts;
  const { library, settings, scripts, data } = state;
  const ports = { store: createUnsavedStore(localStorage), now: Date.now, newId: () => crypto.randomUUID() };
  const on = { ...createLibraryActions(state, ports), pin: actions.pin };
  keepDuplicates(library, new AbortController().signal);
  const exchange = exchangePage(parts);
  return () =>
    exchange.view() ?? (
      <LibrarySection
        library={library}
        on={on}
        today={data.today.value}
        scripts={scripts.value}
        pins={settings.value.pins}
        bindings={bindingsFor(system, settings.value.bindings)}
        label={(binding) => keyLabel(binding, system)}
        day={(at) => dayOf(at, data.dayStartMs.value)}
        tools={exchange.bar()}
      />
    );
}
