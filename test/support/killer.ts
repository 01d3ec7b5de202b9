import type { CDPSession } from '@playwright/test';

export interface Killer {
  /** Resolves once the worker has really stopped: the browser says that it will before it does. */
  kill(): Promise<void>;
  running(): Promise<void>;
}

/** Tells when the extension's worker runs, and stops it. */
export async function createKiller(session: CDPSession): Promise<Killer> {
  const statuses = new Map<string, string>();
  let changed = (): void => {};
  const until = async (isMet: () => boolean): Promise<void> => {
    while (!isMet()) await new Promise<void>((resolve) => (changed = resolve));
  };
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) statuses.set(versionId, runningStatus);
    changed();
  });
  await session.send('ServiceWorker.enable');
  const isRunning = () => [...statuses.values()].some((status) => status === 'running' || status === 'starting');
  return {
    running: () => until(isRunning),
    async kill() {
      // A worker that is only just starting overlooks the order: it is told again until it has stopped.
      const isStopped = () => [...statuses.values()].every((status) => status === 'stopped');
      const order = () => void session.send('ServiceWorker.stopAllWorkers').catch(() => {});
      order();
      const again = setInterval(order, 1000);
      await until(isStopped).finally(() => clearInterval(again));
    },
  };
}
