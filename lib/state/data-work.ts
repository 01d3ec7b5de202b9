import { signal } from '@preact/signals';

/** Something that takes longer than a moment, with how far it is; `total` 0: nobody can say. */
export interface Work {
  label: string;
  done: number;
  total: number;
}

export const createWork = () => signal<Work | null>(null);
