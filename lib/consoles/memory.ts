import { createFinds, type Finds } from './finds';

/** What was read of parts of the page that have not changed since; whoever watches the page tells what has. */
export interface Memory {
  /** What was found in the whole page. */
  finds: Finds;
  /** Computed once for each element and `what`, from nothing but what is inside the element, which stands in one of the parts. */
  of<Value>(element: Element, what: string, compute: () => Value): Value;
  /** Something at this node has changed: forgets it and all that it stands in. */
  forgetAround(node: Node): void;
  /** The element came in anew, or shows otherwise: forgets it and all that stands in it. */
  forgetInside(element: Element): void;
  /** The parts of the page that are read now. Others than before: everything is forgotten, for nobody followed these. */
  keepTo(parts: readonly Element[]): void;
}

/** `follow` is called with the parts whose changes must be told from now on. */
export function createMemory(follow: (parts: readonly Element[]) => void = () => undefined): Memory {
  let kept = new WeakMap<Node, Map<string, unknown>>();
  let known: readonly Element[] = [];
  return {
    finds: createFinds(),
    of: <Value>(element: Element, what: string, compute: () => Value) => {
      const known = kept.get(element);
      if (known?.has(what)) return known.get(what) as Value;
      const value = compute();
      kept.set(element, (kept.get(element) ?? new Map<string, unknown>()).set(what, value));
      return value;
    },
    forgetAround: (node) => {
      for (let at: Node | null = node; at; at = at.parentNode) kept.delete(at);
    },
    forgetInside: (element) => {
      kept.delete(element);
      for (const inner of element.querySelectorAll('*')) kept.delete(inner);
    },
    keepTo: (parts) => {
      if (parts.length === known.length && parts.every((part, i) => part === known[i])) return;
      kept = new WeakMap();
      known = parts;
      follow(parts);
    },
  };
}
