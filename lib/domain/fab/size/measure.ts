/** What a size is found by: cm, the weight kg. */
export const measures = ['height', 'weight', 'bust', 'waist', 'hip', 'shoulder', 'foot'] as const;
export type Measure = (typeof measures)[number];

export const measureNames: Readonly<Record<Measure, string>> = {
  height: '身高',
  weight: '体重',
  bust: '胸围',
  waist: '腰围',
  hip: '臀围',
  shoulder: '肩宽',
  foot: '脚长',
};

export type Measures = Readonly<Partial<Record<Measure, number>>>;

/** 斤 is half a kilo. */
export type WeightUnit = 'jin' | 'kg';

const digits = '零一二三四五六七八九';
const digitOf = (sign: string): number => (sign === '两' ? 2 : digits.indexOf(sign));

/** `一百一十五` → 115, `一百一` → 110, `九十` → 90, `两百` → 200; null for what is no number below a thousand. */
export function parseChineseNumber(text: string): number | null {
  const found = /^(?:([一二两三四五六七八九])百)?(?:(零)?([一二三四五六七八九])?(十)?([一二三四五六七八九])?)$/.exec(
    text,
  );
  if (!found || text === '') return null;
  const [, hundreds, zero, first, ten, last] = found;
  const base = hundreds ? digitOf(hundreds) * 100 : 0;
  if (ten) return base + (first ? digitOf(first) : 1) * 10 + (last ? digitOf(last) : 0);
  if (!first) return base;
  if (last) return null;
  // 一百一 is 110, 一百零一 is 101.
  return base + digitOf(first) * (hundreds && !zero ? 10 : 1);
}
