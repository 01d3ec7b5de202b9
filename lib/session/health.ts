import { computed, effect } from '@preact/signals';
import { type Field, type Findings, foundAgain, noteFindings } from '../domain/health';
import type { ReaderChannel } from '../link/overlay-side';
import type { OverlayState } from '../state/overlay';

/** Longer than any console takes to switch buyers; what has stood for so long is how the page is. */
export const settledMs = 3000;

/** Conversations after which the page's shape has been seen well enough. */
const firstLooks = 4;
/** Of one page in all: each costs it some milliseconds. */
const mostLooks = 20;

/**
 * Judges what could be read once it has stood a while, what is found again at once, and asks for a look at the page's shape: in the first conversations, so that it is
 * remembered, and whenever other things cannot be read, so that they are looked for.
 */
export function keepHealth(
  { health, snapshot, conversation }: Pick<OverlayState, 'health' | 'snapshot' | 'conversation'>,
  channel: Pick<ReaderChannel, 'post'>,
  signal: AbortSignal,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seen = new Set<string>();
  let looks = 0;
  /** What is new of this page: one of the first conversations, or other things that cannot be read. */
  function isNews(key: string | null, { buyer, messages, composer }: Findings): boolean {
    const isFirst = key !== null && seen.size < firstLooks;
    const news = isFirst ? [key] : [[buyer, messages, composer, health.over.value].join()];
    const fresh = news.filter((one) => !seen.has(one));
    for (const one of fresh) seen.add(one);
    return fresh.length > 0;
  }
  function judge(): void {
    const { findings } = snapshot.value ?? {};
    if (!findings) return;
    const key = conversation.value;
    health.log.value = noteFindings(health.log.value, findings, key);
    if (looks === mostLooks || !isNews(key, findings)) return;
    looks += 1;
    channel.post({ type: 'look' });
  }
  const findings = computed(() => snapshot.value?.findings);
  const stop = effect(() => {
    clearTimeout(timer);
    const key = conversation.value;
    if (!findings.value) return;
    const again = foundAgain(health.log.peek(), findings.value);
    if (Object.keys(again).length > 0) health.log.value = noteFindings(health.log.peek(), again, key);
    timer = setTimeout(judge, settledMs);
  });
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
  return {
    toggleHealth(): void {
      health.shown.value = { open: !health.isOpen.value, over: health.over.value };
    },
    reteach(field: Field): void {
      channel.post({ type: 'teach', field });
    },
  };
}
