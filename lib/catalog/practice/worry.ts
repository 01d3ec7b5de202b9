import type { PracticeBuyer } from '../../domain/practice/buyer';
import { orderAndPay } from './steps';

/** 我担心… */
export const worryBuyers: readonly PracticeBuyer[] = [
  {
    id: 'worry-1',
    kind: 'worry',
    name: '晚风吹',
    product: {
      id: '880501',
      title: '电热水壶 1.7升 316不锈钢内胆',
      price: 139_00,
      coupons: ['立减10'],
      facts: [
        ['内胆', '316不锈钢，一体无缝'],
        ['功率', '1800瓦，防干烧自动断电'],
        ['售后', '两年质保，7天无理由'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 90_000,
    again: ['还在吗'],
    leaves: '还是不太放心，先不买了',
    winnable: true,
    steps: {
      open: {
        says: [['我担心这种壶烧水有味道，之前买的就有塑料味']],
        turns: [{ by: ['value', 'care', 'fact', 'assure'], to: 'safe' }],
        unhelped: '是真的怕有味道',
      },
      safe: {
        says: [['家里有老人，忘关了会不会烧坏啊']],
        turns: [{ by: ['value', 'fact', 'assure', 'care'], to: 'broken' }],
        unhelped: '安全这块能不能说清楚',
      },
      broken: {
        says: [['万一坏了找谁，能换吗']],
        turns: [{ by: ['assure'], to: 'orders' }],
        unhelped: '坏了到底管不管',
      },
      ...orderAndPay('那我放心了，拍了'),
    },
  },
  {
    id: 'worry-2',
    kind: 'worry',
    name: '三点几嚟',
    product: {
      id: '880502',
      title: '亚麻衬衫 宽松长袖 多色',
      price: 118_00,
      coupons: ['两件9折'],
      facts: [
        ['面料', '55%亚麻45%棉'],
        ['洗护', '冷水手洗，深色单独洗'],
        ['售后', '7天无理由，有运费险'],
      ],
    },
    quantity: 2,
    patience: 1,
    waitsMs: 90_000,
    again: ['？？'],
    leaves: '算了怕踩雷',
    winnable: true,
    steps: {
      open: {
        says: [['衬衫会不会掉色缩水呀，有点担心'], ['亚麻的是不是一洗就缩，怕穿一次就废']],
        turns: [{ by: ['value', 'fact', 'care', 'assure'], to: 'fit' }],
        unhelped: '那到底会不会啊',
      },
      fit: {
        says: [['要是穿上不好看，退的话运费谁出']],
        turns: [{ by: ['assure'], to: 'two' }],
        unhelped: '运费的事没说呢',
      },
      two: {
        says: [['好，那我拿白色和蓝色各一件']],
        turns: [{ by: ['confirm', 'offer', 'greet', 'care', 'dispatch'], to: 'orders' }],
        unhelped: '直接拍吗',
      },
      ...orderAndPay('两件都拍了'),
    },
  },
];
