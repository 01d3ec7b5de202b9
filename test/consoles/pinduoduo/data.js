import { createRandom, pick } from '../shared/random.js';

const cup = {
  id: '638201945570',
  title: '大容量保温杯316不锈钢学生水杯',
  price: '39.9',
  coupons: ['满69减8'],
  shape: 'cup',
};
const quilt = {
  id: '638201950044',
  title: '雪尼尔沙发垫四季通用防滑',
  price: '128.00',
  coupons: ['立减5', '10元券'],
  shape: 'quilt',
};
const rack = { id: '638202007718', title: '桌面收纳盒抽屉式大号', price: '15.8元起', coupons: [], shape: 'rack' };
const custom = { id: '638202011369', title: '窗帘定制全遮光按尺寸', price: '面议', coupons: [], shape: 'quilt' };

/** Two buyers are shown under the same masked name; only their uids differ. All invented. */
const told = [
  {
    id: '7300481',
    name: 'S*******n',
    orders: [{ id: '260908-417733019264410', status: '待支付', amount: '39.90', title: cup.title, shape: 'cup' }],
    products: [cup],
    lines: [
      [52, 'buyer', cup],
      [51.6, 'robot', '亲，我是店铺小助手，这款保温杯有500ml和750ml两种容量哦'],
      [51, 'buyer', '保温多久'],
      [50.2, 'agent', '早上倒开水，晚上还是热的，大概12小时'],
      [6, 'system', '消费者正在查看订单'],
      [2.2, 'buyer', '别家同款才35'],
      [2, 'buyer', '能少点吗，太贵了'],
    ],
  },
  {
    id: '7300962',
    name: 'S*******n',
    orders: [],
    products: [quilt],
    lines: [
      [18, 'buyer', quilt],
      [17.7, 'buyer', '三人位的要多大尺寸'],
      [16.5, 'agent', '三人位一般选90×210，贵妃位另配一块90×160'],
      [4.1, 'buyer', '容易掉毛吗'],
    ],
  },
  {
    id: '7301155',
    name: '小***花',
    orders: [
      { id: '260908-417733019265083', status: '已成团，待发货', amount: '128.00', title: quilt.title, shape: 'quilt' },
    ],
    products: [rack],
    lines: [
      [33, 'buyer', rack],
      [32, 'buyer', '发什么快递'],
      [0.6, 'buyer', '什么时候能发货呀'],
    ],
  },
  {
    id: '7301390',
    name: '大***叔',
    orders: [],
    products: [custom],
    lines: [
      [95, 'buyer', custom],
      [94, 'buyer', { image: 'quilt' }],
      [93.5, 'agent', '亲，宽和高分别是多少呢，我帮您算一下'],
    ],
  },
];

const names = [
  '飞***侠',
  '阿***宝',
  'L****y',
  '东***风',
  '乐***天',
  '山***水',
  '5****8',
  '静***好',
  '风***子',
  'k****7',
  '果***冻',
  '平***安',
  '胖***丁',
  '秋***叶',
  '晴***天',
  'W****g',
  '悠***然',
  '海***星',
  '老***李',
  '暖***阳',
  '多***肉',
  '橙***子',
];
const asks = [
  '在吗',
  '有货吗',
  '今天能发吗',
  '可以换颜色吗',
  '拼单成功了多久发',
  '质量怎么样',
  '能送个小礼物吗',
  '好的',
  '收到货少了一个',
  '怎么还没成团',
  '用什么快递',
  '退货有运费险吗',
];
const answers = [
  '在的亲',
  '有货，拍下48小时内发',
  '可以的亲，备注颜色就行',
  '好的亲，有事随时喊我',
  '亲，邀请一位好友就成团了',
];

/** The told chats, and as many others as are wanted. */
export function records(count) {
  const random = createRandom(5);
  const others = Array.from({ length: Math.max(0, count - told.length) }, (_, index) => {
    const ago = 4 + index * 9 + random() * 6;
    const lines = [[ago + 1.5, 'buyer', pick(random, asks)]];
    if (index % 3 > 0) lines.push([ago, 'agent', pick(random, answers)]);
    return {
      id: String(7310000 + index * 37),
      name: names[index % names.length],
      lines,
      products: [pick(random, [cup, quilt, rack])],
    };
  });
  return [...told, ...others];
}
