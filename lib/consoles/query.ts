const expressions = new Map<string, RegExp | null>();

/** Null for what is no regular expression: definitions come from other people, and must not throw into a page. */
function expression(source: string): RegExp | null {
  let found = expressions.get(source);
  if (found === undefined) {
    try {
      found = new RegExp(source);
    } catch {
      found = null;
    }
    expressions.set(source, found);
  }
  return found;
}

/** First group, else the whole match; null without one. */
export function firstMatch(text: string, source: string): string | null {
  const match = expression(source)?.exec(text);
  return match ? (match[1] ?? match[0]) : null;
}

/** Has a box in the page, or is none itself and stands in one (`display: contents`); scrolled out of view is visible. */
export function isVisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const { parentElement: parent, ownerDocument } = element;
  const isNone = ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
  return isNone && parent !== null && isVisible(parent);
}

/** Into an open shadow root, or a frame of the same origin: `chat-box >>> textarea`. */
export const into = ' >>> ';

/** What is drawn inside a host of an open shadow root, or a frame of the same origin. */
export function innerOf(element: Element): ParentNode[] {
  const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument ?? null;
  return inner ? [inner] : [];
}

/** All that match, hidden ones too. An invalid selector finds nothing. */
export function queryAll(scope: ParentNode, css: string): Element[] {
  try {
    const [first = '', ...further] = css.split(into);
    return further.reduce<Element[]>(
      (outer, inner) => outer.flatMap(innerOf).flatMap((root) => [...root.querySelectorAll(inner)]),
      [...scope.querySelectorAll(first)],
    );
  } catch {
    return [];
  }
}

/** The first that matches, hidden or not: most selectors here have one match, and looking ends with it. */
export function queryFirst(scope: ParentNode, css: string): Element | null {
  try {
    return css.includes(into) ? (queryAll(scope, css)[0] ?? null) : scope.querySelector(css);
  } catch {
    return null;
  }
}

/** The node is an element that matches. An invalid selector matches nothing. */
export function isOne(node: Node, css: string): boolean {
  try {
    return node instanceof Element && node.matches(css);
  } catch {
    return false;
  }
}

/** The element itself, or something in it, matches. */
export function holds(element: Element, css: string): boolean {
  try {
    return element.matches(css) || element.querySelector(css) !== null;
  } catch {
    return false;
  }
}
