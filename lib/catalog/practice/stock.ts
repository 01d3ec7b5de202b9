import type { PracticeBuyer } from '../../domain/practice/buyer';
import { orderAndPay } from './steps';

/** 断码缺货 */
export const stockBuyers: readonly PracticeBuyer[] = [
  {
    id: 'stock-1',
    kind: 'stock',
    name: '海盐芝士',
    product: {
      id: '880601',
      title: '帆布鞋 低帮百搭 米白/雾蓝/黑',
      price: 99_00,
      coupons: ['满99减5'],
      facts: [
        ['现货', '米白 35、36、38、39；雾蓝 35–40；黑 36–40'],
        ['缺货', '米白 37，补货时间未定'],
        ['尺码', '标准码，脚背高可大一码'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 90_000,
    again: ['有人吗'],
    leaves: '没码就算了',
    winnable: true,
    steps: {
      open: {
        says: [['米白色37码怎么拍不了，没货了吗']],
        turns: [
          { by: ['alternative'], to: 'other' },
          { by: ['care'], to: 'when' },
        ],
        unhelped: '那还有别的办法吗',
      },
      when: {
        says: [['那还会补吗']],
        turns: [{ by: ['alternative', 'dispatch'], to: 'other' }],
        unhelped: '唉就想要这个',
      },
      other: {
        says: [['雾蓝的37有吗，颜色跟图上差得多不']],
        turns: [{ by: ['value', 'fact', 'care', 'alternative', 'assure'], to: 'ready' }],
        unhelped: '主要怕色差',
      },
      ready: {
        says: [['那换雾蓝吧，不喜欢可以退的哦']],
        turns: [{ by: ['assure', 'confirm', 'care'], to: 'orders' }],
        unhelped: '能退我就拍',
      },
      ...orderAndPay('雾蓝37拍了'),
    },
  },
];
