import type { ConsoleDefinition } from './definition';
import type { Memory } from './memory';

/** Attributes by which a page shows, hides, marks or names things, and those the definition takes values from. */
function watchedAttributes(definition: ConsoleDefinition): string[] {
  const named = JSON.stringify(definition).matchAll(/"attr":"([^"]+)"|\[([\w-]+)[~|^$*]?=/g);
  const taken = [...named].map(([, attr, inSelector]) => attr ?? inSelector ?? '');
  // What names and roles are made of.
  const told = /"(?:role|label)":/.test(JSON.stringify(definition))
    ? ['role', 'aria-label', 'title', 'placeholder']
    : [];
  return [...new Set(['class', 'style', 'hidden', 'disabled', 'readonly', 'contenteditable', ...taken, ...told])];
}

/** All changes that can matter to a definition, below the node that is observed. */
export function observing(definition: ConsoleDefinition): MutationObserverInit {
  return {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: watchedAttributes(definition),
    attributeOldValue: true,
  };
}

/** Pages animate and scroll by `style`; only what shows or hides matters here. */
function isTelling({ type, attributeName, target, oldValue }: MutationRecord): boolean {
  if (type !== 'attributes' || attributeName !== 'style') return true;
  return /display|visib/.test(`${oldValue}${(target as Element).getAttribute('style')}`);
}

/** Notes the records that tell something; true where any does. */
export function noteTelling(records: readonly MutationRecord[], note: (record: MutationRecord) => void): boolean {
  const telling = records.filter(isTelling);
  for (const record of telling) note(record);
  return telling.length > 0;
}

/** What came in may have been changed while it was out; what an attribute hides or shows is read anew. */
export function forget(memory: Memory, { type, target, addedNodes }: MutationRecord): void {
  memory.forgetAround(target);
  const fresh = type === 'attributes' ? [target] : addedNodes;
  for (const node of fresh) if (node instanceof Element) memory.forgetInside(node);
}
