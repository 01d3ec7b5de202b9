import type { Message } from '../../conversation';
import { type Measure, type Measures, measureNames, type WeightUnit } from './measure';
import { readMeasures, unitOf } from './read-measures';
import { measuresOf, type Range, type SizeRow, type SizeTable, shownNumber, shownRange, unitOfMeasure } from './table';

/** What the buyer has said of his measures so far. */
export interface BuyerMeasures {
  values: Measures;
  /** The words, newest first. */
  said: readonly string[];
  unsure: string | null;
  unit: WeightUnit | null;
  several: boolean;
}

const furthest = 20;
const askedAlone = { height: /身高|多高/, weight: /体重|多重|多少斤/ } as const;

/** An answer of one number to 身高多少 means what was asked. */
function withQuestion(text: string, asked: string): string {
  if (!/^\s*\d{2,3}\s*(?:左右|吧|呀|啊)?\s*$/.test(text)) return text;
  const [height, weight] = [askedAlone.height.test(asked), askedAlone.weight.test(asked)];
  if (height && (!weight || Number.parseInt(text, 10) >= 140)) return `身高${text.trim()}`;
  return weight ? `体重${text.trim()}` : text;
}

/** The newest that he said of each measure. 体重110 becomes 斤 by a height said before or after it. */
export function buyerMeasures(messages: readonly Message[]): BuyerMeasures {
  const lines = messages.slice(-furthest);
  let found: BuyerMeasures = { values: {}, said: [], unsure: null, unit: null, several: false };
  for (const [place, { side, kind, text }] of [...lines.entries()].reverse()) {
    if (side !== 'buyer' || kind !== 'text') continue;
    const asked = lines.slice(0, place).findLast((line) => line.side === 'agent')?.text ?? '';
    const read = readMeasures(withQuestion(text, asked), found.values.height ?? null);
    found = {
      values: { ...read.values, ...found.values },
      said: [...new Set([...found.said, ...read.said])],
      unsure: found.values.weight === undefined ? (found.unsure ?? read.unsure) : null,
      unit: found.unit ?? read.unit,
      several: found.several || read.several,
    };
  }
  return settled(found);
}

function settled(found: BuyerMeasures): BuyerMeasures {
  const { values, unsure } = found;
  if (unsure === null || values.weight !== undefined) return { ...found, unsure: null };
  const unit = unitOf(Number(unsure), values.height ?? null);
  if (!unit) return found;
  const weight = unit === 'jin' ? Number(unsure) / 2 : Number(unsure);
  return { ...found, values: { ...values, weight }, unsure: null, unit };
}

/** Where one measure stands in the table. */
interface Standing {
  measure: Measure;
  value: number;
  sizes: readonly string[];
}

export type SizeAdvice =
  /** One size, or several whose ranges overlap there. */
  | { kind: 'fits'; sizes: readonly string[]; ranges: readonly string[]; lacking: readonly Measure[] }
  /** Each measure has its size, and they differ; smallest first. */
  | { kind: 'between'; standings: readonly Standing[]; sizes: readonly string[] }
  /** Beyond the table: which measure, and how far the table goes. */
  | { kind: 'outside'; measure: Measure; value: number; range: string }
  | { kind: 'ask'; measures: readonly Measure[] }
  | { kind: 'unsure'; said: string }
  | { kind: 'several' };

const holds = ({ low, high }: Range, value: number): boolean =>
  (low === null || value >= low) && (high === null || value <= high);

/** A value between two rows (M to 165, L from 166) belongs to both. */
function rowsFor({ rows }: SizeTable, measure: Measure, value: number): SizeRow[] {
  const inside = rows.filter(({ ranges }) => ranges[measure] && holds(ranges[measure], value));
  if (inside.length > 0) return inside;
  const below = rows.findLast(({ ranges }) => (ranges[measure]?.high ?? Number.POSITIVE_INFINITY) < value);
  const above = rows.find(({ ranges }) => (ranges[measure]?.low ?? Number.NEGATIVE_INFINITY) > value);
  return below && above ? [below, above] : [];
}

function spanOf({ rows, unit }: SizeTable, measure: Measure): string {
  const ranges = rows.flatMap(({ ranges: { [measure]: range } }) => range ?? []);
  const [lows, highs] = [ranges.map(({ low }) => low), ranges.map(({ high }) => high)];
  const low = lows.includes(null) ? null : Math.min(...lows.map(Number));
  const high = highs.includes(null) ? null : Math.max(...highs.map(Number));
  return shownRange(measure, { low, high }, unit) + unitOfMeasure(measure, unit);
}

/** Worth asking for where the table has them; nobody measures a shoulder for a shirt unasked. */
const usual: readonly Measure[] = ['height', 'weight', 'foot'];

/** The size of this table for these measures, with the range that says so; never one that the table does not say. */
export function sizeAdvice(table: SizeTable, buyer: BuyerMeasures): SizeAdvice {
  const known = measuresOf(table);
  if (buyer.several) return { kind: 'several' };
  const given = known.flatMap((measure) => {
    const value = buyer.values[measure];
    return value === undefined ? [] : [{ measure, value }];
  });
  const lacking = known.filter((measure) => usual.includes(measure) && buyer.values[measure] === undefined);
  if (buyer.unsure !== null && known.includes('weight')) return { kind: 'unsure', said: buyer.unsure };
  if (given.length === 0) return { kind: 'ask', measures: lacking.length > 0 ? lacking : known.slice(0, 2) };
  const found = given.map((one) => ({ ...one, rows: rowsFor(table, one.measure, one.value) }));
  const beyond = found.find(({ rows }) => rows.length === 0);
  if (beyond)
    return { kind: 'outside', measure: beyond.measure, value: beyond.value, range: spanOf(table, beyond.measure) };
  const common = table.rows.filter((row) => found.every(({ rows }) => rows.includes(row)));
  if (common.length > 0) {
    const [row] = common;
    const ranges = given.map(({ measure }) => {
      const range = row?.ranges[measure];
      return range
        ? `${measureNames[measure]}${shownRange(measure, range, table.unit)}${unitOfMeasure(measure, table.unit)}`
        : '';
    });
    return { kind: 'fits', sizes: common.map(({ size }) => size), ranges: ranges.filter(Boolean), lacking };
  }
  const sizes = table.rows.filter((row) => found.some(({ rows }) => rows.includes(row))).map(({ size }) => size);
  const standings = found.map(({ measure, value, rows }) => ({ measure, value, sizes: rows.map(({ size }) => size) }));
  return { kind: 'between', standings, sizes };
}

/** 38 → 38码, 165/88A stays. */
const sizeName = (size: string): string => (/[码号寸]$|\//.test(size) ? size : `${size}码`);
const either = (sizes: readonly string[]): string => sizes.map(sizeName).join('和');

function saidText({ values, unit }: BuyerMeasures, of: readonly Measure[], table: SizeTable): string {
  const shown = unit ?? table.unit;
  return of
    .flatMap((measure) =>
      values[measure] === undefined
        ? []
        : `${measureNames[measure]}${shownNumber(measure, values[measure], shown)}${unitOfMeasure(measure, shown)}`,
    )
    .join('、');
}

/** The advice for {{尺码建议}} and, with what the buyer said before it, as a whole answer. */
export interface SizeText {
  /** `建议M码（身高158–165、体重95–110斤）`; null where nothing can be advised yet. */
  slot: string | null;
  /** One size alone, for {{尺码}}. */
  size: string | null;
  line: string;
}

export function sizeText(
  table: SizeTable,
  buyer: BuyerMeasures,
  advice: SizeAdvice = sizeAdvice(table, buyer),
): SizeText {
  const said = saidText(buyer, measuresOf(table), table);
  switch (advice.kind) {
    case 'fits': {
      const [first, second] = advice.sizes;
      const more =
        advice.lacking.length > 0
          ? `，${advice.lacking.map((measure) => measureNames[measure]).join('、')}也告诉我，看得更准`
          : '';
      if (second !== undefined) {
        const slot = `${either([first ?? '', second])}都在范围里，合身拿${sizeName(first ?? '')}，宽松拿${sizeName(second)}`;
        return { slot, size: null, line: `${said}的话，尺码表里${slot}${more}` };
      }
      const slot = `建议${sizeName(first ?? '')}（${advice.ranges.join('、')}）`;
      return { slot, size: sizeName(first ?? ''), line: `${said}的话，${slot}，是照这款尺码表对的${more}` };
    }
    case 'between': {
      const each = advice.standings
        .map(({ measure, sizes }) => `${measureNames[measure]}对到${either(sizes)}`)
        .join('，');
      const slot = `${each}，想宽松些拿${sizeName(advice.sizes.at(-1) ?? '')}`;
      return { slot, size: null, line: `${said}，卡在两个码之间：${slot}，尺码表您也对一眼` };
    }
    case 'outside': {
      const shown = buyer.unit ?? table.unit;
      const value = `${measureNames[advice.measure]}${shownNumber(advice.measure, advice.value, shown)}${unitOfMeasure(advice.measure, shown)}`;
      return {
        slot: null,
        size: null,
        line: `这款尺码表${measureNames[advice.measure]}到${advice.range}，您${value}不在里面，我不乱说码，您先看下实物尺寸`,
      };
    }
    case 'ask':
      return {
        slot: null,
        size: null,
        line: `${advice.measures.map((measure) => measureNames[measure]).join('、')}告诉我一下，我照这款的尺码表给您看`,
      };
    case 'unsure':
      return { slot: null, size: null, line: `您说的${advice.said}是斤还是公斤呀？我好照尺码表给您看` };
    case 'several':
      return { slot: null, size: null, line: '是给哪位看码呀？身高体重一位一位发我，我分别对尺码表' };
  }
}
