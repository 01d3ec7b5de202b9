import type { PracticeBuyer } from '../../domain/practice/buyer';
import { orderAndPay } from './steps';

/** 太贵了 */
export const priceBuyers: readonly PracticeBuyer[] = [
  {
    id: 'price-1',
    kind: 'price',
    name: '橙子汽水',
    product: {
      id: '880101',
      title: '通勤双肩包 大容量防泼水 15.6寸电脑包',
      price: 159_00,
      coupons: ['满150减10'],
      facts: [
        ['面料', '900D牛津布，防泼水'],
        ['容量', '22升，可放15.6寸电脑'],
        ['重量', '780克'],
        ['售后', '7天无理由，拉链一年保修'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 150_000,
    again: ['在吗', '人呢？'],
    leaves: '那算了，我再看看别的',
    winnable: true,
    steps: {
      open: {
        says: [
          ['你好', '在看这个双肩包'],
          ['在不在', '想问下这个双肩包'],
        ],
        turns: [
          {
            by: ['greet', 'care', 'value', 'offer', 'assure', 'dispatch', 'fact', 'confirm', 'alternative'],
            to: 'dear',
          },
        ],
        unhelped: '？',
      },
      dear: {
        says: [['159有点贵了，能便宜点吗'], ['一个包159，太贵了吧，能少点不']],
        turns: [{ by: ['care', 'value', 'offer', 'fact', 'assure'], to: 'worth' }],
        unhelped: '所以是便宜不了？',
      },
      worth: {
        says: [['那它好在哪呀，跟几十块的有啥区别']],
        turns: [{ by: ['value', 'fact', 'assure', 'offer'], to: 'ready' }],
        unhelped: '嗯…还是没听出来值在哪',
      },
      ready: {
        says: [['行，听着还可以，那我怎么拍'], ['好吧那就要一个，直接拍就行吗']],
        turns: [{ by: ['confirm', 'offer', 'dispatch', 'assure', 'greet', 'care'], to: 'orders' }],
        unhelped: '就是问下怎么下单',
      },
      ...orderAndPay('拍好了'),
    },
  },
  {
    id: 'price-2',
    kind: 'price',
    name: '今天也要早睡',
    product: {
      id: '880102',
      title: '空气炸锅 5升可视窗 不沾内胆',
      price: 299_00,
      coupons: ['满299减20'],
      facts: [
        ['容量', '5升，3–4人'],
        ['功率', '1400瓦'],
        ['内胆', '不沾涂层，可拆洗'],
        ['售后', '整机一年质保'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 90_000,
    again: ['？'],
    leaves: '不优惠就不要了',
    winnable: true,
    steps: {
      open: {
        says: [['这个炸锅最低多少能卖', '299太贵']],
        turns: [
          { by: ['offer'], to: 'haggles' },
          { by: ['care', 'value'], to: 'asks' },
        ],
        unhelped: '我就问能不能便宜',
      },
      asks: {
        says: [['道理我懂，那有没有券啥的']],
        turns: [{ by: ['offer'], to: 'haggles' }],
        unhelped: '没券啊？',
      },
      haggles: {
        says: [['才优惠这么点，凑个整呗']],
        turns: [{ by: ['value', 'assure', 'care', 'offer'], to: 'ready' }],
        unhelped: '一点都不让啊',
      },
      ready: {
        says: [['行吧行吧，今天拍什么时候发']],
        turns: [{ by: ['dispatch', 'confirm'], to: 'orders' }],
        unhelped: '我是问什么时候能发出来',
      },
      ...orderAndPay('拍了，用了券'),
    },
  },
];
