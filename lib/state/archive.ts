import { signal } from '@preact/signals';

/** One saved page of the archive, so that exactly it can be taken out of the log. */
export interface SavedPage {
  after: string;
  count: number;
}

export interface SavedArchive {
  name: string;
  cut: number;
  events: number;
  pages: readonly SavedPage[];
}

/** Old records into a file, and only then out of the log. */
export const createArchiveState = () => ({
  /** Buyers of whom nothing was heard for so many months. */
  months: signal<'6' | '12' | '24'>('12'),
  /** Written, not yet taken out. */
  saved: signal<SavedArchive | null>(null),
});
export type ArchiveState = ReturnType<typeof createArchiveState>;
