import { ScriptsSection } from '../../components/workbench/ScriptsSection';
import { bindingsFor, keyLabel } from '../../lib/domain/keys';
import { exchangePage } from './exchange-page';
import type { PageParts } from './page';

/** 话术 */
export function scriptsPage(parts: PageParts) {
  const {
    state: { library, settings, scripts },
    actions,
    system,
  } = parts;
  const exchange = exchangePage(parts);
  return () =>
    exchange.view() ?? (
      <ScriptsSection
        library={library}
        scripts={scripts.value}
        pins={settings.value.pins}
        bindings={bindingsFor(system, settings.value.bindings)}
        label={(binding) => keyLabel(binding, system)}
        onSearch={(query) => {
          library.query.value = query;
        }}
        onStage={(stage) => {
          library.stage.value = stage;
        }}
        onCategory={(category) => {
          library.category.value = category;
        }}
        onTone={(tone) => {
          library.tone.value = tone;
        }}
        onPin={actions.pin}
        actions={exchange.bar()}
      />
    );
}
