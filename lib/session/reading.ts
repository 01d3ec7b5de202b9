import { batch } from '@preact/signals';
import type { ConsoleClock } from '../domain/console-clock';
import { conversationKey, type Message, type Snapshot } from '../domain/conversation';
import { intentsIn } from '../domain/intents/worry';
import { parseCommand } from '../domain/keys';
import type { EventDraft } from '../domain/tally/draft';
import type { FillResult, ReaderMessage } from '../link/protocol';
import type { OverlayState } from '../state/overlay';
import { type Observation, observe } from './observe';
import type { Run } from './run';

export interface ReadingPorts {
  state: OverlayState;
  framed: boolean;
  record: (draft: EventDraft) => void;
  now: () => number;
  /** The console lives by a time of its own. */
  setClock: (clock: ConsoleClock) => void;
  run: Run;
  onFilled: (call: number, result: FillResult) => void;
  onRead: (seen: Observation, previous: Snapshot | null, snapshot: Snapshot) => void;
  /** The scripts that a line of the agent's says. */
  sentBy: (conversation: string, line: string) => readonly { scriptId: string; edited: boolean }[];
}

const nothing: Snapshot = {
  console: '',
  agent: null,
  shop: null,
  buyer: null,
  product: null,
  orders: [],
  messages: [],
  composer: { found: false, empty: true, text: null },
  waiting: [],
};

/** Puts what the reader says into the state, and what happened in the conversation into the log. */
export function createReading(ports: ReadingPorts): (message: ReaderMessage) => void {
  const { state } = ports;
  /** The last one with a certain buyer: between two readings of the same conversation the page may flicker. */
  let former: Snapshot | null = null;

  function show(changed: Partial<Snapshot> | null): void {
    const before = state.conversation.value;
    batch(() => {
      state.link.value = changed ? 'live' : 'gone';
      state.snapshot.value = changed && { ...(state.snapshot.value ?? nothing), ...changed };
      const after = state.conversation.value;
      const isOther = after !== null && after !== before && after !== (former && conversationKey(former));
      // A text offered for the clipboard was made for the former buyer; any other line, "not filled" above all, is still to be read.
      if (isOther && state.notice.value?.copy !== undefined) state.notice.value = null;
    });
    if (state.snapshot.value && state.conversation.value !== null) note(state.snapshot.value);
  }

  function note(snapshot: Snapshot): void {
    const dayStartMs = state.settings.value.dayStartMinutes * 60_000;
    const intentsOf = (message: Message, all: readonly Message[]) => intentsIn(message, all, state.corrections.value);
    const seen = observe(former, snapshot, { now: ports.now(), agent: state.agent.value ?? '', dayStartMs, intentsOf });
    const previous = former;
    former = snapshot;
    for (const draft of seen.drafts) {
      ports.record(draft);
      if (draft.kind === 'agentReplied' && !draft.auto) noteSent(draft, snapshot);
    }
    ports.onRead(seen, previous, snapshot);
  }

  function noteSent(reply: EventDraft, { messages }: Snapshot): void {
    if (!('source' in reply)) return;
    const { conversation, console, agent, at, source } = reply;
    const line = messages.find(({ id }) => id === source)?.text ?? '';
    for (const { scriptId, edited } of ports.sentBy(conversation, line)) {
      const draft = { conversation, console, agent, at, source: `${source} ${scriptId}` };
      ports.record({ ...draft, kind: 'scriptSent', scriptId, edited });
    }
  }

  return (message) => {
    if (message.type === 'snapshot') show(message.changed);
    else if (message.type === 'clock') ports.setClock(message.clock);
    else if (message.type === 'filled') ports.onFilled(message.call, message.result);
    else if (message.type === 'code') ports.run.code(message.code, message.typed);
    else if (message.type === 'placed') state.dock.value = ports.framed ? message.dock : null;
    else {
      const command = parseCommand(message.command);
      if (command) ports.run(command);
    }
  };
}
