import { parseSlot, slotPattern } from './slot-syntax';

/** What a text is converted by: single characters, and longer words, which go first. */
export interface Dictionary {
  /** Simplified and traditional in turns: `万萬与與`. */
  characters: string;
  words: readonly (readonly [from: string, to: string])[];
}

/** Stands for a slot in the words: no text of ours holds it. */
const slotMark = '▢';

/** What a slot says by itself is converted, its name is not: the name is what the values go by. */
function convertSlot(inside: string, convert: (text: string) => string): string {
  const slot = parseSlot(inside);
  if (slot.kind === 'choice') return `{{选:${slot.options.map(convert).join('|')}}}`;
  if (slot.kind === 'value' && slot.fallback) return `{{${slot.key}|${convert(slot.fallback)}}}`;
  return `{{${inside}}}`;
}

/** The characters that a text is made of now, by the longest words from left to right. */
function createConvert({ characters, words }: Dictionary): (text: string) => string {
  const known = new Map(words);
  const longest = words.reduce((most, [from]) => Math.max(most, from.length), 1);
  for (let at = 0; at + 1 < characters.length; at += 2) {
    const from = characters.charAt(at);
    if (!known.has(from)) known.set(from, characters.charAt(at + 1));
  }
  return (text) => {
    let converted = '';
    for (let at = 0; at < text.length; ) {
      let length = Math.min(longest, text.length - at);
      while (length > 1 && !known.has(text.slice(at, at + length))) length--;
      const from = text.slice(at, at + length);
      converted += known.get(from) ?? from;
      at += length;
    }
    return converted;
  };
}

/** zh-CN → zh-TW for texts of ours: `今天发货，{{快递}}送到` → `今天出貨，{{快递}}送到`. Names of slots stay, so that they still fill. */
export function createTaiwan(dictionary: Dictionary): (text: string) => string {
  const convert = createConvert(dictionary);
  return (text) => {
    const slots: string[] = [];
    const marked = text.replace(slotPattern, (_whole, inside: string) => {
      slots.push(convertSlot(inside, convert));
      return slotMark;
    });
    return convert(marked).replaceAll(slotMark, () => slots.shift() ?? slotMark);
  };
}
