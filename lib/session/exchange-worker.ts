import type { Format, Head, Job, Report } from '../domain/exchange/job';
import type { Library } from '../domain/exchange/plan';
import type { Encoding, Readable, Row, Table } from '../domain/exchange/table';
import type { Sheet } from '../domain/records/sheet';

/** The part of a `Worker` that is needed; a test does the work itself. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface Content extends Omit<Head, 'names' | 'rows'> {
  tables: readonly Table[];
}

interface Watch {
  signal: AbortSignal;
  /** Rows that have come over, of so many. */
  onProgress?: (done: number, total: number) => void;
}

/** Thrown where the agent stopped it. */
const stopped = () => new DOMException('stopped', 'AbortError');

/** A worker for each job, so that stopping one is ending it, whatever it is caught in. */
export function createExchange(start: () => WorkerLike) {
  /** Resolves with what `take` first gives that is not undefined. */
  function run<T>(job: Job, signal: AbortSignal, take: (report: Report) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(stopped());
      const worker = start();
      const end = (): void => {
        worker.terminate();
        signal.removeEventListener('abort', abort);
      };
      const abort = (): void => {
        end();
        reject(stopped());
      };
      signal.addEventListener('abort', abort);
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        const result = take(data);
        if (result === undefined) return;
        end();
        resolve(result);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        end();
        reject(new Error('worker failed'));
      };
      worker.postMessage(job);
    });
  }

  function read(job: Job, { signal, onProgress }: Watch): Promise<Readable<Content>> {
    let head: Head | null = null;
    const rows: Row[][] = [];
    let done = 0;
    return run<Readable<Content>>(job, signal, (report) => {
      if (report.kind === 'refused') return { ok: false, line: report.line };
      if (report.kind === 'head') {
        head = report.head;
        rows.push(...head.names.map(() => []));
      } else if (report.kind === 'rows') {
        rows[report.table]?.push(...report.rows);
        done += report.rows.length;
        onProgress?.(done, head?.rows ?? done);
      } else if (report.kind === 'read' && head) {
        const { names, groups, encoding, remarks } = head;
        const tables = names.map((name, at) => ({ name, rows: rows[at] ?? [] }));
        return { ok: true, value: { tables, groups, encoding, remarks } };
      }
      return undefined;
    });
  }

  return {
    readFile: (bytes: ArrayBuffer, encoding: Encoding | null, watch: Watch) =>
      read({ kind: 'file', bytes, encoding }, watch),
    readPasted: (text: string, watch: Watch) => read({ kind: 'pasted', text }, watch),
    writeSheets: (sheets: readonly Sheet[], signal: AbortSignal): Promise<Blob> =>
      run({ kind: 'sheets', sheets }, signal, (report) => (report.kind === 'written' ? report.file : undefined)),
    write: (format: Format, library: Library, signal: AbortSignal): Promise<Blob> =>
      run({ kind: 'write', format, library }, signal, (report) =>
        report.kind === 'written' ? report.file : undefined,
      ),
  };
}
export type Exchange = ReturnType<typeof createExchange>;
