import { effect } from '@preact/signals';
import type { ConsoleClock } from '../domain/console-clock';
import type { Feature } from '../domain/fab/feature';
import type { Intent } from '../domain/intents/intents';
import type { Item } from '../domain/items';
import type { DeskWish } from '../domain/nudges/desk-wish';
import { loadPinyin } from '../domain/scripts/pinyin';
import type { EventDraft } from '../domain/tally/draft';
import type { ReaderChannel } from '../link/overlay-side';
import type { OverlayActions } from '../state/actions';
import type { OverlayState } from '../state/overlay';
import type { Pick as Picked } from '../state/panel';
import { createChecking } from './checking';
import { keepClock, keepSeconds } from './clock';
import { createDayTally } from './day-tally';
import { type DeskCalls, heedDeskWish } from './desk-wish';
import { createDocking } from './docking';
import { createFabActions } from './fab';
import { createFill } from './fill';
import { createFollowUps } from './follow-ups';
import { keepHealth } from './health';
import { createInsert } from './insert';
import { createLadder } from './ladder';
import { keepLearning } from './learning';
import { createMuting } from './muting';
import { createNotices } from './notices';
import { createNudgeDesk } from './nudge-desk';
import { noteOffers } from './offered';
import { openPanel } from './open-panel';
import { baseOf, createOutcomes } from './outcome';
import { createPick } from './pick';
import { createPinning } from './pinning';
import { createPlaybookSession } from './playbook';
import { createPricing } from './price';
import { createPriceExtras } from './price-extras';
import type { Pictures } from './price-picture';
import { keepProductNames } from './product-names';
import { createProposals } from './proposals';
import { keepQuick } from './quick';
import { createReading, type ReadingPorts } from './reading';
import type { Recorder } from './record';
import { type ClockBoard, createReplyClocks } from './reply-clocks';
import { createRereading } from './rereading';
import { createRun } from './run';
import { createSaving } from './saving';
import { createSearch, keepSearchIndex } from './search';
import { keepSpeech } from './speech';
import type { TalkStore } from './talks';
import { createUsedScripts } from './used-scripts';
import { createUses } from './uses';

export interface SessionPorts {
  state: OverlayState;
  channel: ReaderChannel;
  recorder: Recorder;
  /** False in the side panel, which the browser places. */
  framed: boolean;
  /** Brings the keyboard into the overlay. */
  takeFocus: () => void;
  copy: (text: string) => Promise<void>;
  pictures: Pictures;
  writeItems: (items: readonly Item[]) => Promise<void>;
  /** The built-in selling points: a file of their own. */
  loadFeatures: () => Promise<readonly Feature[]>;
  loadTaiwan: () => Promise<(text: string) => string>;
  /** Does it once the page has nothing better to do. */
  whenIdle: (work: () => void) => void;
  now: () => number;
  /** What `now` goes by from here on. */
  setClock: (clock: ConsoleClock) => void;
  /** Where buyers' talks are kept. */
  talks: TalkStore;
  buyerIdOf: (conversation: string) => Promise<string | null>;
  /** What all tabs tell each other of who waits. */
  clockBoard: ClockBoard;
  /** How the desk is asked for from outside. */
  desk: DeskCalls;
  /** Resolves once what the shop and the agent made before is among the items. */
  whenKept: Promise<void>;
}

/** The worry that a script was taken against: its card's, else the first that stands there; undefined where nobody can say. */
function worryOf(state: OverlayState, scriptId: string): Intent | undefined {
  const card = state.cards.value.suggestions.find((suggestion) => suggestion.scriptId === scriptId);
  const intent = card?.because?.intent ?? state.worry.value?.hits[0]?.intent;
  return intent === 'other' ? undefined : intent;
}

/**
 * Joins the open conversation to the overlay: what the reader says goes into the state; what the agent does goes to the reader and the log.
 * Ends with the channel.
 */
export function createSession({
  state,
  channel,
  recorder,
  framed,
  takeFocus,
  copy,
  pictures,
  writeItems,
  loadFeatures,
  loadTaiwan,
  whenIdle,
  now,
  setClock,
  talks,
  buyerIdOf,
  clockBoard,
  desk,
  whenKept,
}: SessionPorts): OverlayActions {
  const newId = () => crypto.randomUUID();
  const record = (draft: EventDraft): void => {
    recorder.record(draft, () => day.noteKept(draft.kind));
    followUps.noteMark(draft);
  };
  const { fill, answer } = createFill(channel);
  const notices = createNotices(state, copy, channel.closed);
  const outcomes = createOutcomes({ state, record, now, newId });
  const proposals = createProposals(state, outcomes.putOrder, now);
  const day = createDayTally(state, now, proposals.noteEvents, channel.closed);
  const docking = createDocking(state, channel);
  const uses = createUses(state, now);

  const usedScripts = createUsedScripts();
  function noteUse(picked: Picked, text: string): void {
    const {
      scriptId,
      target: { conversation },
    } = picked;
    const base = baseOf(state, now());
    const intent = worryOf(state, scriptId);
    if (base) record({ ...base, conversation, id: newId(), kind: 'scriptUsed', scriptId, ...(intent && { intent }) });
    usedScripts.noteFilled(conversation, { scriptId, text });
    state.usedIds.value = {
      ...state.usedIds.value,
      [conversation]: [...(state.usedIds.value[conversation] ?? []), scriptId],
    };
    uses.note(scriptId);
    playbook.noteFilled(picked, text);
    followUps.noteSaid(picked);
  }

  const followUps = createFollowUps({
    state,
    buyerIdOf,
    whenKept,
    keepItem: recorder.keepItem,
    now,
    signal: channel.closed,
  });
  const insert = createInsert({ state, fill, onUsed: noteUse });
  const { prepareFab, ...fab } = createFabActions({ state, insert, load: loadFeatures, writeItems, now, newId });
  const lookAtClock = keepClock(state, now, channel.closed);
  keepSeconds(state.nudges, now, channel.closed);
  const playbook = createPlaybookSession({ state, store: talks, now, signal: channel.closed });
  const ladder = createLadder({ state, insert, playbook });

  const actions: OverlayActions = {
    ...createPick({ state, insert, lookAtClock, openLadder: ladder.openLadder }),
    ...ladder,
    ...createPricing({ state, insert, writeItems, pictures, now, newId }),
    ...createSearch(state),
    ...fab,
    ...createSaving({ state, writeItems, back: () => actions.back(), now, newId }),
    ...createPinning(state),
    ...outcomes,
    ...proposals.actions,
    // What the console shows of it is what the agent means: one mark answers both.
    mark(outcome) {
      const proposal = state.proposals.value.find(({ kind }) => kind === outcome);
      if (proposal) actions.accept(proposal.id);
      else outcomes.mark(outcome);
    },
    markLost(reason) {
      outcomes.markLost(reason);
      actions.back();
    },
    acceptLoss() {
      const { value: loss } = state.loss;
      playbook.settleLoss();
      if (loss?.reason) outcomes.markLost(loss.reason);
      else run('outcome.lost');
    },
    dismissLoss: playbook.settleLoss,
    ...notices,
    ...createMuting(state),
    ...keepHealth(state, channel, channel.closed),
    ...createRereading({ state, writeItems, now, newId }),
    place: docking.place,
    run: (command) => run(command),
    ...createNudgeDesk({
      state,
      followUps,
      insert,
      pick: (picked) => actions.pick(picked),
      leave: () => channel.post({ type: 'focusComposer' }),
      now,
    }),
    back() {
      if (state.nudges.panel.value?.typed) actions.cancelEntry();
      else if (state.nudges.panel.value) actions.closeDesk();
      else {
        openPanel(state, null);
        channel.post({ type: 'focusComposer' });
      }
    },
  };
  const onRead: ReadingPorts['onRead'] = ({ drafts, proposals: seen }, previous, snapshot) => {
    proposals.noteSeen(seen);
    followUps.noteRead(previous, snapshot, drafts);
  };
  const run = createRun({ state, actions, takeFocus });

  keepQuick(state, channel.closed);
  createReplyClocks({ state, board: clockBoard, now, wall: Date.now, newId }, channel.closed);
  const showDesk = (wish: DeskWish): void => {
    actions.openDesk(wish);
    if (state.dock.value?.collapsed) actions.place({ collapsed: false });
    takeFocus();
  };
  heedDeskWish({ state, calls: desk, show: showDesk }, channel.closed);
  createChecking(state, now, channel.closed);
  keepSpeech(state.speech, loadTaiwan, channel.closed);
  const loadExtras = () => import('../domain/pricing/extras');
  createPriceExtras({ pricing: state.pricing, loadExtras, whenIdle }, channel.closed);
  const stopBinding = effect(() => channel.post({ type: 'bind', bindings: state.bindings.value }));
  channel.closed.addEventListener('abort', stopBinding);
  const stopCodes = effect(() => {
    const prefix = state.settings.value.codePrefix;
    channel.post({ type: 'codes', prefix: prefix ?? '', codes: prefix === null ? [] : [...state.byCode.value.keys()] });
  });
  channel.closed.addEventListener('abort', stopCodes);
  keepLearning(state, { now, whenIdle }, channel.closed);
  noteOffers(state, { record, now }, channel.closed);
  keepProductNames(state, { writeItems, now, whenIdle }, channel.closed);
  const onFilled = answer;
  const { sentBy } = usedScripts;
  channel.listen(createReading({ state, framed, record, now, setClock, run, onFilled, onRead, sentBy }));
  // The first answers come first.
  let isSearchReady = false;
  const stopWaiting = effect(() => {
    if (state.link.value === 'waiting') return;
    whenIdle(() => {
      day.load();
      if (!isSearchReady) {
        void keepSearchIndex(state, { loadPinyin, whenIdle }, channel.closed);
        void uses.load();
      }
      isSearchReady = true;
      void prepareFab();
      state.areChecksReady.value = true;
    });
  });
  channel.closed.addEventListener('abort', stopWaiting);
  return actions;
}
