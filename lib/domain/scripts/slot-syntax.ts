/**
 * What may stand in double braces of a script, all punctuation in half or full width:
 * `{{买家}}` a value; `{{买家|亲}}` with what to say where there is none; `{{填:口味}}` always typed by the agent; `{{选:红|蓝|白}}` one of
 * these; `{{今天}} {{明天}} {{今天+3}} {{日期+2天}} {{今天+1周}}` a date; `{{星期}} {{星期+2}}` its weekday; `{{光标}}` where the caret goes.
 */
export type Slot =
  | { kind: 'value'; key: string; label: string; fallback: string }
  | { kind: 'free'; key: string; label: string }
  | { kind: 'choice'; key: string; label: string; options: readonly string[] }
  | { kind: 'date'; key: string; label: string; days: number; as: 'date' | 'weekday' }
  | { kind: 'cursor' };

/** Every slot of a text; what stands between the braces is the first group. */
export const slotPattern = /\{\{([^{}\n]{1,200})\}\}/g;

const longestName = 20;
const mostOptions = 9;

const datePattern = /^(今天|明天|后天|大后天|日期|星期|周几)(?:([+-])(\d{1,3}))?(天|日|周)?$/;
const ahead: Readonly<Record<string, number>> = { 明天: 1, 后天: 2, 大后天: 3 };

function dateSlot(plain: string): Slot | null {
  const [, word = '', sign, count, unit] = datePattern.exec(plain) ?? [];
  if (word === '' || (unit !== undefined && count === undefined)) return null;
  const moved = Number(count ?? 0) * (unit === '周' ? 7 : 1) * (sign === '-' ? -1 : 1);
  const as = word === '星期' || word === '周几' ? 'weekday' : 'date';
  return { kind: 'date', key: plain, label: plain, days: (ahead[word] ?? 0) + moved, as };
}

/** What stands between the braces; every text means something, so that none is ever inserted with its braces. */
export function parseSlot(inside: string): Slot {
  const plain = inside.replaceAll('｜', '|').replaceAll('：', ':').replaceAll('＋', '+').replaceAll('－', '-').trim();
  const [, kind, rest = ''] = /^(选|填)\s*:(.*)$/.exec(plain) ?? [];
  const parts = (kind ? rest : plain).split('|').map((part) => part.trim());
  if (kind === '选') {
    const options = [...new Set(parts.filter(Boolean))].slice(0, mostOptions);
    if (options.length > 0)
      return { kind: 'choice', key: `选:${options.join('|')}`, label: options.join('/'), options };
  }
  const name = [...(parts[0] ?? '')].slice(0, longestName).join('') || '内容';
  if (kind) return { kind: 'free', key: `填:${name}`, label: name };
  if (plain === '光标') return { kind: 'cursor' };
  return dateSlot(plain) ?? { kind: 'value', key: name, label: name, fallback: parts.slice(1).join('|') };
}

/** Every slot of a text, as often as it stands there. */
export const everySlotIn = (text: string): Slot[] =>
  text.includes('{{') ? [...text.matchAll(slotPattern)].map(([, inside = '']) => parseSlot(inside)) : [];

/** Each slot of a text once, in order. */
export function slotsIn(text: string): Slot[] {
  return [...new Map(everySlotIn(text).map((slot) => [slot.kind === 'cursor' ? '' : slot.key, slot])).values()];
}
