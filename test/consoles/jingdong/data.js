import { crowd } from '../shared/crowd.js';

const chair = { id: '100048217733', title: '人体工学椅网布电脑椅可躺', price: '899.00', shape: 'chair' };
const lamp = { id: '100051930264', title: '护眼台灯学生书桌阅读灯', price: '159.00', shape: 'lamp' };

/** The chats that tests speak of. All invented. A line is [minutes ago, side, text or thing]. */
const told = [
  {
    id: 'jd_qingli72',
    name: 'jd_qingli72',
    products: [chair],
    lines: [
      [1502, 'buyer', '昨天看的那把椅子还有货吗'],
      [1500, 'agent', '有的，北京仓现货'],
      [1499, 'system', { divider: '以上是历史消息' }],
      [26, 'buyer', chair],
      [25.8, 'buyer', '坐垫会不会塌'],
      [24, 'agent', '用的高回弹海绵，三年内塌陷包换'],
      [6, 'system', '客户正在浏览商品详情'],
      [3.5, 'buyer', { image: 'chair', loading: true }],
      [1.5, 'buyer', '别家便宜一百呢'],
    ],
  },
  {
    id: 'jd_muzi088',
    name: 'jd_muzi088',
    products: [lamp],
    lines: [
      [42, 'buyer', lamp],
      [41, 'buyer', { failed: true }],
      [40.5, 'buyer', '色温能调吗'],
      [39, 'agent', '三档色温，亮度无级调'],
      [4.2, 'buyer', '那保修几年'],
    ],
  },
  {
    id: 'jd_xiaoman5',
    name: 'jd_xiaoman5',
    products: [lamp],
    lines: [
      [75, 'buyer', '发票什么时候开'],
      [73, 'agent', '确认收货后自动开，发到您邮箱'],
    ],
  },
];

const names = ['jd_lanhu', 'jd_taozi', 'jd_shanyu', 'jd_beiguo', 'jd_yunzhi', 'jd_nanfeng', 'jd_moli', 'jd_qiuhe'];

/** A PIN is unique, so further rounds of the names get a number. */
export function records(count) {
  const others = crowd({ count: count - told.length, seed: 17, names, idOf: (index) => `crowd-${index}` });
  return [...told, ...others.map((record) => ({ ...record, id: record.name }))];
}
