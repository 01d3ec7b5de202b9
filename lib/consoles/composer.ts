import type { Composer } from '../domain/conversation';
import type { ConsoleDefinition } from './definition';
import type { Finds } from './finds';
import { textOf } from './page-text';
import { findFirst, visibleAt } from './place';

/** A reply box whose text is a value, as opposed to an editable part of the page. */
export type TextControl = HTMLTextAreaElement | HTMLInputElement;

export function isTextControl(element: Element): element is TextControl {
  return element.matches('textarea, input');
}

/** What is written now goes to colleagues alone. */
export const isNoteOpen = ({ internalNote }: ConsoleDefinition, document: Document, finds?: Finds): boolean =>
  internalNote !== undefined && findFirst(document, internalNote, finds) !== null;

export function findComposer(definition: ConsoleDefinition, document: Document, finds?: Finds): HTMLElement | null {
  if (isNoteOpen(definition, document, finds)) return null;
  return findFirst(document, definition.composer, finds) as HTMLElement | null;
}

/** A reply is far shorter. */
const longestDraft = 1000;

/** The draft in the reply box. */
export function readComposer(definition: ConsoleDefinition, document: Document, finds?: Finds): Composer {
  const box = findComposer(definition, document, finds);
  if (!box) return { found: false, empty: true, text: null };
  const text = isTextControl(box) ? box.value : textOf(box);
  return { found: true, empty: text.trim() === '', text: text.slice(0, longestDraft) };
}

/** What the overlay must not stand over: the reply box and the send controls. */
export function findToAvoid({ composer, send }: ConsoleDefinition, document: Document): Element[] {
  return [...new Set([...composer, ...send].flatMap((place) => visibleAt(document, place)))];
}
