import { computed, effect } from '@preact/signals';
import { type Field, noteFindings } from '../domain/health';
import type { ReaderChannel } from '../link/overlay-side';
import type { OverlayState } from '../state/overlay';

/** Longer than any console takes to switch buyers; what has stood for so long is how the page is. */
export const settledMs = 3000;

/** Judges what could be read once it has stood a while. */
export function keepHealth(
  { health, snapshot, conversation }: Pick<OverlayState, 'health' | 'snapshot' | 'conversation'>,
  channel: Pick<ReaderChannel, 'post'>,
  signal: AbortSignal,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function judge(): void {
    const findings = snapshot.value?.findings;
    if (findings) health.log.value = noteFindings(health.log.value, findings, conversation.value);
  }
  const findings = computed(() => snapshot.value?.findings);
  const stop = effect(() => {
    clearTimeout(timer);
    void conversation.value;
    if (findings.value) timer = setTimeout(judge, settledMs);
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
