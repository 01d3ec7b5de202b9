import { computed, effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { download } from '../../components/ui/download';
import { Workbench } from '../../components/workbench/Workbench';
import '../../components/workbench/workbench.css';
import { browser } from '../../lib/browser';
import { scripts } from '../../lib/catalog';
import { knownConsoles } from '../../lib/consoles/known';
import { shopFactKind } from '../../lib/domain/facts/shop-fact';
import { correctionKind } from '../../lib/domain/intents/corrections';
import { systemOf } from '../../lib/domain/keys';
import { consoleKind } from '../../lib/domain/own-console';
import { exchangedKinds } from '../../lib/domain/pricing/exchange';
import { libraryKinds } from '../../lib/domain/scripts/own';
import { loadPinyin } from '../../lib/domain/scripts/pinyin';
import { scoreKind } from '../../lib/domain/stats/score-item';
import { trialKind } from '../../lib/domain/stats/trial';
import { productNameKind } from '../../lib/domain/tally/product-key';
import { call } from '../../lib/messages/client';
import { writeItems } from '../../lib/messages/items';
import { keepSeconds } from '../../lib/session/clock';
import { watchConflicts } from '../../lib/session/find-conflicts';
import { keepItems } from '../../lib/session/keep-items';
import { keepSearchIndex } from '../../lib/session/search';
import { keepSpeech } from '../../lib/session/speech';
import { createWorkbenchActions } from '../../lib/session/workbench';
import { watchSettings } from '../../lib/settings/access';
import { practiceConsole } from '../../lib/state/consoles';
import { fabKinds } from '../../lib/state/fab';
import { nudgeKinds } from '../../lib/state/nudges';
import { playbookKinds } from '../../lib/state/playbook';
import { createWorkbenchState, sectionOf } from '../../lib/state/workbench';
import { cardsPage } from './cards-page';
import { consolesPage } from './consoles-page';
import { dataPage } from './data-page';
import { nudgesPage } from './nudges-page';
import { playbookPage } from './playbook-page';
import { promotionsPage } from './promotions-page';
import { scriptsPage } from './scripts-page';
import { settingsPage } from './settings-page';
import { shopPage } from './shop-page';
import { statsPage } from './stats-page';

const system = systemOf(navigator.userAgent);
const consoles = [...knownConsoles, practiceConsole(browser.runtime.getURL('/practice.html'))];
const state = createWorkbenchState({ scripts, consoles, openedAt: Date.now() });
const { settings, library } = state;
const actions = createWorkbenchActions(state);
const data = dataPage(state);

const parts = { state, actions, system };
const stats = statsPage(parts, {
  save: download,
  copy: (text) => navigator.clipboard.writeText(text),
  print: () => window.print(),
  openDesk: (wish) => call('desk.open', wish).catch(() => false),
  showNudges: () => {
    location.hash = '#nudges';
  },
  now: Date.now,
  newId: () => crypto.randomUUID(),
});
const pages = {
  stats: stats.page,
  data: data.page,
  scripts: scriptsPage(parts),
  cards: cardsPage(parts),
  nudges: nudgesPage(parts),
  playbook: playbookPage(parts),
  shop: shopPage(parts),
  consoles: consolesPage(parts),
  promotions: promotionsPage(parts, {
    writeItems,
    save: download,
    now: Date.now,
    newId: () => crypto.randomUUID(),
  }),
  settings: settingsPage(parts),
};

function route(): void {
  state.section.value = sectionOf(location.hash);
}

route();
addEventListener('hashchange', route);
/** Counts what the open section shows. */
function count(): void {
  if (state.section.value === 'stats') void stats.load();
  if (state.section.value === 'data') void data.load();
}
// Figures may have changed while the agent was at the chat.
document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && count()));
const kinds = [
  ...nudgeKinds,
  ...libraryKinds,
  ...fabKinds,
  ...playbookKinds,
  shopFactKind,
  ...exchangedKinds,
  correctionKind,
  scoreKind,
  productNameKind,
  trialKind,
  consoleKind,
];
void keepItems(kinds, state.items.take, new AbortController().signal);
await watchSettings((read) => {
  settings.value = read;
}, new AbortController().signal);
effect(() => {
  void state.data.dayStartMs.value;
  void state.section.value;
  untracked(count);
});
keepSpeech(state.speech, async () => (await import('../../lib/catalog/taiwan')).toTaiwan, new AbortController().signal);
data.loadKept().catch(() => {});
const whenIdle = (work: () => void): void => void requestIdleCallback(work, { timeout: 500 });
void keepSearchIndex(library, { loadPinyin, whenIdle }, new AbortController().signal);
watchConflicts(
  {
    state: state.promotions,
    isOpen: computed(() => state.section.value === 'promotions'),
    loadFinder: () => import('../../lib/domain/pricing/conflicts/find'),
    whenIdle,
  },
  new AbortController().signal,
);
keepSeconds(state.nudges, Date.now, new AbortController().signal);
// What is over and what ends today is so by the clock.
setInterval(() => {
  state.clock.value = Date.now();
}, 30_000);
render(<Workbench state={state} pages={pages} />, document.body);
