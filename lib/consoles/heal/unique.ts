/** What an element answers to by its classes, its id and its attributes' names. */
function marksOf(element: Element): string[] {
  const classes = [...element.classList].slice(0, 4).map((name) => `.${CSS.escape(name)}`);
  const names = element.getAttributeNames().filter((name) => /^data-[a-z][\w-]{0,40}$/.test(name));
  return [...(element.id ? [`#${CSS.escape(element.id)}`] : []), ...classes, ...names.map((name) => `[${name}]`)];
}

/**
 * A selector by which `root` finds this element alone, or this one and what stands in it: by what it bears, within something or by itself, else by
 * its tag; null where it bears nothing, nor does what is around it.
 */
export function uniqueSelector(element: Element, root: ParentNode): string | null {
  const isAlone = (css: string) => [...root.querySelectorAll(css)].every((found) => element.contains(found));
  const marks = marksOf(element);
  const own = marks.find(isAlone);
  if (own !== undefined) return own;
  let path = element.localName;
  for (let at = element.parentElement, up = 0; at && up < 4; at = at.parentElement, up++) {
    const around = marksOf(at);
    const found = around
      .flatMap((mark) => [...marks.map((one) => `${mark} ${one}`), `${mark} > ${path}`])
      .find(isAlone);
    if (found !== undefined) return found;
    path = `${at.localName} > ${path}`;
  }
  return null;
}
