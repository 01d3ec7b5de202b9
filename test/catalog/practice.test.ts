import { describe, expect, it } from 'vitest';
import { practiceBuyers } from '../../lib/catalog/practice';
import { buyerKinds, type PracticeBuyer } from '../../lib/domain/practice/buyer';
import { play } from '../support/practice';

/** For each buyer a talk as a decent agent would lead it. */
const goodTalks: Record<string, string[]> = {
  'price-1': [
    '您好，在的，双肩包喜欢哪方面可以问我',
    '理解的，一百多买包是要想想。这款满150减10，用券更合适',
    '900D牛津布，防泼水，拉链保一年，天天背也耐用',
    '直接拍就行，地址核对一下，今天给您安排',
    '收到，今天就发出',
  ],
  'price-2': ['现在满299减20，领券就能用', '内胆可拆洗，整机一年质保，用着省心', '今天付款，24小时内发出'],
  'compare-1': [
    '我们是60支长绒棉，手感更细，别家多是40支',
    '满300减30，到手339',
    '7天无理由，还有运费险，放心',
    '好的，今天发出',
  ],
  'compare-2': ['您好，比一比是应该的', '单次6小时，含仓30小时', '随时找我'],
  'elsewhere-1': [
    '理解，您可以比一下，我们是橡胶大底，质量有保障',
    '大底用料不一样，耐磨好多',
    '7天无理由，有运费险，来回不花钱',
    '标准码，平时38就拍38码',
  ],
  'elsewhere-2': ['我们品牌正品，价格有活动', '正品，支持专柜验', '两瓶满300减20，直接拍'],
  'shipping-1': ['今天付款今天发货，省内预计明天到', '晚到了您联系我，我来催物流', '125穿130的合适，您下单吧'],
  'shipping-2': ['今天能发出，明天到不了，预计后天'],
  'worry-1': ['内胆316不锈钢，一体的，没有塑料件碰水', '防干烧，烧开自动断电，放心用', '两年质保，坏了找我换新'],
  'worry-2': ['45%棉混纺，缩水很小，质量放心', '有运费险，不合适退货不用您出', '好的，直接拍下就行'],
  'stock-1': [
    '抱歉，米白37没货了，雾蓝37现货有，也好搭',
    '雾蓝实物偏灰一点，色差不大，放心',
    '可以的，7天无理由，您拍下就好',
  ],
  'facts-1': ['2–9公斤', 'VESA 75/100毫米，桌板10–85毫米', '能装，17–32寸适用'],
  'facts-2': ['厚度有5厘米、7.5厘米、10厘米', '外套可拆洗，放心'],
  'unpaid-1': ['好的，现在付款今天就能发出', '付款后24小时内发货'],
  'unpaid-2': ['您好，看您拍了晾衣架还没付款，是有什么顾虑吗', '展开150厘米长，收起来很薄，不合适7天无理由退'],
};

const cases = practiceBuyers.map((buyer): [string, PracticeBuyer] => [buyer.id, buyer]);
const seeds = [1, 2, 3, 4, 5];

describe('the practice buyers', () => {
  it('are of every kind, half of the kinds with two or more', () => {
    const kinds = buyerKinds.map((kind) => practiceBuyers.filter((buyer) => buyer.kind === kind));
    expect(kinds.every((buyers) => buyers.length > 0 && buyers.some((buyer) => buyer.winnable))).toBe(true);
    expect(kinds.filter((buyers) => buyers.length > 1).length).toBeGreaterThanOrEqual(4);
  });

  it('have ids, names, products of their own', () => {
    for (const values of [
      practiceBuyers.map((buyer) => buyer.id),
      practiceBuyers.map((buyer) => buyer.name),
      practiceBuyers.map((buyer) => buyer.product.id),
    ]) {
      expect(new Set(values).size).toBe(practiceBuyers.length);
    }
  });

  it.each(cases)('%s: every step that is named exists, and every step is reached', (_id, { steps }) => {
    const named = Object.values(steps).flatMap((step) => [
      ...(step.turns ?? []).map((turn) => turn.to),
      ...(step.next ? [step.next.to] : []),
    ]);
    expect(new Set(['open', ...named])).toEqual(new Set(Object.keys(steps)));
  });

  it.each(cases)('%s: a decent talk ends as this buyer can end', (id, buyer) => {
    for (const seed of seeds) {
      const { talk } = play(buyer, goodTalks[id] ?? [], seed);
      expect(talk.outcome, talk.lines.map((line) => line.text).join('\n')).toBe(buyer.winnable ? 'paid' : 'left');
      if (buyer.winnable) expect(talk.order?.status).toBe('paid');
    }
  });

  it.each(cases)('%s: flat answers lose the buyer', (_id, buyer) => {
    for (const seed of seeds) {
      const { talk } = play(buyer, ['不行', '不能便宜，最低价了', '不知道，自己看'], seed);
      expect(talk.outcome).toBe('left');
      expect(talk.order?.status ?? 'closed').toBe('closed');
    }
  });

  it.each(cases)('%s: silence loses the buyer', (_id, buyer) => {
    const { talk } = play(buyer, []);
    expect(talk.outcome).toBe('left');
    expect(talk.order?.status ?? 'closed').toBe('closed');
  });

  it.each(cases)('%s: answers that say nothing lose the buyer', (_id, buyer) => {
    expect(play(buyer, ['嗯', '哦', '嗯嗯', '哦哦']).talk.outcome).toBe('left');
  });
});
