import type { WorkbenchState } from '../state/workbench';

type Notice = WorkbenchState['notice'];

export const notSaved = '没能保存，可能是磁盘满了。清理后再试一次';

/** Does it and says the line that it gives, nothing for null; `failure` where it fails. True where it is done. */
export async function attempt(notice: Notice, failure: string, work: () => Promise<string | null>): Promise<boolean> {
  try {
    const line = await work();
    notice.value = line === null ? null : { line, failed: false };
    return true;
  } catch {
    notice.value = { line: failure, failed: true };
    return false;
  }
}

/** Waits until it is kept, and says `line` then. True where it is. */
export const kept = (notice: Notice, writing: Promise<void>, line: string | null = null): Promise<boolean> =>
  attempt(notice, notSaved, async () => {
    await writing;
    return line;
  });
