import { finder } from '@medv/finder';
import { scopeOf, waysTo } from './composed';
import { classSelector, isKindWord, isLasting, writtenIn } from './names';

const telling = /^(?:data-(?!v-)[\w-]+|role|name|type|aria-label|itemprop)$/;

/** How an element says by itself what it is, the least likely to change first; its tag last. Nothing that says whose, or how it is now. */
export function marksOf(element: Element): string[] {
  const tag = element.localName;
  const id = element.id;
  const ids = id && isLasting(id) && 'whole' in (writtenIn(id) ?? {}) ? [`#${CSS.escape(id)}`] : [];
  const attributes = [...element.attributes].flatMap(({ name, value }) => {
    if (!telling.test(name) || !isLasting(name.replace('data-', ''))) return [];
    if (isKindWord(value)) return [`${name === 'type' ? tag : ''}[${name}="${value}"]`];
    return name.startsWith('data-') ? [`[${name}]`] : [];
  });
  const classes = [...element.classList].filter(isLasting).flatMap((name) => classSelector(name) ?? []);
  return [...new Set([...ids, ...attributes, ...classes, tag])];
}

const isAlone = (scope: ParentNode, css: string, element: Element): boolean => {
  const found = scope.querySelectorAll(css);
  return found.length === 1 && found[0] === element;
};

/** `div:nth-of-type(2) > p:nth-of-type(1)`, from the top of a shadow root down. */
function exactPlace(element: Element, root: ParentNode): string | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { localName, parentNode } = at;
    const alike = [...(parentNode?.children ?? [])].filter((sister) => sister.localName === localName);
    steps.unshift(`${localName}:nth-of-type(${alike.indexOf(at) + 1})`);
  }
  const css = steps.join(' > ');
  return isAlone(root, css, element) ? css : null;
}

/** Tags and places only, where no name is left. */
function structural(element: Element, root: ParentNode): string | null {
  if (!('localName' in root)) return exactPlace(element, root);
  try {
    return finder(element, {
      root: root as Element,
      idName: (name) => isLasting(name) && 'whole' in (writtenIn(name) ?? {}),
      className: (name) => isLasting(name) && 'whole' in (writtenIn(name) ?? {}),
      attr: (name, value) => telling.test(name) && isKindWord(value),
      timeoutMs: 200,
      maxNumberOfPathChecks: 2_000,
    });
  } catch {
    return null;
  }
}

/** `main > section > h2`: from the nearest element above that is alone in its kind down. */
function chain(element: Element, root: ParentNode): string | null {
  let path = '';
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const own = marksOf(at)[0] ?? at.localName;
    path = path === '' ? own : `${own} > ${path}`;
    if (isAlone(root, path, element)) return path;
  }
  return null;
}

/** `header h2`: by what stands around it alone in its kind, however far up; at most two, the nearest first. */
function throughAncestors(element: Element, root: ParentNode): string[] {
  // What it bears alone needs nothing around it.
  const marks = marksOf(element).filter((mark) => !isAlone(root, mark, element));
  const found: string[] = [];
  for (
    let at = element.parentElement;
    at && at !== root && at.localName !== 'body' && found.length < 2;
    at = at.parentElement
  ) {
    const above = marksOf(at).find((mark) => root.querySelectorAll(mark).length === 1);
    const path = above && marks.map((mark) => `${above} ${mark}`).find((css) => isAlone(root, css, element));
    if (path) found.push(path);
  }
  return found;
}

function selectorsIn(root: ParentNode, element: Element): string[] {
  const marks = marksOf(element);
  const own = marks.filter((mark) => mark !== element.localName && isAlone(root, mark, element)).slice(0, 2);
  const [tag = ''] = [element.localName].filter((name) => isAlone(root, name, element));
  const found = [...own, tag, ...throughAncestors(element, root), chain(element, root), structural(element, root)];
  return [...new Set(found.filter((css) => css !== null && css !== ''))].slice(0, 5) as string[];
}

/**
 * Selectors that find this element alone in its page, the most lasting first; at most five, for each of two ways to what holds it where that
 * is a shadow root. They go by different things, so that no one change of the page breaks all: what it bears, its tag, what it stands in
 * (which survives boxes put in between), and last its exact place.
 */
export function selectorsOf(element: Element): string[] {
  const own = selectorsIn(scopeOf(element), element);
  return waysTo(element, selectorsOf).flatMap((way) => own.map((css) => way + css));
}

/** The way down from a row to something in it that holds for its sisters too: `div > p`; `''` for the row itself. */
export function pathWithin(row: Element, inner: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = inner; at && at !== row; at = at.parentElement)
    steps.unshift(marksOf(at)[0] ?? at.localName);
  return steps.join(' > ');
}
