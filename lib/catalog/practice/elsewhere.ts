import type { PracticeBuyer } from '../../domain/practice/buyer';
import { orderAndPay } from './steps';

/** 别处有同款 */
export const elsewhereBuyers: readonly PracticeBuyer[] = [
  {
    id: 'elsewhere-1',
    kind: 'elsewhere',
    name: '山里有鹿',
    product: {
      id: '880301',
      title: '缓震跑步鞋 网面透气 男女同款',
      price: 219_00,
      coupons: ['满200减15'],
      facts: [
        ['鞋面', '一体织网面'],
        ['鞋底', '橡胶大底，EVA中底'],
        ['尺码', '35–44码，标准码'],
        ['售后', '7天无理由，有运费险'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 90_000,
    again: ['不回我去别家拍了啊'],
    leaves: '那我去那边买了',
    winnable: true,
    steps: {
      open: {
        says: [['别的平台有同款啊，人家才199'], ['我在另一家看到一模一样的，便宜20']],
        turns: [
          { by: ['value', 'assure', 'care'], to: 'same' },
          { by: ['offer'], to: 'after' },
        ],
        unhelped: '那我干嘛不在那边买',
      },
      same: {
        says: [['看图就是一样的啊，你们的有什么不同']],
        turns: [{ by: ['value', 'assure', 'fact', 'offer'], to: 'after' }],
        unhelped: '说了等于没说',
      },
      after: {
        says: [['主要怕鞋码不合适，来回寄麻烦']],
        turns: [{ by: ['assure', 'fact', 'care'], to: 'ready' }],
        unhelped: '不合适怎么弄嘛',
      },
      ready: {
        says: [['ok，那就在你们家买吧，平时穿38就38？']],
        turns: [{ by: ['fact', 'confirm', 'greet', 'care', 'assure'], to: 'orders' }],
        unhelped: '就问拍38码行不行',
      },
      ...orderAndPay('拍了38的'),
    },
  },
  {
    id: 'elsewhere-2',
    kind: 'elsewhere',
    name: '小满',
    product: {
      id: '880302',
      title: '保湿面霜 50克 干皮适用',
      price: 168_00,
      coupons: ['满150减10'],
      facts: [
        ['规格', '50克'],
        ['保质期', '三年，开封后12个月'],
        ['售后', '未拆封7天可退'],
      ],
    },
    quantity: 2,
    patience: 1,
    waitsMs: 90_000,
    again: ['亲？'],
    leaves: '我还是去专柜买吧，踏实',
    winnable: true,
    steps: {
      open: {
        says: [['专柜也有这个，在你们这买跟专柜比有啥好的']],
        turns: [{ by: ['value', 'offer', 'assure', 'care'], to: 'genuine' }],
        unhelped: '专柜还能试用呢',
      },
      genuine: {
        says: [['是正品吧？我可以去专柜验的']],
        turns: [{ by: ['value', 'assure', 'care'], to: 'two' }],
        unhelped: '这个得说清楚啊',
      },
      two: {
        says: [['那我要两瓶，有优惠吗']],
        turns: [{ by: ['offer', 'confirm'], to: 'orders' }],
        unhelped: '两瓶一点优惠没有？',
      },
      ...orderAndPay('行，两瓶拍下了'),
    },
  },
];
