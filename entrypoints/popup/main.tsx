import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import '../../components/popup/popup.css';
import { download } from '../../components/ui/download';
import { browser } from '../../lib/browser';
import { knownConsoles } from '../../lib/consoles/known';
import { taughtIn, taughtKey } from '../../lib/consoles/taught';
import { siteOf } from '../../lib/domain/match-pattern';
import { openPanel } from '../../lib/messages/panel';
import { createPopupActions } from '../../lib/session/popup';
import { watchSettings } from '../../lib/settings/access';
import { consoleAt, practiceConsole, withTaught } from '../../lib/state/consoles';
import { createPopupState } from '../../lib/state/popup';

const practice = browser.runtime.getURL('/practice.html');
const taught = taughtIn((await browser.storage.local.get(taughtKey))[taughtKey]);
const consoles = withTaught([...knownConsoles, practiceConsole(practice)], taught);
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const origin = siteOf(tab?.url);
const site = origin !== null && tab?.id !== undefined ? { tabId: tab.id, origin } : null;
const state = createPopupState(consoleAt(consoles, tab?.url), Date.now, site);
const actions = createPopupActions(state, download, Date.now);

async function openBeside(): Promise<void> {
  if (await openPanel({ tab })) window.close();
  else state.notice.value = '浏览器没有打开侧边栏，请从浏览器的侧边栏菜单里打开';
}

async function leaveFor(opening: Promise<unknown>): Promise<void> {
  await opening;
  window.close();
}

await watchSettings((settings) => {
  state.settings.value = settings;
}, new AbortController().signal);
render(
  <Popup
    state={state}
    consoles={consoles}
    onChooseAgent={actions.chooseAgent}
    onSwitchConsole={actions.switchConsole}
    onExportFigures={actions.exportFigures}
    onExportEvents={actions.exportEvents}
    onOpenPanel={openBeside}
    onTeach={async (field, inside) => (await actions.teach(field, inside)) && window.close()}
    onOpenPractice={() => leaveFor(browser.tabs.create({ url: practice }))}
    onOpenWorkbench={() => leaveFor(browser.runtime.openOptionsPage())}
  />,
  document.body,
);
void actions.load();
void actions.lookInside();
void actions.look([...taught, ...knownConsoles].find(({ id }) => id === state.console?.id));
