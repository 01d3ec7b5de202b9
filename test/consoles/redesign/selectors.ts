import type { Design } from './design';
import { attributeName, attributeValue, className, idClass, tagsFor } from './names';

/** What of a selector has a name: strings are left alone. */
const part =
  /"[^"]*"|'[^']*'|(?<dot>\.-?[A-Za-z_][\w-]*)|(?<hash>#-?[A-Za-z_][\w-]*)|\[\s*(?<name>[\w-]+)\s*(?:(?<is>[~|^$*]?=)\s*(?<value>"[^"]*"|'[^']*'|[\w-]+)\s*(?:\s[is])?)?\]|(?<pseudo>::?[\w-]+)|(?<tag>[a-z][\w-]*)/gi;

const unquoted = (value: string): string => value.replace(/^["']|["']$/g, '');

function attribute(design: Design, name: string, is: string | undefined, value: string | undefined): string {
  if (is === undefined || value === undefined) return `[${attributeName(design, name)}]`;
  const text = unquoted(value);
  const isPart = name === 'class' && is === '*=';
  const mapped =
    name === 'class' ? className(design, isPart ? text.replace(/-$/, '') : text) : attributeValue(design, name, text);
  return `[${attributeName(design, name)}${is}"${mapped}"]`;
}

/** A selector of the old page that finds the same in the new one. `keptIds`: ids of the page's HTML, which nothing draws anew. */
export function selectorNow(design: Design, selector: string, keptIds: ReadonlySet<string>): string {
  return selector.replace(part, (all, ...given) => {
    const { dot, hash, name, is, value, tag } = given.at(-1) as Record<string, string | undefined>;
    if (dot !== undefined) return `.${className(design, dot.slice(1))}`;
    if (hash !== undefined) {
      const id = hash.slice(1);
      return design.strength < 2 || keptIds.has(id) ? hash : `.${idClass(design, id)}`;
    }
    if (name !== undefined) return attribute(design, name, is, value);
    if (tag === undefined || design.strength < 2) return all;
    const tags = tagsFor(tag.toLowerCase());
    return tags.length === 1 ? all : `:is(${[tag, ...tags.filter((other) => other !== tag)].join(', ')})`;
  });
}
