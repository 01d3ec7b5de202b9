import { crowd } from '../shared/crowd.js';

const cup = { title: '便携榨汁杯无线充电', price: '79.00', shape: 'cup' };

/** The chats that tests speak of. All invented. A line is [minutes ago, side, text or thing]. */
const told = [
  {
    id: '3194407218',
    name: '栗子壳不剥',
    orders: [{ id: '2625100081734417', status: '未付款', amount: '79.00', title: cup.title }],
    lines: [
      [48, 'system', '买家正在查看商品'],
      [47.5, 'buyer', { from: cup }],
      [47, 'robot', '[系统自动回复消息] 您好，客服马上到'],
      [46, 'buyer', '榨一次能用多久'],
      [45, 'agent', '充满电能榨12杯左右'],
      [20, 'robot', { text: '【防诈贴士】请不要在平台外付款', system: true }],
      [2.4, 'buyer', { image: 'cup' }],
      [2.2, 'buyer', '这个颜色还有吗，有点贵'],
    ],
  },
  {
    id: '3194552071',
    name: '海边的阿布1',
    orders: [{ id: '2625100081790552', status: '已付款', last: '待发货', amount: '129.00', title: '防晒外套' }],
    lines: [
      [33, 'buyer', '拍了L码能换M吗'],
      [31, 'agent', '可以的，我给您备注'],
      [30.5, 'buyer', { order: '2625100081790552' }],
      [5.1, 'buyer', '今天能发吗'],
    ],
  },
  {
    id: '3194700916',
    name: '胡同口的猫',
    lines: [
      [400, 'buyer', '退货地址发我一下'],
      [398, 'agent', '您在订单里点退货，地址会自动显示'],
      [396, 'robot', { text: '客服超时未回复，会话关闭', system: true }],
    ],
  },
];

const names = [
  '草莓不甜',
  '慢慢来',
  '小镇青年',
  '南山有鹿',
  '爱吃锅巴',
  '一只橘',
  '晚风轻轻',
  '大海与糖',
  '白桃汽水',
  '山竹',
];

export function records(count) {
  const idOf = (index) => String(3195000000 + index * 137);
  return [...told, ...crowd({ count: count - told.length, seed: 23, names, idOf })];
}
