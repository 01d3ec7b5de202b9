/**
 * Makes an element: `h('div.row#id', { title, style, onclick }, ...children)`.
 * Styles go through the CSSOM, so a strict `style-src` does not stop them; children that are strings become text, never markup.
 */
export function h(spec, props, ...children) {
  const [, tag, rest] = /^([\w-]*)(.*)$/.exec(spec);
  // A test may have the page drawn as after a redesign of it (`redesign/`).
  const node = window.redesign?.element(tag || 'div', spec, props) ?? document.createElement(tag || 'div');
  for (const part of rest.match(/[.#][^.#]+/g) ?? []) {
    if (part[0] === '#') node.id = part.slice(1);
    else node.classList.add(part.slice(1));
  }
  for (const [name, value] of Object.entries(props ?? {})) setProp(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function setProp(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === 'function') node.addEventListener(name.slice(2), value);
  else if (name === 'style') Object.assign(node.style, value);
  else node.setAttribute(name, value === true ? '' : String(value));
}

/** Gives CSS-module class names whose suffix is another one at each load: `nameLine` → `nameLine-x3kZ`. */
export function createHashes() {
  const made = new Map();
  return (name) => {
    if (!made.has(name)) made.set(name, `${name}-${randomSuffix()}`);
    return made.get(name);
  };
}

function randomSuffix() {
  const bytes = crypto.getRandomValues(new Uint8Array(3));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Writes into the text node that is there, so that observers see characterData and not a new node. */
export function patchText(node, text) {
  if (node.firstChild?.nodeType === Node.TEXT_NODE) {
    if (node.firstChild.data !== text) node.firstChild.data = text;
  } else node.textContent = text;
}
