/** Any event with a type and a moment: `compositionend`, `keyup`, `keydown`. */
interface Timed {
  type: string;
  timeStamp: number;
}

/** The press that ends a composition reaches the page within this time, if its `keyup` never does. */
const afterglowMs = 500;

export interface ImeGuard {
  /** Feed it {@link imeEvents} of the whole window. */
  note(event: Timed): void;
  /** True for the very key that ended an input method's work. While it is at work, keys say so themselves (`isComposing`, code 229). */
  blocks(press: Timed): boolean;
}

/** Chromium (156) calls the end of a composition untrusted, so trust cannot be asked for. */
export const imeEvents = ['compositionend', 'keyup'] as const;

/**
 * Some input methods end the composition first and hand the same key on as an ordinary one (`isComposing` false). So after a
 * composition no key counts until one has been released; a composition that ended by mouse releases none, and then a moment is enough.
 */
export function createImeGuard(): ImeGuard {
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    note: (event) => {
      endedAt = event.type === 'compositionend' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    },
    blocks: (press) => press.timeStamp - endedAt < afterglowMs,
  };
}
