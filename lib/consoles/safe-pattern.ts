/** Texts are cut to this before they are looked at. */
const longestText = 2_000;
/** Steps that an expression may take at worst: some 20 ms. */
const mostSteps = 20_000_000;
const longestSource = 300;

interface Group {
  /** How often its parts may be tried in another way. */
  ways: number;
  /** Holds something that may match in several ways. */
  varies: boolean;
}

/** `*`, `+`, `?`, `{2,5}` at `at`: least and most, and where it ends; null where there is none. */
function quantifierAt(source: string, at: number): { least: number; most: number; end: number } | null {
  const found = /^(?:([*+?])|\{(\d{1,4})(,(\d{0,4}))?\})\??/.exec(source.slice(at));
  if (!found) return null;
  const [whole, sign, least, comma, most] = found;
  const end = at + whole.length;
  if (sign === '?') return { least: 0, most: 1, end };
  if (sign) return { least: sign === '+' ? 1 : 0, most: longestText, end };
  const from = Number(least);
  return { least: from, most: comma === undefined ? from : most ? Number(most) : longestText, end };
}

/** Where the one thing that begins at `at` ends: an escape, a class, a character. */
function atomEnd(source: string, at: number): number {
  if (source[at] === '\\')
    return at + (/^\\(?:u[\da-f]{4}|x[\da-f]{2}|[\s\S])/i.exec(source.slice(at))?.[0].length ?? 2);
  if (source[at] !== '[') return at + 1;
  let end = at + 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end + 1;
}

/**
 * Why a regular expression of somebody else's may not run in a console's page, in the agent's words; null where it may. What could take
 * long on a hostile text is refused by its shape: a repeated group that varies within (`(a+)+`), back references, or more repetitions than
 * a text of 2,000 characters can stand. `\s?` and `\d{1,12}` do where `\s*` and `\d+` would be one too many.
 */
export function patternProblem(source: string): string | null {
  if (source.length > longestSource) return `正则太长（最多 ${longestSource} 个字符）`;
  try {
    new RegExp(source);
  } catch {
    return '正则写错了';
  }
  const groups: Group[] = [{ ways: 1, varies: false }];
  for (let at = 0; at < source.length; ) {
    const group = groups.at(-1) as Group;
    const sign = source[at] as string;
    if (sign === '(') {
      groups.push({ ways: 1, varies: false });
      at += /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at))?.[0].length ?? 1;
      continue;
    }
    if (sign === '|') {
      Object.assign(group, { ways: group.ways * 2, varies: true });
      at += 1;
      continue;
    }
    if (/^\\(?:[1-9]|k<)/.test(source.slice(at))) return '正则里不能用反向引用';
    const inner = sign === ')' ? groups.pop() : undefined;
    const outer = groups.at(-1) ?? group;
    const end = sign === ')' ? at + 1 : atomEnd(source, at);
    const repeated = quantifierAt(source, end);
    if (inner?.varies && repeated && repeated.most > 1) return '正则里有重复套重复，可能卡住页面';
    outer.ways *= (inner?.ways ?? 1) * (repeated ? repeated.most - repeated.least + 1 : 1);
    outer.varies ||= inner?.varies === true || (repeated !== null && repeated.most !== repeated.least);
    at = repeated?.end ?? end;
  }
  const starts = source.startsWith('^') ? 1 : longestText;
  return (groups[0]?.ways ?? 1) * starts > mostSteps ? '正则里的重复太多，可能卡住页面' : null;
}
