import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { render } from 'preact';
import { watchComposition } from '../../components/overlay/composition';
import { listenToKeys } from '../../components/overlay/keyboard';
import { Overlay } from '../../components/overlay/Overlay';
import '../../components/overlay/overlay.css';
import { download } from '../../components/ui/download';
import { browser } from '../../lib/browser';
import { scripts } from '../../lib/catalog';
import { knownConsoles } from '../../lib/consoles/known';
import { type ConsoleClock, timeBy } from '../../lib/domain/console-clock';
import { shopFactKind } from '../../lib/domain/facts/shop-fact';
import { correctionKind } from '../../lib/domain/intents/corrections';
import { systemOf } from '../../lib/domain/keys';
import { libraryKinds } from '../../lib/domain/scripts/own';
import { trialKind } from '../../lib/domain/stats/trial';
import { productNameKind } from '../../lib/domain/tally/product-key';
import type { ReaderChannel } from '../../lib/link/overlay-side';
import { call } from '../../lib/messages/client';
import { clockBoard } from '../../lib/messages/clock-board';
import { watchDeskWish } from '../../lib/messages/desk-wish';
import { writeItems } from '../../lib/messages/items';
import { keepItems } from '../../lib/session/keep-items';
import type { Pictures } from '../../lib/session/price-picture';
import { createRecorder } from '../../lib/session/record';
import { createSession } from '../../lib/session/session';
import { buyerIdOf, talkStore } from '../../lib/session/talks';
import { defaults, type Settings, watchSettings } from '../../lib/settings';
import { practiceConsole } from '../../lib/state/consoles';
import { fabKinds } from '../../lib/state/fab';
import { createItemsState } from '../../lib/state/items';
import { nudgeKinds } from '../../lib/state/nudges';
import { createOverlayState } from '../../lib/state/overlay';
import { playbookKinds } from '../../lib/state/playbook';
import { pricingKinds } from '../../lib/state/price';

const consoles = [...knownConsoles, practiceConsole(browser.runtime.getURL('/practice.html'))];

/** The keyboard comes here: into what has just been opened, else to the first answer. */
function takeFocus(): void {
  window.focus();
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const first = ['.undo input', '.desk-rows', '.card-main, .answers button'];
    for (const css of first) {
      const found = document.querySelector<HTMLElement>(css);
      if (found) return found.focus();
    }
  });
}

/** What takes the processor and nobody waits for. */
const whenIdle = (work: () => void): void => void requestIdleCallback(work, { timeout: 500 });

/** What the overlay has at hand of what the shop made. */
const kinds = [
  ...libraryKinds,
  ...fabKinds,
  ...playbookKinds,
  shopFactKind,
  ...pricingKinds,
  ...nudgeKinds,
  correctionKind,
  productNameKind,
  trialKind,
];

const loadFeatures = async () => (await import('../../lib/catalog/fab')).features;

/** Drawn by what is only loaded then; the clipboard takes the promise, for what it allows ends with the agent's click. */
const pictures: Pictures = {
  draw: async (sheet) => (await import('../../components/overlay/receipt-picture')).drawReceipt(sheet),
  copy: (picture) => navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]),
  save: (name, picture) => download(name, picture, picture.type),
};

/** The agent's switches, kept up to date until `ended`. */
export async function liveSettings(ended: AbortSignal): Promise<ReadonlySignal<Settings>> {
  const settings = signal<Settings>(defaults);
  await watchSettings((changed) => {
    settings.value = changed;
  }, ended);
  return settings;
}

/** The overlay of one reader, in this page, until the wire goes. */
export function startOverlay(
  channel: ReaderChannel,
  settings: ReadonlySignal<Settings>,
  { framed }: { framed: boolean },
): void {
  let clock: ConsoleClock | null = null;
  const items = createItemsState();
  const whenKept = keepItems(kinds, items.take, channel.closed);
  const state = createOverlayState({ scripts, items, consoles, system: systemOf(navigator.userAgent), settings });
  const recorder = createRecorder({
    onTrouble: (line) => {
      state.trouble.value = line;
    },
    // Outlives the wire: what was seen is still to be put away.
    signal: new AbortController().signal,
  });
  const copy = (text: string) => navigator.clipboard.writeText(text);
  const actions = createSession({
    state,
    channel,
    recorder,
    framed,
    takeFocus,
    copy,
    pictures,
    writeItems,
    loadFeatures,
    loadTaiwan: async () => (await import('../../lib/catalog/taiwan')).toTaiwan,
    whenIdle,
    now: () => timeBy(clock, Date.now()),
    setClock: (told) => {
      clock = told;
    },
    talks: talkStore,
    buyerIdOf,
    clockBoard,
    desk: { watch: watchDeskWish, claim: () => call('desk.claim') },
    whenKept,
  });
  const stopTelling = effect(() => {
    // Said again with the next change, where the worker was just being stopped.
    if (state.nudges.due.value >= 0) call('nudges.look').catch(() => {});
  });
  channel.closed.addEventListener('abort', stopTelling);
  watchComposition(window);
  listenToKeys(window, { state, actions }, channel.closed);
  render(<Overlay state={state} actions={actions} framed={framed} />, document.body);
}
