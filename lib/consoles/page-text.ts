/** Longer texts are cut: a message of 100 kB costs no more than one of 2 kB. */
const limit = 2000;

const breaking = /^(ADDRESS|ARTICLE|BLOCKQUOTE|BR|DD|DIV|DL|DT|FOOTER|H[1-6]|HEADER|LI|OL|P|PRE|SECTION|TABLE|TR|UL)$/;
const silent = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/;

/** `innerText` would lay the page out, and would do so for all of a long text. */
function gather(node: Node, text: string): string {
  for (let child = node.firstChild; child && text.length < limit * 2; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) text += (child as Text).data.slice(0, limit * 2);
    else if (child.nodeType === Node.ELEMENT_NODE && !silent.test(child.nodeName)) text = gatherElement(child, text);
  }
  return text;
}

function gatherElement(element: Node, text: string): string {
  if (element.nodeName === 'IMG') return text + emoji(element as Element);
  if (!breaking.test(element.nodeName)) return gather(element, text);
  return `${gather(element, `${text}\n`)}${element.nodeName === 'BR' ? '' : '\n'}`;
}

/** Consoles draw their own emoji as pictures whose `alt` is the code: `[微笑]`. */
function emoji(image: Element): string {
  return /^\[[^\]]{1,8}\]$/.exec(image.getAttribute('alt') ?? '')?.[0] ?? '';
}

/** White space collapsed, line breaks kept, zero-width characters gone, at most 2,000 characters. */
export function tidy(text: string): string {
  return text
    .slice(0, limit * 2)
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
    .slice(0, limit);
}

/** What a person reads in the element. */
export function textOf(element: Element): string {
  return tidy(gather(element, ''));
}

/** For names, prices and times, which stand on one line however the page nests them. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
