import { describe, expect, it } from 'vitest';
import type { Item } from '../../../lib/domain/items';
import { exchangedKinds, formatPromotions, readPromotions } from '../../../lib/domain/pricing/exchange';
import { promotionItem } from '../../../lib/domain/pricing/promotion';
import { aRule } from './build';

const promotion = promotionItem(
  { rule: aRule({ kind: 'unitOff', off: 5_00, id: 'p' }), archived: false, place: 1, origin: null },
  5,
);
const addOn: Item = {
  kind: 'add-on',
  id: 'a',
  value: { title: '棉袜', price: 9_90, link: '' },
  at: 5,
  deletedAt: null,
};
const floor: Item = {
  kind: 'floor',
  id: 'f',
  value: { scope: 'shop', per: 'order', floor: 30_00 },
  at: 5,
  deletedAt: null,
};
const sale: Item = { kind: 'big-sale', id: 's', value: { name: '双11', phases: [] }, at: 5, deletedAt: null };
const all = [promotion, addOn, floor, sale];

describe('a file of promotions', () => {
  it('brings everything that belongs to them, and says what is new', () => {
    const text = formatPromotions([...all, { ...addOn, id: 'gone', deletedAt: 9 }, { ...addOn, kind: 'script' }]);
    expect(readPromotions(text, new Set(['promotion\np']), 77)).toEqual({
      ok: true,
      items: all.map((item) => ({ ...item, at: 77 })),
      added: 3,
      replaced: 1,
    });
    expect(exchangedKinds).toEqual(['promotion', 'add-on', 'floor', 'big-sale']);
  });

  it.each([
    ['no JSON', '{', '这不是成单导出的优惠文件。'],
    ['something else', '{"format":"chengdan-backup"}', '这不是成单导出的优惠文件。'],
    ['null', 'null', '这不是成单导出的优惠文件。'],
    [
      'of a later version',
      '{"format":"chengdan-promotions","version":2,"items":[]}',
      '这个文件来自更新的版本，请先升级成单。',
    ],
    ['without items', '{"format":"chengdan-promotions","version":1}', '文件缺了一部分，或者太大。'],
    [
      'with a broken one',
      formatPromotions([promotion, { ...addOn, value: { title: '' } }]),
      '文件里第 2 条读不懂，可能被改动过。',
    ],
    [
      'with one of another kind',
      formatPromotions([promotion]).replace('"promotion"', '"script"'),
      '文件里第 1 条读不懂，可能被改动过。',
    ],
    [
      'with one that is none',
      '{"format":"chengdan-promotions","version":1,"items":[null]}',
      '文件里第 1 条读不懂，可能被改动过。',
    ],
  ])('%s is refused whole', (_name, text, line) => {
    expect(readPromotions(text, new Set(), 1)).toEqual({ ok: false, line: `${line}没有改动任何优惠。` });
  });
});
