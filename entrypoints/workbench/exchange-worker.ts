import { type Job, type Report, runJob } from '../../lib/domain/exchange/job';

const post = (report: Report): void => self.postMessage(report);

// What fails in a way that nobody foresaw ends the worker with an error, which the page tells of.
self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  runJob(data, post).catch((error: unknown) => {
    queueMicrotask(() => {
      throw error;
    });
  });
});
