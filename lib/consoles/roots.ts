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

/**
 * Has the document observed, and with each call the open shadow roots and frames' documents that the definition looks into and that are new:
 * no observer of the page sees what changes in there.
 */
export function observeRoots(
  definition: ConsoleDefinition,
  document: Document,
  observe: (root: Node) => void,
): () => void {
  const ways = waysInto(definition);
  const observed = new WeakSet<Node>();
  const observeNew = (roots: readonly Node[]): void => {
    for (const root of roots) {
      if (!observed.has(root)) observe(root);
      observed.add(root);
    }
  };
  observeNew([document]);
  return () => observeNew(ways.flatMap((css) => queryAll(document, css).flatMap(innerOf)));
}
