import type { PracticeBuyer } from '../../domain/practice/buyer';
import { orderAndPay } from './steps';

/** 货比三家 */
export const compareBuyers: readonly PracticeBuyer[] = [
  {
    id: 'compare-1',
    kind: 'compare',
    name: '一只柚子',
    product: {
      id: '880201',
      title: '全棉四件套 60支长绒棉 1.8米床',
      price: 369_00,
      coupons: ['满300减30'],
      facts: [
        ['面料', '100%棉，60支'],
        ['尺寸', '被套220×240厘米，床单245×250厘米'],
        ['洗护', '30℃以下机洗'],
        ['售后', '7天无理由，送运费险'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 90_000,
    again: ['在吗？还在比几家'],
    leaves: '我还是先去看看另外几家吧',
    winnable: true,
    steps: {
      open: {
        says: [['四件套我看了三家了', '另一家也是全棉，才两百多，你们贵在哪']],
        turns: [
          { by: ['value', 'fact'], to: 'counts' },
          { by: ['care', 'assure', 'offer'], to: 'details' },
        ],
        unhelped: '没说到点子上啊',
      },
      details: {
        says: [['嗯，那面料上到底有啥不一样']],
        turns: [{ by: ['value', 'fact'], to: 'counts' }],
        unhelped: '不太明白',
      },
      counts: {
        says: [['懂了，支数不一样。那算上活动多少钱'], ['哦哦。那现在有活动吗，到手多少']],
        turns: [{ by: ['offer'], to: 'last' }],
        unhelped: '我是问算下来多少钱',
      },
      last: {
        says: [['洗了不满意能退吗']],
        turns: [{ by: ['assure', 'care'], to: 'orders' }],
        unhelped: '能不能退给句话',
      },
      ...orderAndPay('好，那就你家了，拍了'),
    },
  },
  {
    id: 'compare-2',
    kind: 'compare',
    name: '路过的云',
    product: {
      id: '880202',
      title: '无线蓝牙耳机 入耳式 30小时续航',
      price: 129_00,
      coupons: [],
      facts: [
        ['续航', '单次6小时，含仓30小时'],
        ['防水', 'IPX4'],
        ['售后', '一年质保'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 60_000,
    again: [],
    leaves: '哦',
    winnable: false,
    steps: {
      open: {
        says: [['这个耳机跟别家那款差不多吧', '我比较下']],
        turns: [{ by: ['greet', 'care', 'value', 'fact', 'offer', 'assure', 'alternative'], to: 'more' }],
        unhelped: '哦哦',
      },
      more: {
        says: [['那续航呢，能用多久']],
        turns: [{ by: ['fact', 'value', 'care', 'assure', 'offer'], to: 'gone' }],
        unhelped: '嗯',
      },
      gone: { says: [['行我知道了，再对比几家看看']], does: 'leave' },
    },
  },
];
