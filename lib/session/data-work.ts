import type { Signal } from '@preact/signals';
import type { Work } from '../state/data-work';
import type { WorkbenchState } from '../state/workbench';
import type { Watch } from './backup';
import { TooLarge } from './record-sink';

type Notice = WorkbenchState['notice'];

/** Runs one long thing at a time, with its progress in `work`; what it gives is said in `notice`, and so is what fails. */
export function createWorker(work: Signal<Work | null>, notice: Notice) {
  let control = new AbortController();
  return {
    stop: () => control.abort(),
    async run(label: string, failure: string, task: (watch: Watch) => Promise<string | null>): Promise<void> {
      if (work.value) return;
      const own = new AbortController();
      control = own;
      work.value = { label, done: 0, total: 0 };
      const onProgress = (done: number, total: number): void => {
        if (!own.signal.aborted) work.value = { label, done, total };
      };
      try {
        const line = await task({ signal: own.signal, onProgress });
        notice.value = line === null ? null : { line, failed: false };
      } catch (error) {
        const line = error instanceof TooLarge ? error.message : failure;
        notice.value = own.signal.aborted
          ? { line: '已停止，没有改动任何数据', failed: false }
          : { line, failed: true };
      } finally {
        work.value = null;
      }
    },
  };
}
export type DataWorker = ReturnType<typeof createWorker>;
