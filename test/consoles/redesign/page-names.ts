import type { Design } from './design';
import { attributeName, attributeValue, className, idClass, isData } from './names';
import { selectorNow } from './selectors';

const { prototype: element } = Element;
const { setAttribute, getAttribute, hasAttribute, removeAttribute } = element;

/** `property = value` does `set` from now on. */
function reflect(type: { prototype: object }, property: string, set: (node: Element, value: string) => void): void {
  const old = Object.getOwnPropertyDescriptor(type.prototype, property);
  if (old) Object.defineProperty(type.prototype, property, { ...old, set: asMethod(set) });
}

/** A function of a node, as a method of it. */
function asMethod<Given extends unknown[], Result>(run: (node: Element, ...given: Given) => Result) {
  return function (this: Element, ...given: Given): Result {
    return run(this, ...given);
  };
}

function renameAttributes(design: Design): void {
  const classes = (value: string) => (value.match(/\S+/g) ?? []).map((name) => className(design, name)).join(' ');
  const put = (node: Element, name: string, value: string) => setAttribute.call(node, name, value);
  const named = (name: string) => attributeName(design, name);

  function setId(node: Element, id: string): void {
    if (design.strength > 1 && !isData(id)) node.classList.add(`#${id}`);
    if (design.strength < 3) put(node, 'id', id);
    // A part of the page has no name any more; which of many things this is, its scripts still have to know.
    else if (isData(id)) put(node, named('data-id-of'), id);
  }

  element.setAttribute = asMethod((node, name: string, value: unknown) => {
    const text = String(value);
    if (node instanceof SVGElement) put(node, name, text);
    else if (name === 'id') setId(node, text);
    else if (name === 'class') put(node, name, classes(text));
    else put(node, named(name), attributeValue(design, name, text));
  });
  element.getAttribute = asMethod((node, name: string) => getAttribute.call(node, named(name)));
  element.hasAttribute = asMethod((node, name: string) => hasAttribute.call(node, named(name)));
  element.removeAttribute = asMethod((node, name: string) => removeAttribute.call(node, named(name)));
  reflect(Element, 'id', setId);
  reflect(Element, 'className', (node, value) => put(node, 'class', classes(value)));
  for (const type of [HTMLTextAreaElement, HTMLInputElement])
    reflect(type, 'placeholder', (node, value) => node.setAttribute('placeholder', value));
}

function renameClasses(design: Design): void {
  const list = DOMTokenList.prototype;
  const { add, remove, toggle, contains } = list;
  const nameOf = (name: string) => (name.startsWith('#') ? idClass(design, name.slice(1)) : className(design, name));
  list.add = function (...names) {
    add.apply(this, names.map(nameOf));
  };
  list.remove = function (...names) {
    remove.apply(this, names.map(nameOf));
  };
  list.toggle = function (name, ...force) {
    return toggle.call(this, nameOf(name), ...force);
  };
  list.contains = function (name) {
    return contains.call(this, nameOf(name));
  };
}

function renameQuestions(design: Design, keptIds: ReadonlySet<string>): void {
  const asked = new Map<string, string>();
  const now = (css: string): string => {
    const known = asked.get(css) ?? selectorNow(design, css, keptIds);
    asked.set(css, known);
    return known;
  };
  for (const { prototype } of [Element, Document, DocumentFragment])
    for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
      const old = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      if (old)
        Object.defineProperty(prototype, name, {
          configurable: true,
          writable: true,
          value: asMethod((node, css: string) => old.call(node, now(css))),
        });
    }
}

/** What the page's scripts do to elements is done under the new names, and what they ask for is found under them. */
export function renameAll(design: Design, keptIds: ReadonlySet<string>): void {
  renameAttributes(design);
  renameClasses(design);
  renameQuestions(design, keptIds);
}

/** The page's own sheets, for the new names: it looks as before. */
export function renameRules(design: Design, keptIds: ReadonlySet<string>, rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) rule.selectorText = selectorNow(design, rule.selectorText, keptIds);
    if ('cssRules' in rule) renameRules(design, keptIds, rule.cssRules as CSSRuleList);
  }
}
