/** Any event with a type and a moment: `compositionstart`, `compositionend`, `keyup`, `keydown`. */
interface Timed {
  type: string;
  timeStamp: number;
}

/** The press that ends a composition reaches the page within this time, if its `keyup` never does. */
const afterglowMs = 500;

export interface ImeGuard {
  /** Feed it `compositionstart`, `compositionend` and `keyup` of the whole window. */
  note(event: Timed): void;
  /** True for a key pressed while an input method is at work, and for the very key that ended its work. */
  blocks(press: Timed): boolean;
}

/**
 * Some input methods end the composition first and hand the same key on as an ordinary one (`isComposing` false). So after a
 * composition no key counts until one has been released; a composition that ended by mouse releases none, and then a moment is enough.
 */
export function createImeGuard(): ImeGuard {
  let composing = false;
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    note: (event) => {
      if (event.type === 'compositionstart') composing = true;
      if (event.type === 'compositionend') {
        composing = false;
        endedAt = event.timeStamp;
      }
      if (event.type === 'keyup') endedAt = Number.NEGATIVE_INFINITY;
    },
    blocks: (press) => composing || press.timeStamp - endedAt < afterglowMs,
  };
}
