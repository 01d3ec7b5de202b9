import type { Intent } from '../../domain/intents/intents';

/**
 * Messages as buyers type them, written for this project to train the recogniser; one a line.
 * `(能|可以|)便宜点` offers a choice, `<goods>` one of a slot's words.
 */
export interface Utterances {
  /** The main intent first. */
  labels: readonly [Intent, ...Intent[]];
  lines: string;
}

export function said(labels: Utterances['labels'][number] | Utterances['labels'], lines: string): Utterances {
  return { labels: typeof labels === 'string' ? [labels] : labels, lines };
}
