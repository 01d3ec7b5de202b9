import type { PracticeBuyer } from '../../domain/practice/buyer';
import { orderAndPay } from './steps';

/** 只问参数 */
export const factsBuyers: readonly PracticeBuyer[] = [
  {
    id: 'facts-1',
    kind: 'facts',
    name: '键盘侠老周',
    product: {
      id: '880701',
      title: '显示器支架 气压升降 单屏',
      price: 189_00,
      coupons: ['立减10'],
      facts: [
        ['承重', '2–9公斤'],
        ['屏幕', '17–32寸，VESA 75/100毫米'],
        ['桌板', '夹桌厚度10–85毫米'],
        ['售后', '气杆五年质保'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 60_000,
    again: [],
    leaves: null,
    winnable: true,
    steps: {
      open: {
        says: [['承重多少']],
        turns: [{ by: ['fact'], to: 'hole' }],
        unhelped: '我问的是承重，几公斤',
      },
      hole: {
        says: [['孔距', '还有夹桌最厚能夹多少']],
        turns: [{ by: ['fact'], to: 'screen' }],
        unhelped: '给个数就行',
      },
      screen: {
        says: [['32寸的能装？']],
        turns: [{ by: ['fact', 'confirm', 'assure', 'value'], to: 'orders' }],
        unhelped: '能装还是不能装',
      },
      ...orderAndPay('ok'),
    },
  },
  {
    id: 'facts-2',
    kind: 'facts',
    name: '搬家中勿扰',
    product: {
      id: '880702',
      title: '乳胶床垫 1.5米 可定制',
      price: 899_00,
      coupons: ['满800减60'],
      facts: [
        ['厚度', '5厘米、7.5厘米、10厘米'],
        ['尺寸', '150×200厘米'],
        ['外套', '可拆洗'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 60_000,
    again: ['？'],
    leaves: null,
    winnable: false,
    steps: {
      open: {
        says: [['1.5的床垫有几种厚度'], ['床垫厚度都有哪些']],
        turns: [{ by: ['fact', 'value'], to: 'cover' }],
        unhelped: '厚度',
      },
      cover: {
        says: [['外套能拆下来洗不']],
        turns: [{ by: ['fact', 'value', 'care', 'assure', 'greet'], to: 'gone' }],
        unhelped: '？',
      },
      gone: { says: [['知道了，房子还没好，到时候再说']], does: 'leave' },
    },
  },
];
