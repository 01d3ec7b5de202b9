import { effect } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';
import { type BuyerTalk, joinTalks, newTalk, parseTalk } from '../domain/playbook/buyer-talk';
import { climb, type Move } from '../domain/playbook/ladder';
import { afterSending, type FilledText, isSentAs } from '../domain/playbook/sent';
import type { OverlayState } from '../state/overlay';
import type { Pick as Picked } from '../state/panel';
import { keepDismissed, readDismissed } from './dismissed';
import type { TalkStore } from './talks';

interface PlaybookPorts {
  state: OverlayState;
  store: TalkStore;
  now: () => number;
  signal: AbortSignal;
}

/** A filled text, and the agent's lines that stood there before it. */
interface Waiting extends FilledText {
  conversation: string;
  before: ReadonlySet<string>;
}

/** So many texts may wait for being sent; older ones were most likely given up. */
const mostWaiting = 20;
/** From so long before the promised time on, a line of the agent's keeps the promise. */
const keptMs = 10 * 60_000;

const agentIds = ({ messages }: Snapshot): string[] =>
  messages.filter(({ side }) => side === 'agent').map(({ id }) => id);

/**
 * How far each buyer was brought: read when his conversation opens, moved on when a filled text was sent, kept under his hash. What cannot be
 * kept lives on in this page; at worst he is met anew after a reload.
 */
export function createPlaybookSession({ state, store, now, signal }: PlaybookPorts) {
  const loaded = new Set<string>();
  let waiting: Waiting[] = [];

  const talkOf = (conversation: string): BuyerTalk => state.buyerTalks.peek()[conversation] ?? newTalk;
  const show = (conversation: string, talk: BuyerTalk): void => {
    state.buyerTalks.value = { ...state.buyerTalks.peek(), [conversation]: talk };
  };
  const keep = (conversation: string, talk: BuyerTalk): void => {
    show(conversation, talk);
    store.write(conversation, talk).catch(() => {});
  };

  async function load(conversation: string): Promise<void> {
    const kept = parseTalk(await store.read(conversation), now());
    if (!kept || signal.aborted) return;
    const joined = joinTalks(kept, talkOf(conversation));
    // What was said before it was read is not to be lost either.
    if (talkOf(conversation).at > kept.at) keep(conversation, joined);
    else show(conversation, joined);
  }

  const stopLoading = effect(() => {
    const conversation = state.conversation.value;
    const name = state.talk.value?.buyer?.name;
    if (conversation === null) return;
    if (name && state.buyerNames.peek()[conversation] !== name)
      state.buyerNames.value = { ...state.buyerNames.peek(), [conversation]: name };
    if (loaded.has(conversation)) return;
    loaded.add(conversation);
    load(conversation).catch(() => {});
  });

  /** What was sent of the texts that wait, in this conversation. */
  const stopWatching = effect(() => {
    const { value: talk } = state.talk;
    const conversation = state.conversation.peek();
    if (!talk || conversation === null) return;
    const lines = talk.messages.filter(({ side }) => side === 'agent');
    for (const one of waiting.filter((filled) => filled.conversation === conversation)) {
      const sent = lines.some(({ id, text }) => !one.before.has(id) && isSentAs(one.text, text));
      if (!sent) continue;
      waiting = waiting.filter((other) => other !== one);
      const before = talkOf(conversation);
      const after = afterSending(before, one, state.room.peek(), now());
      if (after !== before) keep(conversation, after);
    }
    keepPromise(conversation, lines.at(-1)?.at ?? null);
  });

  function keepPromise(conversation: string, lastLineAt: number | null): void {
    const talk = talkOf(conversation);
    if (talk.promisedAt === null || lastLineAt === null || lastLineAt < talk.promisedAt - keptMs) return;
    keep(conversation, { ...talk, promisedAt: null, at: now() });
  }

  readDismissed().then(
    (ids) => {
      state.settledLosses.value = new Set([...state.settledLosses.peek(), ...ids]);
    },
    () => {},
  );
  signal.addEventListener('abort', () => {
    stopLoading();
    stopWatching();
  });

  return {
    /** A text stands in the reply box: what it does is done once it was sent. */
    noteFilled({ scriptId, target: { conversation }, off }: Picked, text: string): void {
      const script = state.byId.peek().get(scriptId);
      const { value: talk } = state.talk;
      if (!script || !talk || conversation !== state.conversation.peek()) return;
      const open = state.reading.peek()?.objections ?? [];
      const served = open.find(({ id }) => id === script.of || script.intents?.includes(id as never)) ?? open[0];
      const answerBy = state.playbook.peek().answerBy;
      const promise = answerBy !== null && text.includes(answerBy) ? state.promisable.peek() : null;
      const filled = { script, text, objection: served?.id ?? null, off: off ?? null, promise };
      // Of two sums in a row the second takes the place of the first.
      const others = waiting.filter(
        (one) => off === undefined || one.conversation !== conversation || one.off === null,
      );
      waiting = [...others.slice(-mostWaiting), { ...filled, conversation, before: new Set(agentIds(talk)) }];
    },
    /** What the agent says he did or was told. The reason where it may not be; null where it is done. */
    move(move: Move): string | null {
      const conversation = state.conversation.peek();
      if (conversation === null) return null;
      const talk = talkOf(conversation);
      const climbed = climb(talk.ladder, move, now());
      if (!climbed.ok) return climbed.reason;
      if (climbed.ladder !== talk.ladder) keep(conversation, { ...talk, ladder: climbed.ladder, at: now() });
      return null;
    },
    /** Nothing more is known of this buyer, here and in the store. */
    async forget(): Promise<void> {
      const conversation = state.conversation.peek();
      if (conversation === null) return;
      waiting = waiting.filter((one) => one.conversation !== conversation);
      const { [conversation]: _gone, ...others } = state.buyerTalks.peek();
      state.buyerTalks.value = others;
      await store.erase(conversation);
    },
    /** The loss that was proposed is answered, and not proposed again. */
    settleLoss(): void {
      const id = state.loss.peek()?.id;
      if (id === undefined) return;
      state.settledLosses.value = new Set([...state.settledLosses.peek(), id]);
      // Where it cannot be kept, the worst is to be asked once more.
      keepDismissed(id).catch(() => {});
    },
  };
}
export type PlaybookSession = ReturnType<typeof createPlaybookSession>;
