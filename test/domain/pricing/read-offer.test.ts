import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../../lib/domain/pricing/describe';
import { quote } from '../../../lib/domain/pricing/quote';
import { isUpsideDown, readOffer } from '../../../lib/domain/pricing/read-offer';
import { checkRule } from '../../../lib/domain/pricing/validate';

const total = (text: string, price: number, quantity = 1) => {
  const rule = readOffer(text, 'r');
  if (!rule) throw new Error(`not read: ${text}`);
  const receipt = quote([{ id: 'item', price, quantity }], [rule], { now: 0 });
  if (!receipt.ok) throw new Error(receipt.line);
  return receipt.total;
};

describe('an offer in the words of a card', () => {
  it.each([
    ['满300减30', '满¥300减¥30'],
    ['300减30', '满¥300减¥30'],
    ['满300元立减30元', '满¥300减¥30'],
    ['店铺满３００减３０', '满¥300减¥30'],
    ['满 1,000 减 100', '满¥1000减¥100'],
    ['满1万减1000', '满¥10000减¥1000'],
    ['每满300减50', '每满¥300减¥50'],
    ['跨店满300减50', null],
    ['满3件减20', '满3件减¥20'],
    ['满200减20，满300减40', '满¥200减¥20，满¥300减¥40'],
    ['满200减20券', '满¥200减¥20'],
    ['满200可用20元券', '满¥200减¥20'],
    ['立减20', '立减¥20'],
    ['下单立减5.5元', '立减¥5.50'],
    ['10元券', '立减¥10'],
    ['10元无门槛券', '立减¥10'],
    ['优惠券78', '立减¥78'],
    ['78元尾款券', '立减¥78'],
    ['每件减5', '每件直降¥5'],
    ['直降20元', '每件直降¥20'],
    ['9折', '9折'],
    ['85折', '8.5折'],
    ['8.55折', '8.55折'],
    ['限时8折', '8折'],
    ['9折券', '9折'],
    ['满200打9折', '满¥200打9折'],
    ['2件8折', '满2件打8折'],
    ['满两件打8折', '满2件打8折'],
    ['第2件半价', '第2件半价'],
    ['第二件5折', '第2件半价'],
    ['第2件9.9元', '第2件¥9.90'],
    ['第2件0元', null],
    ['买2送1', null],
    ['最高减50', null],
    ['新人立减10', null],
    ['满300减50上不封顶', null],
    ['立减20起', null],
    ['包邮', null],
    ['7天无理由', null],
    ['满300减30或40', null],
    ['-20', null],
    ['', null],
    [`满300减30${'啊'.repeat(9999)}`, null],
  ])('%s → %s', (text, words) => {
    const rule = readOffer(text, 'r');
    expect(rule && inWords(rule)).toBe(words);
  });

  it.each([
    ['满300减30', 299_99, 1, 299_99],
    ['满300减30', 300_00, 1, 270_00],
    ['每满300减50', 650_00, 1, 550_00],
    ['10元券', 39_90, 2, 69_80],
    ['每件减5', 39_90, 2, 69_80],
    ['8.5折', 39_90, 1, 33_92],
    ['第2件半价', 40_00, 3, 100_00],
    ['满200减20,满300减40', 310_00, 1, 270_00],
  ])('%s on %i × %i comes to %i', (text, price, quantity, sum) => {
    expect(total(text, price, quantity)).toBe(sum);
  });

  it('is called what the card calls it, so that the buyer finds it there', () => {
    expect(readOffer('店铺 78元券', 'r')?.name).toBe('78元券');
  });

  it('knows what has to be claimed, and what goes with the balance only', () => {
    expect(readOffer('10元券', 'r')).toMatchObject({ claim: true, group: 'coupon' });
    expect(readOffer('78元尾款券', 'r')).toMatchObject({ claim: true, atBalance: true });
    expect(readOffer('满300减30', 'r')?.claim).toBeUndefined();
  });
});

it.each([
  ['0折', '折扣要大于 0'],
  ['110折', '折扣不能超过 100%（8.5 折就是 85%）'],
  ['12.5折', '折扣不能超过 100%（8.5 折就是 85%）'],
  ['立减0', '优惠金额要大于 0'],
  ['10折', undefined],
])('%s is a slip that has its line: %s', (text, line) => {
  const rule = readOffer(text, 'r');
  expect(rule && checkRule(rule)?.line).toBe(line);
});

it.each([
  ['满30减300', true],
  ['满300减30', false],
  ['立减300', false],
  ['满200减20,满30减300', true],
])('%s takes off more than it asks for: %s', (text, upsideDown) => {
  const rule = readOffer(text, 'r');
  expect(rule && isUpsideDown(rule)).toBe(upsideDown);
});
