import type { PracticeBuyer } from '../../domain/practice/buyer';
import { orderAndPay } from './steps';

/** 发货慢 */
export const shippingBuyers: readonly PracticeBuyer[] = [
  {
    id: 'shipping-1',
    kind: 'shipping',
    name: '豆豆妈',
    product: {
      id: '880401',
      title: '儿童雨衣 连体带书包位 110–150码',
      price: 79_00,
      coupons: ['满79包邮'],
      facts: [
        ['发货', '付款后24小时内，省外2–4天'],
        ['尺码', '110、120、130、140、150'],
        ['材质', 'EVA，无异味'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 60_000,
    again: ['在吗，比较急'],
    leaves: '来不及，我楼下买一件算了',
    winnable: true,
    steps: {
      open: {
        says: [['今天拍几天能到啊', '看评论说你们发货慢']],
        turns: [
          { by: ['dispatch'], to: 'sure' },
          { by: ['care'], to: 'when' },
        ],
        unhelped: '我就想知道哪天能到',
      },
      when: {
        says: [['那今天能发出来吗']],
        turns: [{ by: ['dispatch'], to: 'sure' }],
        unhelped: '所以是啥时候发',
      },
      sure: {
        says: [['孩子周末要用，到不了咋办']],
        turns: [{ by: ['assure', 'care', 'dispatch'], to: 'size' }],
        unhelped: '你这么说我心里没底',
      },
      size: {
        says: [['行。125cm高穿130的吧']],
        turns: [{ by: ['fact', 'confirm', 'care', 'alternative'], to: 'orders' }],
        unhelped: '尺码帮我看下',
      },
      ...orderAndPay('拍了130的，麻烦快点发'),
    },
  },
  {
    id: 'shipping-2',
    kind: 'shipping',
    name: '阿木木木',
    product: {
      id: '880402',
      title: '露营折叠桌 铝合金 便携',
      price: 189_00,
      coupons: [],
      facts: [
        ['发货', '付款后24小时内，普通快递'],
        ['重量', '2.6公斤'],
        ['桌面', '60×40厘米'],
      ],
    },
    quantity: 1,
    patience: 1,
    waitsMs: 45_000,
    again: ['？'],
    leaves: '算了来不及',
    winnable: false,
    steps: {
      open: {
        says: [['明天中午前能到吗，后天一早就出发了']],
        turns: [{ by: ['dispatch', 'care', 'greet', 'assure', 'alternative'], to: 'gone' }],
        unhelped: '就问明天能不能到',
      },
      gone: { says: [['那赶不上了，我去实体店买，谢谢'], ['哎来不及，下次吧']], does: 'leave' },
    },
  },
];
