import { computed, effect, untracked } from '@preact/signals';
import { conversationKey, type Snapshot, type Waiting } from '../domain/conversation';
import { openMessages } from '../domain/intents/recognise';
import { liveTabs, parseTabClocks, type TabClocks, type WaitingBuyer } from '../domain/nudges/reply-clock';
import { DAY_MS } from '../domain/tally/day';
import type { OverlayState } from '../state/overlay';

/** What all tabs tell each other of who waits: in memory only, gone with the browser. */
export interface ClockBoard {
  /** Calls with what every tab told last, now and whenever one tells anew, until `signal`. */
  watch(listener: (told: readonly unknown[]) => void, signal: AbortSignal): Promise<void>;
  tell(tab: string, told: TabClocks | null): Promise<void>;
}

/** The open conversation's buyer, where the newest word is theirs. */
export function openBuyerWaits(talk: Snapshot, now: number): WaitingBuyer | null {
  const { console, buyer, messages } = talk;
  const oldest = openMessages(messages).findLast(({ at }) => at !== null);
  if (!buyer || oldest?.at == null || now - oldest.at > DAY_MS) return null;
  return {
    console,
    name: buyer.name ?? '买家',
    since: Math.min(oldest.at, now),
    isFirst: !hasAnswerToday(talk, now),
    isUnread: false,
  };
}

/** What rows say is no finer than a minute at times: within it a moment already told stands, so that no clock jumps. */
const roughMs = 60_000;

interface RowsAsk {
  told: readonly WaitingBuyer[];
  now: number;
  /** Whether the shop has answered this row's buyer today, as far as anybody here has seen. */
  isAnswered: (row: Waiting) => boolean;
  /** What has been read of this row's buyer since the list was: the list has a slow pace. Null: nothing. */
  readSince: (row: Waiting) => 'open' | 'answered' | null;
}

/** Those of the console's list that wait, but the open one, of whom the talk itself says more. A row without a time counts from when it was first seen. */
export function rowsWait(snapshot: Snapshot, { told, now, isAnswered, readSince }: RowsAsk): WaitingBuyer[] {
  const others = snapshot.waiting.filter((row) => {
    const { key, name } = row;
    const isOpen = key === null ? name === snapshot.buyer?.name : key === snapshot.buyer?.key;
    return !isOpen && readSince(row) !== 'answered';
  });
  return others.map((row) => {
    const { name, unread, waitingMs } = row;
    const former = told.find((one) => one.name === name);
    const since = waitingMs === null ? (former?.since ?? now) : now - waitingMs;
    const stands = former !== undefined && Math.abs(former.since - since) < roughMs;
    return {
      console: snapshot.console,
      name,
      since: stands ? former.since : since,
      isFirst: !isAnswered(row),
      isUnread: unread > 0 && readSince(row) === null,
    };
  });
}

const hasAnswerToday = ({ messages }: Snapshot, now: number): boolean =>
  messages.some(({ side, at }) => side === 'agent' && at !== null && now - at < DAY_MS);

/** Whom the shop has answered today: read in this page, or known from a follow-up of that name. A row without a key is never called a first. */
function createAnswered({ nudges }: OverlayState, now: () => number) {
  const read = new Set<string>();
  /** Since the list was read last. */
  const since = new Map<string, 'open' | 'answered'>();
  let list: readonly Waiting[] | null = null;
  const conversationOf = (page: Snapshot, { key, name }: Waiting): string | null =>
    key === null ? null : conversationKey({ ...page, buyer: { key, name } });
  return {
    note(talk: Snapshot, rows: readonly Waiting[]): void {
      if (rows !== list) since.clear();
      list = rows;
      const conversation = conversationKey(talk);
      if (conversation === null || talk.messages.length === 0) return;
      if (hasAnswerToday(talk, now())) read.add(conversation);
      since.set(conversation, openMessages(talk.messages).length > 0 ? 'open' : 'answered');
    },
    since(page: Snapshot, row: Waiting): 'open' | 'answered' | null {
      const conversation = conversationOf(page, row);
      return conversation === null ? null : (since.get(conversation) ?? null);
    },
    has(page: Snapshot, row: Waiting): boolean {
      const conversation = conversationOf(page, row);
      if (conversation === null || read.has(conversation)) return true;
      const { name } = row;
      const known = untracked(() => nudges.followUps.value);
      return known.some(
        (one) => one.console === page.console && one.name === name && now() - (one.shopAt ?? 0) < DAY_MS,
      );
    },
  };
}

const sameWaiting = (a: readonly WaitingBuyer[], b: readonly WaitingBuyer[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
/** So that a tab that stands still is not taken for one that has gone. */
const tellMs = 20_000;

interface ReplyClockPorts {
  state: OverlayState;
  board: ClockBoard;
  now: () => number;
  /** By which tabs tell that they are still there: the machine's own, whatever clock the console lives by. */
  wall: () => number;
  newId: () => string;
}

/** Tells the other tabs who waits in this one, and hears it of them. Ends with the signal. */
export function createReplyClocks({ state, board, now, wall, newId }: ReplyClockPorts, signal: AbortSignal): void {
  const tab = newId();
  let told: readonly WaitingBuyer[] = [];
  let heard: readonly TabClocks[] = [];
  const tell = (): void => void board.tell(tab, { at: wall(), waiting: told }).catch(() => {});
  const show = (): void => {
    const live = liveTabs(heard, wall());
    if (JSON.stringify(live) !== JSON.stringify(state.nudges.told.value)) state.nudges.told.value = live;
  };
  const answered = createAnswered(state, now);
  // The list has a pace of its own and no part in the talk.
  const rows = computed(() => state.snapshot.value?.waiting ?? []);
  const stop = effect(() => {
    const talk = state.link.value === 'live' ? state.talk.value : null;
    if (talk) answered.note(talk, rows.value);
    const one = talk && openBuyerWaits(talk, now());
    const page = talk && { ...talk, waiting: rows.value };
    const ask = page && {
      told,
      now: now(),
      isAnswered: (row: Waiting) => answered.has(page, row),
      readSince: (row: Waiting) => answered.since(page, row),
    };
    const waiting = [...(one ? [one] : []), ...(page && ask ? rowsWait(page, ask) : [])];
    if (sameWaiting(waiting, told)) return;
    told = waiting;
    tell();
  });
  const timer = setInterval(() => {
    if (told.length > 0) tell();
    show();
  }, tellMs);
  signal.addEventListener('abort', () => {
    stop();
    clearInterval(timer);
    board.tell(tab, null).catch(() => {});
  });
  const hear = (all: readonly unknown[]): void => {
    heard = all.flatMap((one) => parseTabClocks(one) ?? []);
    show();
  };
  board.watch(hear, signal).catch(() => {});
}
