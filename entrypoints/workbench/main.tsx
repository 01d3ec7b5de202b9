import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { download } from '../../components/ui/download';
import { DataSection } from '../../components/workbench/DataSection';
import { ScriptsSection } from '../../components/workbench/ScriptsSection';
import { SettingsSection } from '../../components/workbench/SettingsSection';
import { Workbench } from '../../components/workbench/Workbench';
import '../../components/workbench/workbench.css';
import { browser } from '../../lib/browser';
import { scripts } from '../../lib/catalog';
import { knownConsoles } from '../../lib/consoles/known';
import { bindingsFor, keyLabel, systemOf } from '../../lib/domain/keys';
import { loadPinyin } from '../../lib/domain/scripts/pinyin';
import { createWorkbenchActions } from '../../lib/session/workbench';
import { createDataActions } from '../../lib/session/workbench-data';
import { watchSettings } from '../../lib/settings/access';
import { practiceConsole } from '../../lib/state/consoles';
import { createWorkbenchState, sectionOf } from '../../lib/state/workbench';

const system = systemOf(navigator.userAgent);
const consoles = [...knownConsoles, practiceConsole(browser.runtime.getURL('/practice.html'))];
const state = createWorkbenchState({ scripts, consoles, openedAt: Date.now() });
const { settings, library } = state;
const actions = createWorkbenchActions(state);
const data = createDataActions(state, download, Date.now);

const pages = {
  data: () => <DataSection data={state.data} on={data} />,
  scripts: () => (
    <ScriptsSection
      library={library}
      scripts={scripts}
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
    />
  ),
  settings: () => (
    <SettingsSection
      settings={settings.value}
      consoles={consoles}
      system={system}
      on={{
        ...actions,
        changeReasons: (reasons) => actions.write('lossReasons', reasons),
        changeOpenAs: (openAs) => actions.write('openAs', openAs),
        changeMuted: (muted) => actions.write('complianceMuted', muted),
        changeTone: (tone) => actions.write('tone', tone),
        changeDayStart: (minutes) => actions.write('dayStartMinutes', minutes),
        newCode: () => `own-${crypto.randomUUID()}`,
      }}
    />
  ),
};

function route(): void {
  state.section.value = sectionOf(location.hash);
}

route();
addEventListener('hashchange', route);
// Figures may have changed while the agent was at the chat.
document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && data.load()));
await watchSettings((read) => {
  settings.value = read;
}, new AbortController().signal);
effect(() => {
  void state.data.dayStartMs.value;
  untracked(() => void data.load());
});
void loadPinyin().then((toPinyin) => {
  library.toPinyin.value = toPinyin;
});
render(<Workbench state={state} pages={pages} />, document.body);
