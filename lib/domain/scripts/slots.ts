import { parseSlot, type Slot, slotPattern } from './slot-syntax';

/** By the name of a slot; under {@link todayKey} the day it is. What the agent typed stands under the slot's key. */
export type SlotValues = Readonly<Record<string, string>>;

/** Where the day stands from which dates are counted, in Shanghai: `2026-11-25`. */
export const todayKey = '@today';

export interface Filled {
  /** With `{{名}}` still standing where a value is missing. */
  text: string;
  /** Keys of the slots without a value, each once, in order. A text with any is not ready to insert. */
  missing: string[];
  /** Names whose known value stands in the text. */
  used: string[];
  /** Where the caret goes, in UTF-16 units of the text; null: behind it. */
  caret: number | null;
}

const longestValue = 60;
/** What the agent types into a free field may be a sentence. */
const longestTyped = 200;

/** One line of plain words: page text may hold markup, braces that look like slots, direction marks, or 100 kB of anything. */
export function clean(value: string, longest = longestValue): string {
  const line = value
    .slice(0, 2_000)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[<>{}]/g, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return [...line].slice(0, longest).join('').trim();
}

const weekdays = '日一二三四五六';

/** `11月28日`, or `星期六`; empty where nobody knows what day it is. */
function dateText({ days, as }: Extract<Slot, { kind: 'date' }>, values: SlotValues): string {
  const today = Date.parse(`${values[todayKey] ?? ''}T00:00:00Z`);
  if (Number.isNaN(today)) return '';
  const day = new Date(today + days * 86_400_000);
  return as === 'weekday' ? `星期${weekdays[day.getUTCDay()]}` : `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

const valueAt = (values: SlotValues, key: string, longest?: number): string =>
  Object.hasOwn(values, key) ? clean(values[key] ?? '', longest) : '';

/** What to say for a slot, and whether it comes from the values under its name; empty where there is nothing to say. */
function sayFor(slot: Exclude<Slot, { kind: 'cursor' }>, values: SlotValues): { say: string; known: boolean } {
  const say = valueAt(values, slot.key, slot.kind === 'free' ? longestTyped : undefined);
  if (say !== '') return { say, known: slot.kind === 'value' };
  if (slot.kind === 'date') return { say: dateText(slot, values), known: false };
  return { say: slot.kind === 'value' ? clean(slot.fallback) : '', known: false };
}

/** Whether there is something to say for each of these slots, so that a text with them misses none. */
export const areKnown = (slots: readonly Slot[], values: SlotValues): boolean =>
  slots.every((slot) => slot.kind === 'cursor' || sayFor(slot, values).say !== '');

/** `您好，我是{{客服}}` with 客服 = 小禾 → `您好，我是小禾`, nothing missing. */
export function fillSlots(text: string, values: SlotValues): Filled {
  const [missing, used] = [new Set<string>(), new Set<string>()];
  let caret: number | null = null;
  let [filled, from] = ['', 0];
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(slotPattern)) {
    filled += text.slice(from, index);
    from = index + whole.length;
    const slot = parseSlot(inside);
    if (slot.kind === 'cursor') {
      caret ??= filled.length;
      continue;
    }
    const { say, known } = sayFor(slot, values);
    if (known) used.add(slot.key);
    if (say === '') missing.add(slot.key);
    filled += say || `{{${slot.key}}}`;
  }
  return { text: filled + text.slice(from), missing: [...missing], used: [...used], caret };
}
