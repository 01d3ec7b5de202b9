import type { ConsoleClock } from '../domain/console-clock';
import type { Feature } from '../domain/fab/feature';
import type { Item } from '../domain/items';
import type { EventDraft } from '../domain/tally/draft';
import type { ReaderChannel } from '../link/overlay-side';
import type { OverlayActions } from '../state/actions';
import type { OverlayState } from '../state/overlay';
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
import { createMarks } from './marks';
import { createMuting } from './muting';
import { createNotices } from './notices';
import { createNudgeDesk } from './nudge-desk';
import { noteOffers } from './offered';
import { openPanel } from './open-panel';
import { createOutcomes } from './outcome';
import { createPick } from './pick';
import { createPinning } from './pinning';
import { createPlaybookSession } from './playbook';
import { prepareRest } from './prepare-rest';
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
import { createSearch } from './search';
import { keepSpeech } from './speech';
import type { TalkStore } from './talks';
import { tellWants } from './tell-wants';
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

/** What is kept true beside the talk, until the channel closes. */
function keepBeside(ports: SessionPorts, record: (draft: EventDraft) => void, newId: () => string): void {
  const { state, channel, now, whenIdle, writeItems } = ports;
  const { closed } = channel;
  keepSeconds(state.nudges, now, closed);
  keepQuick(state, closed);
  createReplyClocks({ state, board: ports.clockBoard, now, wall: Date.now, newId }, closed);
  createChecking(state, now, closed);
  keepSpeech(state.speech, ports.loadTaiwan, closed);
  const loadExtras = () => import('../domain/pricing/extras');
  createPriceExtras({ pricing: state.pricing, loadExtras, whenIdle }, closed);
  tellWants(state, channel);
  keepLearning(state, { now, whenIdle }, closed);
  noteOffers(state, { record, now }, closed);
  keepProductNames(state, { writeItems, now, whenIdle }, closed);
}

/**
 * Joins the open conversation to the overlay: what the reader says goes into the state; what the agent does goes to the reader and the log.
 * Ends with the channel.
 */
export function createSession(ports: SessionPorts): OverlayActions {
  const { state, channel, recorder, framed, takeFocus, writeItems, whenIdle, now, setClock } = ports;
  const { closed: signal } = channel;
  const newId = () => crypto.randomUUID();
  const record = (draft: EventDraft): void => {
    recorder.record(draft, () => day.noteKept(draft.kind));
    followUps.noteMark(draft);
  };
  const leave = () => channel.post({ type: 'focusComposer' });
  const { fill, answer } = createFill(channel);
  const outcomes = createOutcomes({ state, record, now, newId });
  const proposals = createProposals(state, outcomes.putOrder, now);
  const day = createDayTally(state, now, proposals.noteEvents, signal);
  const uses = createUses(state, now);
  const used = createUsedScripts({ state, record, now, newId });
  const { buyerIdOf, whenKept } = ports;
  const followUps = createFollowUps({ state, buyerIdOf, whenKept, keepItem: recorder.keepItem, now, signal });
  const lookAtClock = keepClock(state, now, signal);
  const playbook = createPlaybookSession({ state, store: ports.talks, now, signal });
  const insert = createInsert({
    state,
    fill,
    onUsed: (picked, text) => {
      used.noteFilled(picked, text);
      uses.note(picked.scriptId);
      playbook.noteFilled(picked, text);
      followUps.noteSaid(picked);
    },
  });
  const { prepareFab, ...fab } = createFabActions({ state, insert, load: ports.loadFeatures, writeItems, now, newId });
  const ladder = createLadder({ state, insert, playbook });
  const back = () => {
    if (state.nudges.panel.value?.typed) actions.cancelEntry();
    else if (state.nudges.panel.value) actions.closeDesk();
    else {
      openPanel(state, null);
      leave();
    }
  };

  const actions: OverlayActions = {
    ...createPick({ state, insert, lookAtClock, openLadder: ladder.openLadder }),
    ...ladder,
    ...createPricing({ state, insert, writeItems, pictures: ports.pictures, now, newId }),
    ...createSearch(state),
    ...fab,
    ...createSaving({ state, writeItems, back, now, newId }),
    ...createPinning(state),
    ...outcomes,
    ...proposals.actions,
    ...createMarks({
      state,
      outcomes,
      accept: proposals.actions.accept,
      settleLoss: playbook.settleLoss,
      back,
      askReason: () => run('outcome.lost'),
    }),
    ...createNotices(state, ports.copy, signal),
    ...createMuting(state),
    ...keepHealth(state, channel, signal),
    ...createRereading({ state, writeItems, now, newId }),
    ...createDocking(state, channel),
    ...createNudgeDesk({ state, followUps, insert, pick: (picked) => actions.pick(picked), leave, now }),
    run: (command) => run(command),
    back,
  };
  const run = createRun({ state, actions, takeFocus });
  heedDeskWish({ state, calls: ports.desk, show: run.showDesk }, signal);
  keepBeside(ports, record, newId);
  const onRead: ReadingPorts['onRead'] = (seen, previous, snapshot) => {
    proposals.noteSeen(seen.proposals);
    followUps.noteRead(previous, snapshot, seen.drafts);
  };
  const { sentBy } = used;
  channel.listen(createReading({ state, framed, record, now, setClock, run, onFilled: answer, onRead, sentBy }));
  prepareRest({ state, loadDay: day.load, loadUses: uses.load, prepareFab, whenIdle }, signal);
  return actions;
}
