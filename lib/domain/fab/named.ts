/** Only look like the thing, or say that it is not: 仿, 类, 不 before it; 感, 风, 色, 纹 behind it. */
const before = /(?:仿|类|似|非|不含|不是|媲美|堪比|像|赛|替代|人造|不|无|没有|未)$/;
const behind = /^(?:感|风|色|纹|味|般|质感|手感|触感|效果|替代)/;
const alphanumeric = /[a-z0-9]/;

export interface NameHit {
  name: string;
  start: number;
  end: number;
}

/** One of 100支 is no 60支, and PU is not in PUMA. */
function isCut(text: string, { start, end, name }: NameHit): boolean {
  const cutBefore = alphanumeric.test(name.charAt(0)) && alphanumeric.test(text.charAt(start - 1));
  const cutBehind = alphanumeric.test(name.charAt(name.length - 1)) && alphanumeric.test(text.charAt(end));
  return cutBefore || cutBehind;
}

/**
 * Everywhere that the text says it of the thing: not in 仿真丝, not in 木纹. Upper and lower case are one; `low` is the text in lower case,
 * for whoever looks for hundreds of names in it.
 */
export function findName(text: string, name: string, low = text.toLowerCase()): NameHit[] {
  const wanted = name.toLowerCase();
  const hits: NameHit[] = [];
  for (let start = low.indexOf(wanted); start >= 0; start = low.indexOf(wanted, start + 1)) {
    const hit = { name: wanted, start, end: start + wanted.length };
    const denied = before.test(low.slice(Math.max(0, start - 2), start)) || behind.test(low.slice(hit.end));
    if (!denied && !isCut(low, hit)) hits.push({ ...hit, name: text.slice(start, hit.end) });
  }
  return hits;
}

/** Without the hits that stand inside a longer one: 实木颗粒板 is not 实木. */
export function withoutInner<Hit extends NameHit>(hits: readonly Hit[]): Hit[] {
  const holds = (outer: NameHit, { start, end }: NameHit) =>
    outer.start <= start && end <= outer.end && outer.end - outer.start > end - start;
  return hits.filter((hit) => !hits.some((other) => holds(other, hit)));
}
