import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { conversationKey, type Snapshot } from '../domain/conversation';
import { otherReadings, readWorry } from '../domain/intents/worry';
import { bindingsFor, type System } from '../domain/keys';
import type { Dock } from '../domain/placement';
import { intoDrawers } from '../domain/playbook/drawers';
import { withGiftTick } from '../domain/playbook/gift-ticks';
import type { Lean } from '../domain/playbook/learned';
import { playbookSlots, type Suggestion, suggest } from '../domain/playbook/suggest';
import type { Script } from '../domain/scripts/script';
import { heldBack, parseTrial, trialKind } from '../domain/stats/trial';
import type { EventDraft } from '../domain/tally/draft';
import type { DayFigures } from '../domain/tally/figures';
import { isPractice } from '../domain/tally/practice';
import type { Settings } from '../settings';
import { createChecks } from './checks';
import type { ConsoleInfo } from './consoles';
import { correctionsIn } from './corrections';
import { createFab } from './fab';
import { createFacts } from './facts';
import { createHealth } from './health';
import type { ItemsState } from './items';
import { keyNames, pinKeyNames } from './keys';
import { createLibrary } from './library';
import { createNudges } from './nudges';
import type { Panel, Target } from './panel';
import { createPlaybookState } from './playbook';
import { createPriceState } from './price';
import { createSaving } from './saving';
import { createSearchState } from './search';
import { createSpeech } from './speech';
import { createTalk } from './talk';

/** `waiting`: nothing read yet. `gone`: no chat on this page now. */
export type LinkState = 'waiting' | 'live' | 'gone';

/** One line about what just happened. `copy`: a text that did not get into the reply box, `picture`: one that did not get onto the clipboard. */
export interface Notice {
  line: string;
  copy?: string;
  picture?: Blob;
}

/** Something the console shows that could be an outcome; counted only when the agent says so. */
export interface Proposal {
  id: string;
  kind: 'ordered' | 'paid';
  line: string;
}

/** What can still be taken back, and the words for it. */
export interface Undo {
  line: string;
  eventId: string;
  /** Where and whom the mark was about, which may not be the open conversation any more. */
  base: Pick<EventDraft, 'conversation' | 'console' | 'agent' | 'at'>;
  /** A payment whose amount nobody knows yet, and what the agent has typed of it. */
  unpriced: { order: string; typed: string } | null;
}

/** Answers and the conversation they were made for, which travel together so that no answer can reach another buyer. */
export interface Cards {
  target: Target | null;
  suggestions: readonly Suggestion[];
}

/** Corrections that were just made of one worry. */
export interface Reread {
  /** The newest message it was about. */
  newestId: string | null;
  /** Their ids, the latest last. */
  steps: readonly string[];
}

export interface OverlayInput {
  /** The built-in ones; the shop's own are among `items`. */
  scripts: readonly Script[];
  items: ItemsState;
  consoles: readonly ConsoleInfo[];
  system: System;
  settings: ReadonlySignal<Settings>;
}

const nothingLearned: ReadonlyMap<string, Lean> = new Map();
const noCards: Cards = { target: null, suggestions: [] };

/** What the overlay of one tab shows. Only the session writes here. */
export function createOverlayState({ scripts: builtIn, items, consoles, system, settings }: OverlayInput) {
  const speech = createSpeech(settings);
  const { speak } = speech;
  const { own, scripts, groups, byId, byCode } = createLibrary(builtIn, items, speak);
  const snapshot = signal<Snapshot | null>(null);
  const usedIds = signal<Readonly<Record<string, readonly string[]>>>({});
  const panels = signal<Readonly<Record<string, Panel>>>({});

  const talk = createTalk(snapshot);
  const corrections = correctionsIn(items);
  const draft = computed(() => snapshot.value?.composer.text ?? '');
  const target = computed(() => targetOf(talk.value));
  const conversation = computed(() => target.value?.conversation ?? null);
  const agent = computed(() => agentOf(talk.value, settings.value));
  const panel = computed(() => (conversation.value === null ? null : (panels.value[conversation.value] ?? null)));
  const isPriceOpen = computed(() => panel.value?.kind === 'price');
  const pricing = createPriceState({ items, snapshot, conversation, isOpen: isPriceOpen, speak });
  const { priceDrafts, rules: promotions } = pricing;
  const fab = createFab({ talk, conversation, usedIds, settings, items, panel, speak });
  const sizes = fab.slots;
  const facts = createFacts({ talk, conversation, agent, settings, items, priceDrafts, promotions, sizes, speak });
  const { clock } = facts;
  const ofPlaybook = createPlaybookState({
    talk,
    conversation,
    draft,
    clock,
    items,
    settings,
    priceDrafts,
    promotions,
    corrections,
  });
  const { playbook, buyerTalk } = ofPlaybook;
  // What was approved for this buyer stands in his ladder, and fills and proves like what the agent ticks.
  const known = computed(() => ({ ...facts.known.value, ticks: withGiftTick(facts.known.value, buyerTalk.value) }));
  const slots = computed(() => ({ ...facts.slots.value, ...playbookSlots(playbook.value) }));
  const trials = items.live(trialKind, parseTrial);
  const leans = signal<ReadonlyMap<string, Lean>>(nothingLearned);
  const ofProduct = computed(() => intoDrawers(fab.scripts.value));
  const ofShop = computed(() => intoDrawers(scripts.value));
  const cards = computed<Cards>(() => {
    if (!talk.value || !target.value) return noCards;
    const used = usedIds.value[target.value.conversation] ?? [];
    const { tone } = settings.value;
    const suggestions = suggest({
      snapshot: talk.value,
      libraries: [ofProduct.value, ofShop.value],
      slots: slots.value,
      usedIds: used,
      tone,
      known: known.value,
      playbook: playbook.value,
      corrections: corrections.value,
      learned: settings.value.learnRanking ? leans.value : nothingLearned,
      held: heldBack(trials.value, target.value.conversation),
    });
    return { target: target.value, suggestions };
  });
  /** By conversation: what the agent has corrected there. */
  const rereads = signal<Readonly<Record<string, Reread>>>({});
  const reread = computed(() => {
    const made = rereads.value[conversation.value ?? ''];
    return made && made.newestId === target.value?.newestId ? made : null;
  });
  const worry = computed(() => readWorry(talk.value?.messages ?? [], corrections.value));

  return {
    settings,
    bindings: computed(() => bindingsFor(system, settings.value.bindings)),
    keys: computed(() => keyNames(bindingsFor(system, settings.value.bindings), system)),
    pinKeys: pinKeyNames(system),
    items,
    speech,
    /** The shop's own scripts, hidden ones too. */
    own,
    scripts,
    groups,
    byId,
    byCode,
    link: signal<LinkState>('waiting'),
    snapshot,
    /** The snapshot as long as only the draft differs. */
    talk,
    /** What stands in the reply box. */
    draft,
    ...createChecks({ talk, conversation, draft, settings }),
    agent,
    ...facts,
    known,
    /** What the agent ticked himself: the answer about a gift stands in the ladder, and is changed there. */
    confirmed: facts.known,
    slots,
    /** Those that are known, by what the agent calls them. */
    consoles,
    consoleName: computed(() => consoles.find(({ id }) => id === talk.value?.console)?.name ?? null),
    target,
    conversation,
    cards,
    /** What the agent's own figures say of scripts. */
    leans,
    worry,
    /** Nobody knows where lines stand on this page: that none is read does not mean that the buyer is silent. */
    isUnread: computed(() => snapshot.value?.findings?.messages === 'missing'),
    /** The selling points and sizes of the product in talk. */
    fab,
    corrections,
    rereads,
    /** What was corrected of the worry that stands there now. */
    reread,
    /** What else the buyer may mean; empty while nobody asks. */
    otherReadings: computed(() => {
      const { steps = [] } = reread.value ?? {};
      const made = corrections.value.filter(({ id }) => steps.includes(id));
      return reread.value && worry.value
        ? otherReadings(
            worry.value,
            made.flatMap(({ not }) => not ?? []),
          )
        : [];
    }),
    ...ofPlaybook,
    /** By conversation: an answer given once is not offered first again. */
    usedIds,
    /** By conversation: what is open in one stays as it was left while the agent looks at another. */
    panels,
    /** The open conversation's. */
    panel,
    ...createSearchState({ scripts, byId, talk, worry, known, panel, speak }),
    pricing,
    saving: createSaving({ talk, panel, groups }),
    /** A few scripts below the pins, by id: used last, and used most of the others. */
    quick: signal<{ recent: readonly string[]; frequent: readonly string[] }>({ recent: [], frequent: [] }),
    /** How well the page is read. */
    health: createHealth(snapshot),
    nudges: createNudges({
      conversation,
      items,
      isTraining: computed(() => isPractice(talk.value ?? { console: '' })),
    }),
    notice: signal<Notice | null>(null),
    /** A lasting trouble with keeping the records. */
    trouble: signal<string | null>(null),
    undo: signal<Undo | null>(null),
    proposals: signal<readonly Proposal[]>([]),
    tally: signal<DayFigures | null>(null),
    /** How the frame stands; null in the side panel. */
    dock: signal<Dock | null>(null),
  };
}
export type OverlayState = ReturnType<typeof createOverlayState>;

function agentOf(snapshot: Snapshot | null, settings: Settings): string | null {
  return snapshot && (snapshot.agent ?? settings.agents[snapshot.console] ?? null);
}

function targetOf(snapshot: Snapshot | null): Target | null {
  const conversation = snapshot && conversationKey(snapshot);
  if (!snapshot?.buyer || conversation === null) return null;
  const newest = snapshot.messages.findLast((message) => message.side === 'buyer');
  return { conversation, buyerKey: snapshot.buyer.key, newestId: newest?.id ?? null };
}
