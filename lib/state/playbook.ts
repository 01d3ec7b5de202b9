import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';
import type { Correction } from '../domain/intents/corrections';
import { recogniseLatest } from '../domain/intents/recognise';
import { alternativesFor, alternativesKind, parseAlternatives } from '../domain/playbook/alternatives';
import { type BuyerTalk, newTalk } from '../domain/playbook/buyer-talk';
import { dueOf, hintOf } from '../domain/playbook/hints';
import { roomLeft } from '../domain/playbook/ladder';
import type { Playbook } from '../domain/playbook/needs';
import { objectionKind, parseOwnObjection } from '../domain/playbook/own-objection';
import { promiseFrom, promiseText } from '../domain/playbook/promise';
import { readPlaybook, stageIn } from '../domain/playbook/reading';
import { lossReasonOf } from '../domain/playbook/refusal';
import { concessionOf } from '../domain/pricing/concession';
import { aboutOf, draftOf, type PriceDraft } from '../domain/pricing/draft';
import { floorKind, parseFloor } from '../domain/pricing/floor';
import type { Rule } from '../domain/pricing/types';
import { workOut } from '../domain/pricing/work-out';
import type { Settings } from '../settings';
import type { ItemsState } from './items';

/** What the overlay keeps at hand of what the shop made for the playbook. */
export const playbookKinds = [objectionKind, alternativesKind] as const;

interface PlaybookInput {
  talk: ReadonlySignal<Snapshot | null>;
  conversation: ReadonlySignal<string | null>;
  draft: ReadonlySignal<string>;
  clock: ReadonlySignal<number>;
  items: ItemsState;
  settings: ReadonlySignal<Settings>;
  priceDrafts: ReadonlySignal<Readonly<Record<string, PriceDraft>>>;
  promotions: ReadonlySignal<readonly Rule[]>;
  corrections: ReadonlySignal<readonly Correction[]>;
}

/** A loss that the buyer's own words propose. Counted only when the agent says so. */
export interface LossProposal {
  /** Of the buyer's newest message: asked once, answered once. */
  id: string;
  line: string;
  /** Null: the list does not know this reason, the agent chooses. */
  reason: string | null;
}

/** Where the talk stands with the buyer of the open conversation, and what he was offered already. */
export function createPlaybookState(input: PlaybookInput) {
  const { talk, conversation, draft, clock, items, settings, priceDrafts, promotions, corrections } = input;
  const own = items.live(objectionKind, parseOwnObjection);
  const floors = items.live(floorKind, parseFloor);
  const lists = items.live(alternativesKind, parseAlternatives);
  const buyerTalks = signal<Readonly<Record<string, BuyerTalk>>>({});
  const buyerTalk = computed(() => buyerTalks.value[conversation.value ?? ''] ?? newTalk);
  /** What the agent worked out about the very goods on the page, else what the page is sure of. */
  const priceDraft = computed(() => {
    const typed = priceDrafts.value[conversation.value ?? ''];
    const isAbout = typed && typed.about === aboutOf(talk.value?.product ?? null);
    return isAbout ? typed : talk.value && draftOf(talk.value, clock.value);
  });
  // What the agent typed as an offer of his own is given already, and not once more here.
  const room = computed(() => {
    const concession = priceDraft.value && concessionOf(priceDraft.value, promotions.value, floors.value);
    return concession ? Math.max(0, concession.left) : null;
  });
  const left = computed(() => roomLeft(buyerTalk.value.ladder, room.value));
  const promisable = computed(() => promiseFrom(clock.value));
  const playbook = computed<Playbook>(() => ({
    talk: buyerTalk.value,
    own: own.value,
    roomLeft: left.value,
    alternatives: alternativesFor(lists.value, talk.value?.product ?? null),
    answerBy: promiseText(promisable.value, clock.peek()),
  }));
  const hits = computed(() => recogniseLatest(talk.value?.messages ?? [], corrections.value));
  const reading = computed(() => talk.value && readPlaybook(talk.value, hits.value, playbook.value));
  const settledLosses = signal<ReadonlySet<string>>(new Set());
  return {
    /** By conversation: how far each buyer was brought. */
    buyerTalks,
    buyerTalk,
    ownObjections: own,
    playbook,
    /** What the order comes to before anything is conceded here; null while the price is unknown. */
    total: computed(() => (priceDraft.value && workOut(priceDraft.value, promotions.value).receipt?.total) ?? null),
    /** What may be conceded in all, and what is left of it. For the agent's eyes. */
    room,
    roomLeft: left,
    /** Until when an answer can be promised now, ms. */
    promisable,
    reading,
    stage: computed(() => talk.value && reading.value && stageIn(talk.value, hits.value, reading.value)),
    /** One of the two opposite faults; null where neither is made. */
    hint: computed(() =>
      talk.value && reading.value
        ? hintOf({
            snapshot: talk.value,
            reading: reading.value,
            talk: buyerTalk.value,
            draft: draft.value,
            now: clock.value,
          })
        : null,
    ),
    /** What the agent said he would come back with, and is due, in every conversation of this page. */
    due: computed(() =>
      Object.entries(buyerTalks.value).flatMap(([key, one]) => {
        const line = dueOf(one, clock.value);
        return line === null ? [] : [{ conversation: key, line }];
      }),
    ),
    /** By conversation, as the page showed them: to say who waits. In memory only. */
    buyerNames: signal<Readonly<Record<string, string>>>({}),
    settledLosses,
    loss: computed<LossProposal | null>(() => {
      if (reading.value?.refusal !== 'gone' || !talk.value) return null;
      const id = `lost ${talk.value.messages.findLast(({ side }) => side === 'buyer')?.id}`;
      if (settledLosses.value.has(id)) return null;
      const code = lossReasonOf(reading.value.lostOver);
      const known = settings.value.lossReasons.find((reason) => reason.code === code);
      return {
        id,
        reason: known?.code ?? null,
        line: known ? `买家不买了，记流失「${known.label}」？` : '买家不买了，记流失？',
      };
    }),
  };
}
