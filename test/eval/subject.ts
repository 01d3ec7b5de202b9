/** What running a domain function over a file of labelled cases gave. */
export interface Outcome {
  passed: number;
  failed: number;
  /** What a reader should see before the closing line: misses above all. */
  lines: string[];
  /** For `--json`. */
  json?: unknown;
  /** A score and not a verdict: the run succeeds whatever came out. */
  score?: boolean;
}

export type Subject = (file: string) => Promise<Outcome>;
