import type { FillTarget } from '../link/protocol';
import { readBuyer, whoseTranscript } from './buyer';
import { findComposer, isNoteOpen } from './composer';
import type { ConsoleDefinition } from './definition';
import { createMemory } from './memory';
import { readTranscript } from './messages';
import { findFirst } from './place';

/** What filling asks of the page as it is read now. */
export interface FillPlace {
  findBox: () => HTMLElement | null;
  /** What is written now goes to colleagues alone: there is no box to fill. */
  isNoteOpen: () => boolean;
  /** The answer was made for this buyer and from a message that still stands there. */
  isStill: (target: FillTarget) => boolean;
}

/** `definition`: the one of now, for what the page is read by may change. */
export function createFillPlace(definition: () => ConsoleDefinition, document: Document, now: () => number): FillPlace {
  return {
    findBox: () => findComposer(definition(), document),
    isNoteOpen: () => isNoteOpen(definition(), document),
    isStill: ({ buyerKey, newestId }) => {
      const by = definition();
      if (readBuyer(by, document)?.key !== buyerKey) return false;
      if (whoseTranscript(by, document, buyerKey) === 'foreign') return false;
      if (newestId === null) return true;
      const list = findFirst(document, by.messages.list);
      const rows = list ? readTranscript(by, list, now(), createMemory()) : [];
      return rows.some(({ message }) => message.id === newestId);
    },
  };
}
