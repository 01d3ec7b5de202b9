import { crowd } from '../shared/crowd.js';

const quilt = { title: '新疆长绒棉被芯 春秋被', price: '269.00', shape: 'quilt' };
const rack = { title: '厨房置物架落地三层', price: '59.90', shape: 'rack' };

/** The chats that tests speak of; the first and the third have one name. All invented. A line is [minutes ago, side, text or thing]. */
const told = [
  {
    id: '880031740021',
    name: '小雨',
    products: [quilt],
    lines: [
      [34, 'system', '用户进入会话'],
      [33, 'buyer', quilt],
      [32.5, 'buyer', '这个被子几斤的'],
      [31, 'agent', '这款三斤的，春秋盖正好'],
      [6, 'system', '你已超过90秒未回复该会话，请及时处理'],
      [3, 'buyer', { image: 'quilt' }],
      [2, 'buyer', '别家才两百，能便宜点不'],
    ],
  },
  {
    id: '880031752208',
    name: 'Momo',
    products: [rack],
    lines: [
      [52, 'buyer', rack],
      [51, 'buyer', '承重多少呀'],
      [50, 'agent', '每层能放 15 公斤'],
      [4, 'buyer', '今天能发吗'],
    ],
  },
  {
    id: '880031766119',
    name: '小雨',
    lines: [
      [88, 'buyer', '退货包运费吗'],
      [86, 'agent', '有运费险的，您放心'],
    ],
  },
];

const names = ['向阳', '平凡', 'A 阿杰', '云淡风轻', '花开富贵', '老郑', '晴天', '木子李', '海阔天空', '小林子'];

export function records(count) {
  const idOf = (index) => String(880_032_000_000 + index * 97);
  return [...told, ...crowd({ count: count - told.length, seed: 47, names, idOf })];
}
