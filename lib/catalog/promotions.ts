import type { ReadyList, ReadyRow } from '../domain/pricing/ready-list';
import { emptyForm, type RuleForm } from '../domain/pricing/rule-form';
import type { Benefit } from '../domain/pricing/types';

type Own = Partial<Omit<RuleForm, 'kind'>>;

function row(kind: Benefit['kind'], name: string, ask: readonly string[], own: Own = {}, note?: string): ReadyRow {
  return { form: { ...emptyForm(kind), name, ...own }, ask, ...(note && { note }) };
}

const itemPrice = (name: string, own: Own = {}) => row('unitPrice', name, ['price'], own);
const shopCoupon = (own: Own = {}, note?: string) =>
  row('amountOff', '店铺券', ['threshold', 'off'], { group: '店铺券', claim: true, basis: 'item', ...own }, note);
const shopThreshold = (own: Own = {}) =>
  row('amountOff', '店铺满减', ['threshold', 'off'], { group: '店铺满减', ...own });
const crossShop = row('amountOff', '跨店每满减', ['threshold', 'off'], {
  layer: 'crossShop',
  basis: 'item',
  fields: { repeats: '1' },
});
const balanceCoupon = row('amountOff', '尾款券', ['threshold', 'off'], {
  claim: true,
  atBalance: true,
  group: '店铺券',
});

const taobao2026: ReadyList = {
  id: 'taobao-2026',
  platform: '淘宝/天猫',
  year: 2026,
  about: '先店铺、再跨店、再平台券、再补贴，最后会员价；店铺和跨店看用券前的价，后面的看剩下的。',
  rows: [
    itemPrice('单品活动价'),
    shopCoupon(),
    shopThreshold(),
    crossShop,
    row('amountOff', '平台会员券', ['threshold', 'off'], {
      layer: 'platform',
      basis: 'current',
      claim: true,
      bearer: 'platform',
    }),
    row(
      'rate',
      '政府补贴',
      ['bp', 'cap'],
      { layer: 'platform', basis: 'current', bearer: 'platform', fields: { perUnit: '1' } },
      '只限指定商品，按件封顶：在“适用商品”里写上',
    ),
    row('rate', '88VIP', ['bp'], { layer: 'member', member: '88VIP', fields: { bp: '95' } }, '只限指定商品'),
  ],
};

const tmall2020: ReadyList = {
  id: 'tmall-2020',
  platform: '天猫',
  year: 2020,
  about: '券和跨店满减都看用券前的价：券几乎减完了，跨店满减照样减；券比剩下的还大，多出来的作废。',
  rows: [
    itemPrice('单品活动价'),
    shopCoupon(),
    crossShop,
    row('amountOff', '品类券', ['threshold', 'off'], {
      layer: 'platform',
      basis: 'item',
      claim: true,
      bearer: 'platform',
    }),
    row('presale', '付定金立减', ['deposit', 'off'], {}, '当年立减是 5 的倍数，最多为价格的 40%；不是每次大促都有预售'),
    balanceCoupon,
  ],
};

const jd: ReadyList = {
  id: 'jd-2021',
  platform: '京东',
  year: 2021,
  about: '预售价减优惠后，和其它商品的促销价一起看门槛；京券和东券不能一起用。',
  rows: [
    itemPrice('促销价'),
    itemPrice('PLUS 价', { member: 'PLUS' }),
    shopThreshold({ basis: 'item' }),
    row(
      'amountOff',
      '京券',
      ['off'],
      { layer: 'platform', basis: 'item', group: '京券东券', claim: true },
      '旧条款；两张京券只有商品范围相同或不相交才能一起用',
    ),
    row(
      'amountOff',
      '东券',
      ['threshold', 'off'],
      { layer: 'platform', basis: 'item', group: '京券东券', claim: true },
      '旧条款',
    ),
    row('points', '京豆', ['points'], { fields: { perYuan: '100', maxBp: '50' } }, '100 个抵 1 元，最多抵商品的一半'),
    row('presale', '定金预售', ['deposit', 'worth'], {}, '2022 年的规则：定金最多为预售价的 20%，建议 10 元起'),
  ],
};

const weixin: ReadyList = {
  id: 'weixin',
  platform: '微信小店',
  year: null,
  about: '一件商品只用一个单品优惠；整单优惠可以叠加，除非都设了不能同用。文档没写年份。',
  rows: [
    row('unitOff', '商品立减', ['off'], { group: '单品优惠' }),
    row('rate', '商品折扣', ['bp'], { layer: 'item', basis: 'current', group: '单品优惠' }),
    shopCoupon({}, '最多减 200 元；折扣券最低 2 折，按整数百分比'),
    shopThreshold({ basis: 'item' }),
  ],
};

const unknown = '没有找到公开的叠加规则，先按平行算：问清店里再改。';

const pinduoduo: ReadyList = {
  id: 'pinduoduo',
  platform: '拼多多',
  year: null,
  about: unknown,
  rows: [
    itemPrice('拼团价'),
    row('unitOff', '限时直降', ['off']),
    shopCoupon(),
    shopThreshold({ basis: 'item' }),
    row('amountOff', '平台券', ['threshold', 'off'], {
      layer: 'platform',
      basis: 'item',
      claim: true,
      bearer: 'platform',
    }),
  ],
};

const douyin: ReadyList = {
  id: 'douyin',
  platform: '抖店',
  year: null,
  about: `店铺、平台、达人三方各有优惠。${unknown}`,
  rows: [
    itemPrice('限时价'),
    shopCoupon(),
    shopThreshold({ basis: 'item' }),
    row('amountOff', '达人券', ['threshold', 'off'], {
      layer: 'itemCoupon',
      basis: 'item',
      claim: true,
      bearer: 'creator',
    }),
    row('amountOff', '平台券', ['threshold', 'off'], {
      layer: 'platform',
      basis: 'item',
      claim: true,
      bearer: 'platform',
    }),
  ],
};

const others: ReadyList = {
  id: 'others',
  platform: '快手/小红书',
  year: null,
  about: unknown,
  rows: [
    itemPrice('活动价'),
    shopCoupon(),
    shopThreshold({ basis: 'item' }),
    row('amountOff', '平台券', ['threshold', 'off'], {
      layer: 'platform',
      basis: 'item',
      claim: true,
      bearer: 'platform',
    }),
  ],
};

export const readyLists: readonly ReadyList[] = [taobao2026, pinduoduo, douyin, jd, weixin, tmall2020, others];
