import type { PracticeBuyer, PracticeProduct, Step } from '../../domain/practice/buyer';
import { orderAndPay } from './steps';

const minute = 60_000;

/** What is sold in the shift; each buyer asks about one. */
const goods = {
  pillow: ['890101', '记忆棉护颈枕 侧睡仰睡两用', 129_00, ['满99减10']],
  flask: ['890102', '316不锈钢保温杯 500毫升', 89_00, ['立减5']],
  shoes: ['890103', '透气跑步鞋 轻便缓震', 199_00, ['满199减20']],
  lamp: ['890104', '护眼台灯 三档色温', 159_00, []],
  tea: ['890105', '茉莉花茶 独立小包 30包', 45_00, ['满59包邮']],
  rack: ['890106', '厨房置物架 三层加厚', 76_00, []],
  cream: ['890107', '保湿面霜 50克', 138_00, ['满199减20']],
  shirt: ['890108', '亚麻衬衫 宽松长袖', 119_00, ['满200减15']],
} satisfies Record<string, [id: string, title: string, price: number, coupons: string[]]>;

function productOf(name: keyof typeof goods): PracticeProduct {
  const [id, title, price, coupons] = goods[name];
  return { id, title, price, coupons, facts: [['发货', '付款后48小时内']] };
}

/** Whatever the agent says leads on; times and outcomes are the shift's own. */
const then = (to: string): Pick<Step, 'turns'> => ({ turns: [{ by: 'anything', to }] });
const ordered: Step = { says: [['拍了']], does: 'order' };
const { pays, thanks } = orderAndPay('');
/** Unpaid orders are closed by the platform. */
const closes: Record<'closes', Step> = { closes: { does: 'leave' } };

/** How a talk of the shift goes on after its first question was answered. */
export const shiftEndings = {
  /** Orders and pays. */
  buys: { after: 'orders', steps: orderAndPay('好的，拍了') },
  /** Orders, and pays once reminded. */
  paysWhenNudged: {
    after: 'ordered',
    steps: { ordered: { ...ordered, ...then('waits') }, waits: { says: [['好的']], ...then('pays') }, pays, thanks },
  },
  /** Orders once asked back. */
  ordersWhenNudged: {
    after: 'thinks',
    steps: { thinks: { says: [['好的谢谢']], ...then('orders') }, ...orderAndPay('那拍一个') },
  },
  /** Orders and never pays. */
  neverPays: {
    after: 'ordered',
    steps: { ordered: { ...ordered, next: { afterMs: 30 * minute, to: 'closes' } }, ...closes },
  },
  /** Answers every word and never orders. */
  neverOrders: {
    after: 'thinks',
    steps: {
      thinks: { says: [['好的谢谢']], ...then('again') },
      again: { says: [['嗯嗯']], ...then('more') },
      more: { says: [['嗯嗯好']] },
    },
  },
  refuses: { after: 'no', steps: { no: { says: [['不要了，在别家买好了']] } } },
  tooDear: { after: 'no', steps: { no: { says: [['太贵了，算了']] } } },
  complains: {
    after: 'angry',
    steps: { angry: { says: [['你们什么态度，我要投诉']], ...then('silent') }, silent: {} },
  },
  /** With an order unpaid. */
  complainsUnpaid: {
    after: 'ordered',
    steps: {
      ordered: { ...ordered, ...then('angry') },
      angry: { says: [['半天没人管，气死了']], next: { afterMs: 29 * minute, to: 'closes' } },
      ...closes,
    },
  },
  /** Has to do with somebody else of the shop. */
  afterSale: { after: 'silent', steps: { silent: {} } },
  /** Asks again before the order is to be paid, and pays once that is answered and the order is mentioned. */
  asksUnpaid: {
    after: 'ordered',
    steps: {
      ordered: { ...ordered, ...then('fine') },
      fine: { says: [['好的']], next: { afterMs: minute, to: 'asks' } },
      asks: { says: [['对了，能开发票吗']], ...then('waits') },
      waits: { ...then('pays') },
      pays,
      thanks,
    },
  },
  /** The console says that this buyer has had enough invitations for today. */
  limited: {
    after: 'thinks',
    steps: { thinks: { says: [['好的谢谢']], tells: '该买家今日邀请下单次数已达上限' } },
  },
  /** Keeps nodding until the shop has closed. */
  nodsOn: {
    after: 'thinks',
    steps: {
      thinks: { says: [['好的谢谢']], next: { afterMs: 4 * minute, to: 'nods' } },
      nods: { says: [['嗯嗯']], next: { afterMs: 4 * minute, to: 'nodsAgain' } },
      nodsAgain: { says: [['好的']], next: { afterMs: 4 * minute, to: 'last' } },
      last: { says: [['嗯嗯，知道了']] },
    },
  },
} satisfies Record<string, { after: string; steps: Record<string, Step> }>;
export type ShiftEnding = keyof typeof shiftEndings;

/** In the order of their coming. */
const cast: readonly [name: string, asks: keyof typeof goods, says: string, ending: ShiftEnding][] = [
  ['豆沙包', 'pillow', '这个枕头多高', 'neverPays'],
  ['晴天小筑', 'shoes', '41码有货吗', 'neverPays'],
  ['路边的石头', 'lamp', '这个灯多少瓦', 'complainsUnpaid'],
  ['薄荷绿', 'shirt', '衬衫会透吗', 'neverOrders'],
  ['山里来信', 'flask', '杯子能装热水多久', 'asksUnpaid'],
  ['一只橘猫', 'cream', '敏感肌能用吗', 'asksUnpaid'],
  ['海边拾贝', 'tea', '茶是今年的吗', 'paysWhenNudged'],
  ['夏天的风', 'rack', '架子一层放多重', 'ordersWhenNudged'],
  ['小鹿乱撞', 'pillow', '枕套能拆下来洗吗', 'buys'],
  ['木木的书桌', 'lamp', '灯能调亮度吗', 'paysWhenNudged'],
  ['青柠汽水', 'shoes', '鞋子偏大还是偏小', 'ordersWhenNudged'],
  ['北巷', 'flask', '杯盖漏水吗', 'refuses'],
  ['棉花糖', 'cream', '面霜油不油', 'buys'],
  ['望舒', 'shirt', '有没有加大码', 'paysWhenNudged'],
  ['盐焗腰果', 'tea', '一盒有几包', 'ordersWhenNudged'],
  ['三分糖', 'rack', '之前买的架子少了个螺丝', 'afterSale'],
  ['竹蜻蜓', 'pillow', '睡久了会塌吗', 'buys'],
  ['慢慢走', 'lamp', '线有多长', 'paysWhenNudged'],
  ['南瓜灯', 'flask', '杯子有别的颜色吗', 'ordersWhenNudged'],
  ['雨后', 'shoes', '鞋底滑不滑', 'complains'],
  ['半山腰', 'tea', '茶保质期多久', 'limited'],
  ['柚子皮', 'cream', '有小样吗', 'buys'],
  ['云上见', 'shirt', '衬衫要熨吗', 'refuses'],
  ['早睡冠军', 'shoes', '鞋子能便宜点吗', 'tooDear'],
  ['橡皮擦', 'rack', '架子怎么装', 'buys'],
  ['蓝莓酱', 'flask', '上次的杯子盖子坏了', 'afterSale'],
  ['折纸船', 'lamp', '台灯频闪吗', 'refuses'],
  ['小满', 'pillow', '多久能发货', 'buys'],
  ['奶盖', 'tea', '能送人吗，有礼盒吗', 'buys'],
  ['石榴红', 'shirt', '下水会缩吗', 'nodsOn'],
];

/** A whole shift of thirty buyers whose outcomes are known beforehand: whom to come back to, whom to leave alone, and who buys for it. */
export const shiftBuyers: readonly PracticeBuyer[] = cast.map(([name, asks, says, ending], i) => {
  const { after, steps } = shiftEndings[ending];
  return {
    id: `shift-${String(i + 1).padStart(2, '0')}`,
    kind: 'unpaid',
    name,
    product: productOf(asks),
    quantity: 1,
    patience: 20,
    waitsMs: 60 * minute,
    again: [],
    leaves: null,
    winnable:
      ending === 'buys' || ending === 'paysWhenNudged' || ending === 'ordersWhenNudged' || ending === 'asksUnpaid',
    steps: { open: { says: [[says]], ...then(after) }, ...steps },
  };
});

/** How the talk of each ends, by the buyer's id. */
export const shiftEndingOf: ReadonlyMap<string, ShiftEnding> = new Map(
  shiftBuyers.map(({ id }, i) => [id, cast[i]?.[3] as ShiftEnding]),
);
