import { describe, expect, it } from 'vitest';
import { draftOf, type PriceDraft } from '../../../lib/domain/pricing/draft';
import { type Extras, workOutExtras } from '../../../lib/domain/pricing/extras';
import { readOffer } from '../../../lib/domain/pricing/read-offer';
import { aMessage, aSnapshot } from '../../support/session';

const draft = (quantity: string, coupons: string[]): PriceDraft => {
  const product = { title: '护颈枕', price: 79_00, priceIsFloor: false, id: '1', link: null, coupons, attributes: [] };
  return { ...draftOf(aSnapshot({ product, messages: [aMessage('m1', 'buyer', '在吗')] }), 1000), quantity };
};
const addOn = (id: string, price: number) => ({ id, title: id, price, link: '' });

/** Run to its end. */
function extras(given: PriceDraft, addOns: ReturnType<typeof addOn>[] = []): Extras {
  const steps = workOutExtras(given, [], addOns);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
const ways = (given: PriceDraft, addOns?: ReturnType<typeof addOn>[]) =>
  extras(given, addOns).outOfReach.map(({ gap, ways: found }) => [
    gap,
    found.map(({ words, total, extra }) => [words, total, extra]),
  ]);

describe('what is just out of reach', () => {
  it('is closed by the cheapest add-ons, at most three, or by more of the same', () => {
    const shelf = [addOn('袜', 9_00), addOn('巾', 12_00), addOn('垫', 30_00)];
    expect(ways(draft('3', ['满270减40']), shelf)).toEqual([
      [
        '差 ¥33.00 到满 ¥270',
        [
          ['再拍 1 件', 276_00, 39_00],
          ['加 袜 ¥9.00 + 垫 ¥30.00', 236_00, -1_00],
        ],
      ],
    ]);
    const crumbs = Array.from({ length: 9 }, (_, i) => addOn(`c${i}`, 5_00));
    expect(ways(draft('3', ['满270减40']), crumbs)).toEqual([['差 ¥33.00 到满 ¥270', [['再拍 1 件', 276_00, 39_00]]]]);
  });

  it('is closed by units where units are missing', () => {
    expect(ways(draft('1', ['满2件8折']))).toEqual([['差 1 件到满 2 件', [['再拍 1 件', 126_40, 47_40]]]]);
  });

  it('is not what asks for more than as much again', () => {
    expect(ways(draft('1', ['满200减20', '满4件8折']))).toEqual([]);
    expect(ways(draft('2', ['满200减20', '满4件8折']))).toHaveLength(2);
  });

  it('is nothing where there is no price', () => {
    expect(extras({ ...draft('1', ['满100减20']), price: '' })).toEqual({ outOfReach: [], split: null });
  });

  it('counts with the coupons that an order may use, and sends nobody a saving that is none', () => {
    const own = readOffer('满300减5', 'own');
    const given = { ...draft('3', []), own: own ? [own] : [] };
    const [found] = extras(given, [addOn('袜', 63_00)]).outOfReach;
    expect(found?.ways.map(({ extra }) => extra)).toEqual([74_00, 58_00]);
    expect(found?.ways[1]?.text).toContain('比现在多付 ¥58.00');
  });
});
