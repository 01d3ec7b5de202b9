import { describe, expect, it } from 'vitest';
import { commission, exampleSteps } from '../../../../lib/domain/tally/presets/commission';
import { fraction, parseDecimal, toFixed } from '../../../../lib/domain/tally/presets/fraction';
import { exampleSheet, type KpiInput, kpi } from '../../../../lib/domain/tally/presets/kpi';
import { ratio } from '../../../../lib/domain/tally/presets/ratio';

const month: KpiInput = {
  finalPaid: 75,
  inquiry: 100,
  paidOrders: 92,
  placedOrders: 100,
  ratio: parseDecimal('1.12'),
  replied: 99,
  received: 100,
  averageResponse: parseDecimal(30),
  tasks: '100',
  attitude: '100',
  late: 0,
  leave: 0,
  base: 75_000,
};
const scoresOf = (own: Partial<KpiInput>) => kpi(exampleSheet, { ...month, ...own }).scores;

describe('the score sheet', () => {
  it('gives a full month everything', () => {
    expect(kpi(exampleSheet, month)).toMatchObject({ preset: 'kpi', total: '100.00', performancePay: 75_000 });
  });

  it.each<[Partial<KpiInput>, object]>([
    [{ finalPaid: 7499, inquiry: 10_000 }, { conversion: '80' }],
    [{ finalPaid: 65 }, { conversion: '80' }],
    [{ finalPaid: 64_999, inquiry: 100_000 }, { conversion: '60' }],
    [{ finalPaid: 49 }, { conversion: '0' }],
    [{ finalPaid: 0, inquiry: 0 }, { conversion: '0' }],
    [{ paidOrders: 85 }, { payRate: '80' }],
    [{ paidOrders: 72 }, { payRate: '60' }],
    [{ paidOrders: 71 }, { payRate: '0' }],
    [{ ratio: fraction(11_199, 10_000) }, { averageOrder: '80' }],
    [{ ratio: parseDecimal('1.06') }, { averageOrder: '60' }],
    [{ ratio: null }, { averageOrder: '0' }],
    [{ replied: 97 }, { reply: '80' }],
    [{ replied: 94 }, { reply: '0' }],
    [{ averageResponse: parseDecimal('30.01') }, { response: '80' }],
    [{ averageResponse: parseDecimal('55') }, { response: '60' }],
    [{ averageResponse: parseDecimal('55.01') }, { response: '0' }],
    [{ averageResponse: null }, { response: '0' }],
    [{ late: 3, leave: 4 }, { attendance: '90' }],
    [{ late: 50, leave: 1 }, { attendance: '0' }],
  ])('scores %o as %o', (own, expected) => expect(scoresOf(own)).toMatchObject(expected));

  it('rounds the total and the pay half up, to the fen', () => {
    // 92.5 × 10 % instead of 100 × 10 %: 99.25; 333.33 × 99.25 % = 330.830025.
    expect(kpi(exampleSheet, { ...month, tasks: '92.5', base: 33_333 })).toMatchObject({
      total: '99.25',
      performancePay: 33_083,
    });
  });

  it('takes other bands and weights from the shop', () => {
    const strict = { ...exampleSheet.conversion, bands: [{ limit: '0.9', points: 50 }] };
    expect(kpi({ ...exampleSheet, conversion: strict }, { ...month, finalPaid: 90 }).total).toBe('82.50');
  });
});

describe('the ratio of averages', () => {
  it('is shown rounded and scored exactly', () => {
    // 11 196 over 10 000 shows as 1.12 and is below it.
    const result = ratio({ agentSales: 11_196, agentPaid: 1, shopSales: 100_000, shopPaid: 10 });
    expect(result).toMatchObject({ preset: 'ratio', agentAverage: { over: 11_196, under: 1 }, score: 80 });
    expect(result.ratio && toFixed(fraction(result.ratio.over, result.ratio.under), 2)).toBe('1.12');
  });

  it.each([
    [{ agentSales: 0, agentPaid: 0, shopSales: 900, shopPaid: 3 }, null, { over: 900, under: 3 }],
    [{ agentSales: 100, agentPaid: 1, shopSales: 0, shopPaid: 0 }, { over: 100, under: 1 }, null],
  ])('of %o is —', (input, agentAverage, shopAverage) => {
    expect(ratio(input)).toMatchObject({ agentAverage, shopAverage, ratio: null, score: 0 });
  });
});

describe('commission', () => {
  const rule = { target: 1_000_000, baseRate: '1', excessRate: '2', steps: exampleSteps };
  it.each([
    [1_200_000, '95', 14_400],
    [1_200_000, '94.99', 14_000],
    [1_200_000, '80.01', 14_000],
    [1_200_000, '80', 13_600],
    [1_200_000, '60', 13_600],
    [1_200_000, '59.99', 10_000],
    [1_000_000, '95', 10_000],
    [50, '95', 1],
    [49, '95', 0],
    [0, '95', 0],
  ])('of %i fen with a score of %s is %i', (sales, score, fen) => expect(commission(rule, sales, score)).toBe(fen));

  it('goes by the shop’s own steps', () => {
    const steps = [
      { from: '90', points: '1' },
      { from: '70', points: '-0.5' },
    ];
    const of = (score: string) => commission({ ...rule, steps }, 1_200_000, score);
    expect(['90', '89.99', '70', '69.99'].map(of)).toEqual([16_000, 13_000, 13_000, 10_000]);
  });

  it('never takes anything away', () => {
    expect(commission({ ...rule, excessRate: '0.1' }, 2_000_000, '70')).toBe(10_000);
  });
});

describe('exact numbers', () => {
  it.each([
    [fraction(2, 3), 2, '0.67'],
    [fraction(1, 200), 2, '0.01'],
    [fraction(0), 2, '0.00'],
    [fraction(5, 2), 0, '3'],
  ])('shows %o to %i decimals as %s', (value, decimals, text) => expect(toFixed(value, decimals)).toBe(text));

  it.each(['', '1.', '.5', '1e3', '一', '1,000'])('refuses %j', (text) => {
    expect(() => parseDecimal(text)).toThrow(RangeError);
  });
});
