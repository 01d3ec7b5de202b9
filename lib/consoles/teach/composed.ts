import { textOf } from '../page-text';
import { into } from '../query';

/** Above what an open shadow root holds stands its host; above a document without an address of its own, as editors make them, its frame. */
function hostOf(root: Node): Element | null {
  const { host } = root as ShadowRoot;
  if (host) return host;
  const { location, defaultView } = root as Document;
  return location?.protocol === 'about:' ? (defaultView?.frameElement ?? null) : null;
}

/** The element around, be it outside an open shadow root. */
export const parentOf = (element: Element): Element | null => element.parentElement ?? hostOf(element.getRootNode());

/** The document in a frame of this page's own site; null in any other. */
export function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** What editors that write in a frame without an address of its own have the agent write in; null for any other frame. */
export function editableIn(frame: Element): Element | null {
  const inner = frame.localName === 'iframe' ? documentIn(frame) : null;
  if (inner?.location.protocol !== 'about:') return null;
  return inner.designMode === 'on' || inner.body?.isContentEditable ? inner.body : null;
}

/** The address of the page in a frame; null for what is no frame, or an editor's. */
export function pageIn(element: Element): string | null {
  if (element.localName !== 'iframe' || editableIn(element)) return null;
  return documentIn(element)?.location.href ?? (element as HTMLIFrameElement).src;
}

/** A component that shows something in a shadow root which nobody can look into. */
export const isSealed = (element: Element): boolean =>
  element.localName.includes('-') &&
  element.shadowRoot === null &&
  element.childElementCount === 0 &&
  textOf(element) === '';

/** `inner` stands in `outer`, be it in an open shadow root there. */
export function isInside(outer: Element | null | undefined, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** The page itself and every open shadow root in it, outer ones first. */
export function rootsOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : []));
  return [root, ...inner];
}

/** Where an element's selectors are tried: in its shadow root, else in the whole page. */
export function scopeOf(element: Element): ParentNode {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot) : element.ownerDocument.documentElement;
}

/** Selectors that lead from the page to the root in which an element stands, each with ` >>> ` at its end; `['']` where that is the page itself. */
export function waysTo(element: Element, selectorsOf: (host: Element) => readonly string[]): string[] {
  const host = hostOf(element.getRootNode());
  return host
    ? selectorsOf(host)
        .slice(0, 2)
        .map((css) => css + into)
    : [''];
}

/** What a selector says within its own root. */
export const lastStep = (css: string): string => css.split(into).at(-1) ?? css;
