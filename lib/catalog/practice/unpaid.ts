import type { PracticeBuyer } from '../../domain/practice/buyer';
import { orderAndPay } from './steps';

/** 下单未付款 */
export const unpaidBuyers: readonly PracticeBuyer[] = [
  {
    id: 'unpaid-1',
    kind: 'unpaid',
    name: '想吃火锅',
    product: {
      id: '880801',
      title: '即食火锅底料组合 4口味 8包',
      price: 59_90,
      coupons: ['满59包邮'],
      facts: [
        ['口味', '牛油、番茄、菌汤、清汤各2包'],
        ['保质期', '9个月'],
        ['发货', '付款后24小时内'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 120_000,
    again: [],
    leaves: null,
    winnable: true,
    steps: {
      open: { says: [['先拍一单哈']], does: 'order', next: { afterMs: 8_000, to: 'hesitates' } },
      hesitates: {
        says: [['等下再付，我看看还要不要凑别的']],
        turns: [
          { by: ['confirm', 'dispatch', 'offer'], to: 'asks' },
          { by: ['greet', 'care', 'value', 'alternative'], to: 'idles' },
        ],
        unhelped: '嗯',
      },
      idles: {
        says: [['嗯嗯好']],
        turns: [{ by: ['confirm', 'dispatch', 'offer'], to: 'asks' }],
        unhelped: '在忙',
      },
      asks: {
        says: [['现在付的话啥时候发']],
        turns: [{ by: ['dispatch', 'confirm'], to: 'pays' }],
        unhelped: '我问几时发货',
      },
      pays: orderAndPay('').pays,
      thanks: orderAndPay('').thanks,
    },
  },
  {
    id: 'unpaid-2',
    kind: 'unpaid',
    name: '静静的海',
    product: {
      id: '880802',
      title: '折叠晾衣架 落地加固 不锈钢',
      price: 149_00,
      coupons: ['立减10'],
      facts: [
        ['承重', '40公斤'],
        ['展开', '150×55×105厘米'],
        ['售后', '7天无理由，一年质保'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 240_000,
    again: [],
    leaves: null,
    winnable: true,
    steps: {
      // 静默下单: nothing is said until the agent writes first.
      open: {
        does: 'order',
        turns: [{ by: ['greet', 'confirm', 'offer', 'dispatch', 'assure', 'care', 'value'], to: 'doubts' }],
      },
      doubts: {
        says: [['哦拍了，想起来阳台可能放不下，就没付']],
        turns: [
          { by: ['fact', 'assure'], to: 'pays' },
          { by: ['care', 'value', 'offer'], to: 'size' },
        ],
        unhelped: '放不下就白买了',
      },
      size: {
        says: [['展开多长来着，不合适能退不']],
        turns: [{ by: ['fact', 'assure'], to: 'pays' }],
        unhelped: '尺寸说一下',
      },
      pays: orderAndPay('').pays,
      thanks: orderAndPay('').thanks,
    },
  },
];
