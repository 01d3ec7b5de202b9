import type { ConsoleDefinition } from './definition';
import { innerOf, into, queryAll } from './query';

/** Ways to what a definition looks into: `chat-app >>> chat-list >>> .row` leads into `chat-app` and `chat-app >>> chat-list`. */
function waysInto(definition: ConsoleDefinition): string[] {
  const selectors = [...JSON.stringify(definition).matchAll(/"((?:[^"\\]|\\.)* >>> (?:[^"\\]|\\.)*)"/g)];
  const ways = selectors.flatMap(([text]) => {
    const steps = String(JSON.parse(text)).split(into);
    return steps.slice(1).map((_step, at) => steps.slice(0, at + 1).join(into));
  });
  return [...new Set(ways)];
}

/** Gives the open shadow roots and frames' documents that a definition looks into, as they stand now: no observer of the page sees what changes in there. */
export function createRoots(definition: ConsoleDefinition): (document: Document) => Node[] {
  const ways = waysInto(definition);
  return (document) => ways.flatMap((css) => queryAll(document, css).flatMap(innerOf));
}
