import { type Measure, type Measures, parseChineseNumber, type WeightUnit } from './measure';

/** What one message says of the buyer's measures. */
export interface ReadMeasures {
  values: Measures;
  /** The words that said it, as typed. */
  said: readonly string[];
  /** A weight that could be 斤 or 公斤: the number as typed. */
  unsure: string | null;
  /** The unit that the buyer used, for the answer to use it too. */
  unit: WeightUnit | null;
  /** Two heights or two weights in one message: more than one person, or nothing that we understand. */
  several: boolean;
}

const fullWidth = (text: string): string =>
  text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const chinese = '[零一二两三四五六七八九十百]{1,6}';

/** Chinese numbers become digits where a unit says that they are meant as numbers: 一米六五 → 1米65, 一百二十斤 → 120斤, 二尺一 → 2尺1. */
function withDigits(text: string): string {
  const number = (word: string): string => String(parseChineseNumber(word) ?? word);
  const each = (word: string): string => [...word].map(number).join('');
  return fullWidth(text)
    .replace(
      /([一二两])([米尺])([零一二三四五六七八九]{1,2})?/g,
      (_all, one, unit, rest = '') => `${number(one)}${unit}${each(rest)}`,
    )
    .replace(new RegExp(`(${chinese})(?=\\s*(?:多|来)?(?:斤|公斤|千克|kg))`, 'gi'), number)
    .replace(
      new RegExp(
        `((?:身高|体重|米\\d{0,2}|厘米|cm)[^\\d零一二两三四五六七八九十百]{0,3})(${chinese})(?![\\d米尺])`,
        'gi',
      ),
      (_all, lead, word) => `${lead}${number(word)}`,
    );
}

interface Said {
  value: number;
  start: number;
  end: number;
}

/** Every match whose number is one that people have. */
function findAll(
  text: string,
  pattern: RegExp,
  read: (found: RegExpExecArray) => number,
  low: number,
  high: number,
): Said[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const value = Math.round(read(found as RegExpExecArray) * 10) / 10;
    const start = found.index;
    return value >= low && value <= high ? [{ value, start, end: start + found[0].length }] : [];
  });
}

const overlaps = (a: Said, b: Said): boolean => a.start < b.end && b.start < a.end;
const once = (all: readonly Said[]): Said[] =>
  all.filter((one, place) => !all.slice(0, place).some((other) => overlaps(one, other)));
const num = (found: RegExpExecArray, group = 1): number => Number(found[group]);

/** 1米7, 1米65, 1.65m; 身高165; 165cm. */
function findHeights(text: string): Said[] {
  const metres = findAll(
    text,
    /(?<![\d.])([12])\s*(?:米|m(?![a-z])|\.)\s*(\d{1,2})(?:\s*(?:米|m(?![a-z])))?(?![\d.])/gi,
    (f) => num(f) * 100 + Number((f[2] ?? '').padEnd(2, '0')),
    100,
    220,
  );
  const named = findAll(text, /身高\D{0,4}?(\d{2,3}(?:\.\d)?)(?![\d斤])/g, num, 50, 220);
  const centimetres = findAll(
    text,
    /(?<![\d.围长宽是])(\d{2,3}(?:\.\d)?)\s*(?:cm|厘米|公分|的?个子|高)/gi,
    num,
    80,
    220,
  );
  return once([...named, ...metres, ...centimetres]).sort((a, b) => a.start - b.start);
}

interface Weight extends Said {
  unit: WeightUnit | null;
}

function findWeights(text: string): Weight[] {
  const jin = findAll(text, /(?<![\d.])(\d{2,3}(?:\.\d)?)\s*(?:多|来)?斤/g, num, 20, 400).map(
    (said): Weight => ({ ...said, unit: 'jin' }),
  );
  const kilos = findAll(text, /(?<![\d.])(\d{2,3}(?:\.\d)?)\s*(?:公斤|千克|kg|KG)/gi, num, 10, 200).map(
    (said): Weight => ({ ...said, unit: 'kg' }),
  );
  const named = findAll(text, /体重\D{0,4}?(\d{2,3}(?:\.\d)?)(?!\s*(?:\d|斤|公斤|千克|kg))/gi, num, 20, 400).map(
    (said): Weight => ({ ...said, unit: null }),
  );
  return [...jin, ...kilos, ...named].sort((a, b) => a.start - b.start);
}

/** A message about money, parcels or dates is not about a body. */
const otherNumbers = /[元块¥￥折减券价]|单号|快递|邮费|号发|月\d|\d号(?!码)|几天|小时|分钟|\d件|\d个/;
const pair = /(?<![\d.])(1[3-9]\d|20\d)(?:\s*[,，、/;；+\s-]\s*|\s*高?\s*)(\d{2,3})(?![\d.A-Za-z件个元块号码%])/;
const pairBackwards = /(?<![\d.])(\d{2,3})\s*[,，、/;；+\s]\s*(1[4-9]\d)(?![\d.A-Za-z件个元块号码%])/;

interface Body {
  heights: Said[];
  weights: Weight[];
}

const at = (found: RegExpExecArray, group: 1 | 2): Said => {
  const start = found.index + found[0].lastIndexOf(found[group] ?? '', group === 1 ? 0 : found[0].length);
  return { value: num(found, group), start, end: start + (found[group] ?? '').length };
};

/** `165 110`: nothing is named, but nothing else is two such numbers side by side. */
function fromPair(text: string): Body | null {
  if (otherNumbers.test(text)) return null;
  const forwards = pair.exec(text);
  if (forwards) return { heights: [at(forwards, 1)], weights: [{ ...at(forwards, 2), unit: null }] };
  const backwards = pairBackwards.exec(text);
  if (!backwards || num(backwards) >= 140) return null;
  return { heights: [at(backwards, 2)], weights: [{ ...at(backwards, 1), unit: null }] };
}

/** 一米七 130; 165cm 110: the number beside a height is a weight, and a height beside a weight. */
function withNeighbour(text: string, { heights, weights }: Body): Body {
  if (otherNumbers.test(text)) return { heights, weights };
  const [height, weight] = [heights[0], weights[0]];
  if (height && !weight) {
    const next = /^[\s,，、/;；+]{0,3}(?:体重)?\s*(\d{2,3})(?![\d.A-Za-z件个元块号码%米])/.exec(text.slice(height.end));
    if (next)
      return {
        heights,
        weights: [{ value: num(next), start: height.end, end: height.end + next[0].length, unit: null }],
      };
  }
  if (weight && !height) {
    const near = [...text.matchAll(/(?<![\d.])(1[3-9]\d|20\d)(?![\d.A-Za-z件个元块号码%斤])/g)].map((found) =>
      at(found as RegExpExecArray, 1),
    );
    const free = near.filter((said) => !weights.some((other) => overlaps(said, other)));
    if (free.length === 1) return { heights: free, weights };
  }
  return { heights, weights };
}

/** What a grown body weighs for its height, kg/m²; beyond that the other unit is meant. */
const thinnest = 14.5;
const heaviest = 33;

/** 110 at 165 cm is 斤, 60 is 公斤; 100 at 175 could be both. Without a height only what no other unit allows. */
export function unitOf(weight: number, height: number | null): WeightUnit | null {
  if (height === null) return weight > 160 ? 'jin' : null;
  const isBody = (kilos: number): boolean => {
    const index = kilos / (height / 100) ** 2;
    return index >= thinnest && index <= heaviest;
  };
  const [jin, kilos] = [isBody(weight / 2), isBody(weight)];
  return jin === kilos ? null : jin ? 'jin' : 'kg';
}

const girths: Readonly<Partial<Record<Measure, RegExp>>> = {
  bust: /(?<!下)胸围\D{0,3}?(\d{1,3}(?:\.\d)?)\s*(cm|厘米|公分|尺\d?|寸)?/i,
  waist: /腰围?\D{0,3}?(\d{1,3}(?:\.\d)?)\s*(cm|厘米|公分|尺\d?|寸)?/i,
  hip: /臀围?\D{0,3}?(\d{1,3}(?:\.\d)?)\s*(cm|厘米|公分|尺\d?|寸)?/i,
  shoulder: /肩宽\D{0,3}?(\d{2}(?:\.\d)?)\s*(cm|厘米|公分)?/i,
  foot: /脚长?\D{0,3}?(\d{2,3}(?:\.\d)?)\s*(cm|厘米|公分|mm|毫米)?/i,
};
/** What such a measure can be, cm. */
const bounds: Readonly<Partial<Record<Measure, readonly [number, number]>>> = {
  bust: [50, 150],
  waist: [45, 150],
  hip: [55, 160],
  shoulder: [25, 60],
  foot: [9, 32],
};

/** 尺 is a third of a metre: 2尺1 → 70. Inches, which nobody names, are not guessed. */
function girthOf(measure: Measure, text: string): Said | null {
  const found = girths[measure]?.exec(text);
  if (!found) return null;
  const [number, unit = ''] = [num(found), found[2] ?? ''];
  const chi = unit.startsWith('尺') ? (number + Number(unit.slice(1) || 0) / 10) * (100 / 3) : null;
  const value = chi ?? (measure === 'foot' && number > 100 ? number / 10 : number);
  const [low, high] = bounds[measure] ?? [0, 0];
  if (unit === '寸' || value < low || value > high) return null;
  return { value: Math.round(value * 10) / 10, start: found.index, end: found.index + found[0].length };
}

const longest = 300;

/** `165 110斤`, `一米七 130`, `身高160体重50kg`, `脚长24.5`; empty values for what says nothing of the kind. `knownHeight`: said before. */
export function readMeasures(message: string, knownHeight: number | null = null): ReadMeasures {
  const text = withDigits(message.slice(0, longest));
  const named = { heights: findHeights(text), weights: findWeights(text) };
  const body = named.heights.length + named.weights.length > 0 ? withNeighbour(text, named) : (fromPair(text) ?? named);
  const values: Partial<Record<Measure, number>> = {};
  const spans: Said[] = [];
  const [height, weight] = [body.heights[0], body.weights[0]];
  if (height) values.height = height.value;
  const unit = weight ? (weight.unit ?? unitOf(weight.value, height?.value ?? knownHeight)) : null;
  if (weight && unit) values.weight = unit === 'jin' ? weight.value / 2 : weight.value;
  for (const measure of ['bust', 'waist', 'hip', 'shoulder', 'foot'] as const) {
    const girth = girthOf(measure, text);
    if (girth) values[measure] = girth.value;
    if (girth) spans.push(girth);
  }
  const said = [height, weight, ...spans].flatMap((span) =>
    span
      ? [
          text
            .slice(span.start, span.end)
            .replace(/^[\s,，、/;；+]+/, '')
            .trim(),
        ]
      : [],
  );
  const several = body.heights.length > 1 || body.weights.length > 1;
  return { values, said, unsure: weight && !unit ? String(weight.value) : null, unit, several };
}
