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
    const talk = state.talk.value;
    const one = talk && state.link.value === 'live' ? openBuyerWaits(talk, now()) : null;
    const waiting = one ? [one] : [];
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
