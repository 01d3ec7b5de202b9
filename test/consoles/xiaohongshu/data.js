import { crowd } from '../shared/crowd.js';

/** The account that answers. */
export const own = '6a0c11e50000000001002f77';

/** The chats that tests speak of; the first two have one name. All invented. A line is [minutes ago, side, text or thing]. */
const told = [
  {
    id: '5f3a90c1000000000100b1d4',
    name: '一颗小桃子',
    lines: [
      [1630, 'buyer', { note: '租房改造｜30 块一盏的床头灯', author: '青栗家居' }],
      [1629, 'buyer', '这个灯链接在哪呀'],
      [1625, 'agent', '主页橱窗里就有，搜“床头灯”'],
      [1624, 'system', '你们已互相关注，开始聊天吧'],
      [9, 'buyer', { image: 'lamp' }],
      [8.5, 'buyer', { emoji: 'cup' }],
      [2, 'buyer', { text: '这款能便宜点吗', ref: ['青栗家居', '主页橱窗里就有，搜“床头灯”'], face: '[偷笑R]' }],
    ],
  },
  {
    id: '61b7e4020000000001004c9e',
    name: '一颗小桃子',
    lines: [
      [41, 'buyer', '沙发垫会起球吗'],
      [39, 'agent', '不会的，雪尼尔的不起球'],
      [4, 'buyer', '那发什么快递'],
    ],
  },
  {
    id: '5e09d8aa00000000010017f3',
    name: '北方有鹿',
    lines: [
      [96, 'buyer', '收到了，很喜欢'],
      [95, 'agent', '喜欢就好'],
      [94, 'system', { hint: '对方撤回了一条消息' }],
    ],
  },
  {
    id: '128845337901',
    name: '青栗老客福利群',
    lines: [
      [7, 'buyer', '群里有券吗'],
      [6, 'agent', '晚上八点发'],
    ],
  },
];

const names = ['豆沙包', '晚星', '小满不满', '椰子脆', '阿曼达', '白桃乌龙', '慢吞吞', '橘子海', '麦穗', '云边'];

export function records(count) {
  const idOf = (index) => `5d${(7_340_033 + index * 4099).toString(16)}00000000010${String(index).padStart(5, '0')}`;
  return [...told, ...crowd({ count: count - told.length, seed: 41, names, idOf })];
}
