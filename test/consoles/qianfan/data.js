import { crowd } from '../shared/crowd.js';

const lamp = { title: '床头氛围灯可调光', shape: 'lamp' };
const rack = { title: '桌面收纳架亚克力', shape: 'rack' };

/** The chats that tests speak of; the first two have one name. All invented. A line is [minutes ago, side, text or thing]. */
const told = [
  {
    id: '5e21b0f4000000000100a3c7',
    name: '不吃香菜',
    products: [lamp],
    orders: [{ id: 'P760021438855120391', status: '待付款', amount: '89.00', pay: '应付', title: lamp.title }],
    lines: [
      [44, 'buyer', '灯能调颜色吗'],
      [42, 'agent', '三种色温都能调'],
      [3, 'buyer', '能便宜点就拍了'],
    ],
  },
  {
    id: '60d4477b0000000001003e15',
    name: '不吃香菜',
    products: [rack],
    orders: [
      { id: 'P760021440093377214', status: '待发货', amount: '1,136.50', pay: '实付', title: rack.title },
      { id: 'P760020998114405562', status: '已取消', amount: '45.00', pay: '应付', title: rack.title },
    ],
    lines: [
      [71, 'buyer', '拍了两个，能一起发吗'],
      [70, 'agent', '可以的，一起给您发'],
      [8, 'buyer', '好的谢谢'],
    ],
  },
  {
    id: '5c87e9d1000000000101f20b',
    name: '<b>阿楠</b>&amp;',
    lines: [
      [130, 'buyer', '灯罩碎了一个'],
      [128, 'agent', '给您补寄一个，稍等我登记'],
    ],
  },
];

const names = ['圆圆', '早睡早起', '芝士就是力量', '柚子', '南风', '咕咕', '阿梨', '奶盖', '十一', '蓝莓'];

export function records(count) {
  const idOf = (index) => `5b${(9_437_184 + index * 4099).toString(16)}00000000010${String(index).padStart(5, '0')}`;
  return [...told, ...crowd({ count: count - told.length, seed: 59, names, idOf })];
}
