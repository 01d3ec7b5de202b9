import { describe, expect, it } from 'vitest';
import { sizeScript, sizeSlots } from '../../../lib/domain/fab/scripts';
import { buyerMeasures, sizeAdvice, sizeText } from '../../../lib/domain/fab/size/advice';
import { parseChineseNumber } from '../../../lib/domain/fab/size/measure';
import { readMeasures, unitOf } from '../../../lib/domain/fab/size/read-measures';
import { parseSizeTable, type SizeTable, writeSizeTable } from '../../../lib/domain/fab/size/table';
import { readTypedTable } from '../../../lib/domain/fab/size/type-table';
import { aTalk } from './build';

it.each([
  ['一百一十五', 115],
  ['一百一', 110],
  ['一百零五', 105],
  ['九十', 90],
  ['十', 10],
  ['两百', 200],
  ['八十五', 85],
  ['', null],
  ['一二', null],
])('%s is %s', (text, number) => {
  expect(parseChineseNumber(text)).toBe(number);
});

describe('what a buyer types of himself', () => {
  it.each([
    ['165 110斤', { height: 165, weight: 55 }],
    ['一米七 130', { height: 170, weight: 65 }],
    ['身高165体重55', { height: 165, weight: 55 }],
    ['160/50kg', { height: 160, weight: 50 }],
    ['1米65，100斤', { height: 165, weight: 50 }],
    ['1.7m 140', { height: 170, weight: 70 }],
    ['168cm,62公斤', { height: 168, weight: 62 }],
    ['１６５ １１０斤', { height: 165, weight: 55 }],
    ['我163，一百一十斤穿什么码', { height: 163, weight: 55 }],
    ['120斤 165穿什么', { height: 165, weight: 60 }],
    ['身高一米六体重一百零五', { height: 160, weight: 52.5 }],
    ['孩子110cm 38斤', { height: 110, weight: 19 }],
    ['170,65', { height: 170, weight: 65 }],
    ['胸围88腰围70', { bust: 88, waist: 70 }],
    ['腰围二尺一', { waist: 70 }],
    ['脚长24.5', { foot: 24.5 }],
    ['脚长245mm', { foot: 24.5 }],
    ['165/88A有吗', {}],
    ['拍2件 165', {}],
    ['价格165 110可以吗', {}],
    ['满165减110', {}],
    ['单号165 110', {}],
    ['桌子长160宽80', {}],
    ['老公175 150斤，我160 100斤', { weight: 75 }],
  ])('%s', (text, values) => {
    expect(readMeasures(text).values).toEqual(values);
  });

  it.each([
    ['175 100', '100'],
    ['160 80', '80'],
    ['体重60', '60'],
  ])('is not sure of the unit in %s', (text, said) => {
    const read = readMeasures(text);
    expect(read.unsure).toBe(said);
    expect(read.values.weight).toBeUndefined();
  });

  it('sees two people in one message', () => {
    expect(readMeasures('老公175 150斤，我160 100斤').several).toBe(true);
  });

  it.each([
    [110, 165, 'jin'],
    [60, 165, 'kg'],
    [100, 175, null],
    [130, null, null],
    [180, null, 'jin'],
  ] as const)('%s at %s cm is %s', (weight, height, unit) => {
    expect(unitOf(weight, height)).toBe(unit);
  });

  it('is gathered over the talk, the newest first, and a lone number answers what was asked', () => {
    expect(buyerMeasures(aTalk('买：165', '客：体重多少呢', '买：110')).values).toEqual({});
    expect(buyerMeasures(aTalk('客：身高多少呢', '买：165', '客：体重呢', '买：110')).values).toEqual({
      height: 165,
      weight: 55,
    });
    expect(buyerMeasures(aTalk('买：160 100斤', '买：说错了，是162')).values.weight).toBe(50);
    expect(buyerMeasures(aTalk('买：163 105斤', '买：不对，110斤')).values).toEqual({ height: 163, weight: 55 });
  });
});

const typed = (text: string): SizeTable => {
  const read = readTypedTable(text);
  if (!read.ok || !read.table) throw new Error(read.ok ? 'blank' : read.line);
  return read.table;
};
const table = typed('尺码 身高 体重(斤)\nS 150-157 80-95\nM 158-164 95-110\nL 165-172 111-130\nXL 170-180 131-150');
const line = (...lines: string[]) => sizeText(table, buyerMeasures(aTalk(...lines))).line;

describe('the size by the shop’s table', () => {
  it.each([
    [
      'names the size and the range it came from',
      '163 105斤',
      '身高163、体重105斤的话，建议M码（身高158–164、体重95–110斤），是照这款尺码表对的',
    ],
    [
      'says so between two sizes',
      '160 125斤',
      '身高160、体重125斤，卡在两个码之间：身高对到M码，体重对到L码，想宽松些拿L码，尺码表您也对一眼',
    ],
    [
      'says so beyond the table',
      '192 140斤',
      '这款尺码表身高到150–180，您身高192不在里面，我不乱说码，您先看下实物尺寸',
    ],
    ['asks for the unit', '175 100', '您说的100是斤还是公斤呀？我好照尺码表给您看'],
    ['asks whose', '他175 150斤，我160 100斤', '是给哪位看码呀？身高体重一位一位发我，我分别对尺码表'],
    ['asks for what the table goes by', '穿什么码', '身高、体重告诉我一下，我照这款的尺码表给您看'],
    [
      'says what would make it surer',
      '身高160',
      '身高160的话，建议M码（身高158–164），是照这款尺码表对的，体重也告诉我，看得更准',
    ],
    [
      'answers in the buyer’s unit',
      '163 52公斤',
      '身高163、体重52公斤的话，建议M码（身高158–164、体重95–110斤），是照这款尺码表对的',
    ],
  ])('%s', (_name, said, wanted) => {
    expect(line(`买：${said}`)).toBe(wanted);
  });

  it('fills the slots only where one size is certain enough', () => {
    const of = (said: string) => {
      const buyer = buyerMeasures(aTalk(`买：${said}`));
      return sizeSlots(table, buyer, sizeAdvice(table, buyer));
    };
    expect(of('163 105斤')).toEqual({ 尺码: 'M码', 尺码建议: '建议M码（身高158–164、体重95–110斤）' });
    expect(Object.keys(of('160 125斤'))).toEqual(['尺码建议']);
    expect(of('192 140斤')).toEqual({});
  });

  it('never names a size that the table does not hold there', () => {
    for (let height = 140; height <= 200; height += 1)
      for (let weight = 30; weight <= 100; weight += 1) {
        const buyer = { values: { height, weight }, said: [], unsure: null, unit: 'kg', several: false } as const;
        const advice = sizeAdvice(table, buyer);
        if (advice.kind !== 'fits') continue;
        for (const size of advice.sizes) {
          const ranges = table.rows.find((row) => row.size === size)?.ranges;
          // Between two rows (164.5, 110.5斤) both count, so the nearest end may be a unit away.
          expect(height).toBeGreaterThanOrEqual((ranges?.height?.low ?? 0) - 1);
          expect(height).toBeLessThanOrEqual((ranges?.height?.high ?? 0) + 1);
          expect(weight).toBeGreaterThanOrEqual((ranges?.weight?.low ?? 0) - 1);
          expect(weight).toBeLessThanOrEqual((ranges?.weight?.high ?? 0) + 1);
        }
      }
  });

  it('is offered as an answer to a question about sizes', () => {
    const buyer = buyerMeasures(aTalk('买：163 105斤'));
    expect(sizeScript(table, buyer, sizeAdvice(table, buyer))).toMatchObject({
      stage: 'probe',
      intents: ['stock_size'],
      title: '照尺码表',
    });
  });
});

describe('a size table as the shop types it', () => {
  it('comes back as it was typed', () => {
    expect(typed(writeSizeTable(table))).toEqual(table);
    expect(parseSizeTable(JSON.parse(JSON.stringify(table)))).toEqual(table);
  });

  it('takes kilos, open ends, tabs and no head line', () => {
    expect(typed('尺码\t身高cm\t体重kg\nS\t≤158\t40~50\nM\t158以上\t50至60')).toEqual({
      unit: 'kg',
      rows: [
        { size: 'S', ranges: { height: { low: null, high: 158 }, weight: { low: 40, high: 50 } } },
        { size: 'M', ranges: { height: { low: 158, high: null }, weight: { low: 50, high: 60 } } },
      ],
    });
    expect(typed('M 158-165 95-110').rows[0]?.ranges.weight).toEqual({ low: 47.5, high: 55 });
  });

  it('reads a shoe’s length as up to there', () => {
    const shoes = typed('尺码 脚长(mm)\n37 235\n38 240');
    const text = sizeText(shoes, buyerMeasures(aTalk('买：脚长23.8')));
    expect(text.size).toBe('38码');
  });

  it.each([
    ['尺码 身高 体重\nM 158-165', '“M”这行有 1 个数，表头有 2 列'],
    ['尺码 身高\nM 高个', '“M”这行的 高个 没看懂，写成 158-165 这样'],
    ['尺码 身高 颜色\nM 1 2', '表头写成：尺码 身高 体重(斤) 胸围 腰围 臀围 肩宽 脚长，用得上哪列写哪列'],
    ['尺码 身高', '只有表头，下面一行写一个码：M 158-165 95-110'],
  ])('says what is wrong with %j', (text, wanted) => {
    expect(readTypedTable(text)).toEqual({ ok: false, line: wanted });
  });

  it('is none where nothing is typed, and none out of a broken item', () => {
    expect(readTypedTable(' \n ')).toEqual({ ok: true, table: null });
    expect(parseSizeTable({ rows: [{ size: 'M', ranges: { height: { low: 9, high: 1 } } }] })).toBeNull();
  });
});
