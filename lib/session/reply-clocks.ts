import { effect } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';
import { openMessages } from '../domain/intents/recognise';
import { parseTabClocks, type TabClocks, type WaitingBuyer } from '../domain/nudges/reply-clock';
import type { OverlayState } from '../state/overlay';

/** What all tabs tell each other of who waits: in memory only, gone with the browser. */
export interface ClockBoard {
  /** Calls with what every tab told last, now and whenever one tells anew, until `signal`. */
  watch(listener: (told: readonly unknown[]) => void, signal: AbortSignal): Promise<void>;
  tell(tab: string, told: TabClocks | null): Promise<void>;
}

const dayMs = 86_400_000;

/** The open conversation's buyer, where the newest word is theirs. */
export function openBuyerWaits({ console, buyer, messages }: Snapshot, now: number): WaitingBuyer | null {
  const oldest = openMessages(messages).findLast(({ at }) => at !== null);
  if (!buyer || oldest?.at == null || now - oldest.at > dayMs) return null;
  const isFirst = !messages.some(({ side, at }) => side === 'agent' && at !== null && now - at < dayMs);
  return { console, name: buyer.name ?? '买家', since: Math.min(oldest.at, now), isFirst };
}

/** What rows say is no finer than a minute at times: within it a moment already told stands, so that no clock jumps. */
const roughMs = 60_000;

/** Those of the console's list that wait, but the open one, of whom the talk itself says more. A row without a time counts from when it was first seen. */
export function rowsWait(snapshot: Snapshot, told: readonly WaitingBuyer[], now: number): WaitingBuyer[] {
  const others = snapshot.waiting.filter(({ key, name }) =>
    key === null ? name !== snapshot.buyer?.name : key !== snapshot.buyer?.key,
  );
  return others.map(({ name, waitingMs }) => {
    const former = told.find((one) => one.name === name);
    const since = waitingMs === null ? (former?.since ?? now) : now - waitingMs;
    const stands = former !== undefined && Math.abs(former.since - since) < roughMs;
    return { console: snapshot.console, name, since: stands ? former.since : since, isFirst: false };
  });
}

const sameWaiting = (a: readonly WaitingBuyer[], b: readonly WaitingBuyer[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
/** So that a tab that stands still is not taken for one that has gone. */
const tellMs = 20_000;

/** Tells the other tabs who waits in this one, and hears it of them. Ends with the signal. */
export function createReplyClocks(
  { state, board, now, newId }: { state: OverlayState; board: ClockBoard; now: () => number; newId: () => string },
  signal: AbortSignal,
): void {
  const tab = newId();
  let told: readonly WaitingBuyer[] = [];
  const tell = (): void => void board.tell(tab, { at: now(), waiting: told }).catch(() => {});
  const stop = effect(() => {
    const talk = state.link.value === 'live' ? state.talk.value : null;
    const one = talk && openBuyerWaits(talk, now());
    const waiting = [...(one ? [one] : []), ...(talk ? rowsWait(talk, told, now()) : [])];
    if (sameWaiting(waiting, told)) return;
    told = waiting;
    tell();
  });
  const timer = setInterval(() => told.length > 0 && tell(), tellMs);
  signal.addEventListener('abort', () => {
    stop();
    clearInterval(timer);
    board.tell(tab, null).catch(() => {});
  });
  const hear = (all: readonly unknown[]): void => {
    state.nudges.tabs.value = all.flatMap((one) => parseTabClocks(one) ?? []);
  };
  board.watch(hear, signal).catch(() => {});
}
