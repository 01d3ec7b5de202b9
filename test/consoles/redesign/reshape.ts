import type { Design } from './design';
import { isOwnAttribute } from './names';
import { captionNow } from './words';

/** The browser's own, taken before the page's are replaced: this works on the page as it is. */
const { setAttribute, getAttribute, hasAttribute, removeAttribute, matches, querySelector } = Element.prototype;

const editable = 'textarea, input, [contenteditable]';
const moving = 'iframe, svg, video, canvas';

/** What the page's sheets hang on, beside classes. */
export interface Sheets {
  /** Selectors that say what stands in or beside what. */
  betweenKin: readonly string[];
  /** Attributes that dress their element: those stay where they are. */
  attributes: ReadonlySet<string>;
}

interface Thing {
  /** Things drawn alike have the same. */
  kind: string;
  /** The page listens to it. */
  isLive: boolean;
}

/** Gives what the page draws another build, again each time something is drawn. */
export function createReshaper(design: Design, sheets: () => Sheets) {
  const { strength, chance } = design;
  const things = new WeakMap<Element, Thing>();
  const seen = new WeakSet<Element>();
  const wrappers = new WeakSet<Node>();
  const wrapperOf = new WeakMap<Element, HTMLElement>();
  /** What was said of a thing in attributes that now stand elsewhere. */
  const told = new WeakMap<Element, Map<string, string>>();
  /** Where that is: it stays there, whatever else moves. */
  const keeperOf = new WeakMap<Element, Element>();
  /** What stands at an element for another one's sake. */
  const given = new WeakMap<Element, Set<string>>();

  const share = (one: number, two: number, three: number): number => [one, two, three][strength - 1] ?? 0;
  const kindOf = (node: Element): string => things.get(node)?.kind ?? '';
  const holds = (node: Element, css: string) => matches.call(node, css) || querySelector.call(node, css) !== null;
  const inEditor = (node: Element) => {
    for (let at: Element | null = node; at; at = at.parentElement)
      if (matches.call(at, editable)) return at !== node || !things.has(at);
    return false;
  };
  const scrolls = (node: Element): boolean =>
    [node, ...node.querySelectorAll('*')].some((each) => /auto|scroll/.test(getComputedStyle(each).overflowY));
  /** What scrolls holds its rows right in it, or in a box that is alone in it: their order is what was said when, and no matter of design. */
  function isList(node: Element): boolean {
    for (let at: Element | null = node; at; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
      if (at.parentElement?.childElementCount !== 1) return false;
    }
    return false;
  }
  /** The sheets dress it as a child of its parent: between the two nothing can stand. */
  const isPinned = (node: Element) => sheets().betweenKin.some((css) => matches.call(node, css));

  function isFree(node: Element): boolean {
    const parent = node.parentElement;
    if (!parent || parent === document.body || !things.has(node) || inEditor(node) || isPinned(node)) return false;
    return !matches.call(node, `${moving}, li, option, tr, td`) && getComputedStyle(node).position !== 'absolute';
  }

  /** In a flex or grid box without a box of its own; elsewhere a plain one. */
  function wrap(node: Element): void {
    const parent = node.parentElement;
    if (!parent || wrappers.has(parent) || chance('wrap', kindOf(node)) >= share(0.15, 0.25, 0.35) || !isFree(node))
      return;
    const isInline = getComputedStyle(node).display.startsWith('inline');
    const wrapper = wrapperOf.get(node) ?? document.createElement(isInline ? 'span' : 'div');
    wrapper.style.display = /flex|grid/.test(getComputedStyle(parent).display) ? 'contents' : '';
    const { clientHeight: height } = node;
    wrapperOf.set(node, wrapper);
    wrappers.add(wrapper);
    node.replaceWith(wrapper);
    wrapper.append(node);
    // What is as high as the box around it.
    if (node.clientHeight !== height) wrapper.style.display = 'contents';
  }

  /** A box that does nothing but hold another one. */
  function unwrap(node: Element): void {
    const [only] = node.children;
    const { parentElement: parent } = node;
    if (strength < 2 || !only || !parent || chance('unwrap', kindOf(node)) >= share(0, 0.4, 0.6) || !isFree(node))
      return;
    if (node.childNodes.length !== 1 || things.get(node)?.isLive || isPinned(only) || node.attributes.length > 1)
      return;
    const { display, overflowY, position, backgroundColor, paddingTop, paddingLeft, marginTop, borderTopWidth } =
      getComputedStyle(node);
    const isPlain = display === 'block' && overflowY === 'visible' && position === 'static';
    const isBare = [paddingTop, paddingLeft, marginTop, borderTopWidth].every((width) => width === '0px');
    if (!isPlain || !isBare || backgroundColor !== 'rgba(0, 0, 0, 0)') return;
    if (getComputedStyle(parent).display !== 'block' || getComputedStyle(only).display !== 'block') return;
    const { clientHeight: height } = only;
    node.replaceWith(only);
    if (only.clientHeight === height) return;
    only.replaceWith(node);
    node.append(only);
  }

  /** The parts of a bar or card in another order. Never rows of one kind, nor what scrolls or is written in, nor words of one line. */
  function reorder(parent: Element): void {
    if (strength < 3 || !things.has(parent) || chance('reorder', kindOf(parent)) < 0.4 || inEditor(parent)) return;
    const parts = [...parent.children];
    const partKinds = parts.map((part) => kindOf(wrappers.has(part) ? (part.firstElementChild ?? part) : part));
    if (parts.length < 2 || parts.length > 6 || new Set(partKinds).size < parts.length || partKinds.includes(''))
      return;
    if ([...parent.childNodes].some((node) => node.nodeType === Node.TEXT_NODE)) return;
    if (isList(parent) || parts.some((part) => holds(part, `${editable}, ${moving}`) || scrolls(part))) return;
    const isLine = !/flex|grid/.test(getComputedStyle(parent).display);
    if (isLine && parts.some((part) => getComputedStyle(part).display.startsWith('inline'))) return;
    const place = (part: Element) => chance('place', `${kindOf(parent)} ${partKinds[parts.indexOf(part)]}`);
    const wanted = parts.toSorted((one, other) => place(one) - place(other));
    if (wanted.some((part, at) => part !== parts[at])) parent.append(...wanted);
  }

  /** Text in two elements, as when a part of it is dressed otherwise. */
  function split(node: Element): void {
    const text = node.firstChild;
    if (strength < 3 || !(text instanceof Text) || node.childNodes.length > 1 || !things.has(node)) return;
    if (inEditor(node) || matches.call(node, `${editable}, button, a`)) return;
    // There each part would be a box of its own.
    if (/flex|grid/.test(getComputedStyle(node).display)) return;
    const caption = captionNow(design, text.data);
    if (caption !== text.data) text.data = caption;
    if (text.data.length < 4 || text.data.includes('\n') || chance('split', kindOf(node)) >= 0.3) return;
    const at = Math.floor(text.data.length * (0.3 + 0.4 * chance('split at', kindOf(node))));
    const [first, second] = [document.createElement('span'), document.createElement('span')];
    first.append(text.data.slice(0, at));
    second.append(text.data.slice(at));
    node.replaceChildren(first, second);
  }

  /** What a thing says of itself stands on the box around it, or on the first one in it. */
  function moveAttributes(node: Element): void {
    if (strength < 2 || !things.has(node) || inEditor(node)) return;
    const kept = told.get(node) ?? new Map<string, string>();
    for (const name of node.getAttributeNames()) {
      const mayMove = (isOwnAttribute(name) || name === 'title' || name === 'id') && !sheets().attributes.has(name);
      if (mayMove && !given.get(node)?.has(name) && chance('move', `${kindOf(node)} ${name}`) < 0.35)
        kept.set(name, getAttribute.call(node, name) ?? '');
    }
    told.set(node, kept);
    const isWrapped = node.parentElement !== null && wrappers.has(node.parentElement);
    const before = keeperOf.get(node);
    const isStill = before && (before.contains(node) || node.contains(before));
    const target = isStill ? before : isWrapped ? node.parentElement : node.firstElementChild;
    if (!target) return;
    keeperOf.set(node, target);
    const own = given.get(target) ?? new Set<string>();
    for (const [name, value] of kept) {
      if (!own.has(name) && hasAttribute.call(target, name)) continue;
      setAttribute.call(target, name, value);
      removeAttribute.call(node, name);
      given.set(target, own.add(name));
    }
  }

  /** Columns of the page a little wider and narrower. */
  function nudge(node: Element): void {
    const columns = getComputedStyle(node).gridTemplateColumns.split(' ').map(Number.parseFloat);
    if (strength < 3 || !(node instanceof HTMLElement) || columns.length < 3 || node.clientWidth < 900) return;
    const by = columns.map((_, at) => 0.85 + 0.3 * chance('nudge', `${kindOf(node)} ${at}`));
    node.style.gridTemplateColumns = columns.map((width, at) => `minmax(0, ${width * (by[at] ?? 1)}fr)`).join(' ');
  }

  function settle(nodes: Iterable<Element>): void {
    for (const node of nodes) {
      if (!node.isConnected) continue;
      if (!seen.has(node)) {
        seen.add(node);
        nudge(node);
        unwrap(node);
        if (!node.isConnected) continue;
      }
      split(node);
      wrap(node);
      moveAttributes(node);
      reorder(node);
    }
  }

  function touched(records: readonly MutationRecord[]): Set<Element> {
    const found = new Set<Element>();
    for (const { type, target, addedNodes } of records) {
      const near = target instanceof Element ? target : target.parentElement;
      if (near) found.add(near);
      if (type !== 'childList') continue;
      if (near && wrappers.has(near) && near.childNodes.length === 0) near.remove();
      for (const node of addedNodes)
        if (node instanceof Element) for (const each of [node, ...node.querySelectorAll('*')]) found.add(each);
    }
    return found;
  }

  return {
    /** The page has made this. */
    made: (node: Element, thing: Thing) => void things.set(node, thing),
    start() {
      const observer = new MutationObserver((records) => {
        settle(touched(records));
        // What was done here is no news.
        observer.takeRecords();
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    },
  };
}
