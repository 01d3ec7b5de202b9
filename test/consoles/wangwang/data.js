import { crowd } from '../shared/crowd.js';

/** The chats that tests speak of. All invented. A line is [minutes ago, side, text or thing]. */
const told = [
  {
    id: 'tb青禾2019',
    name: 'tb青禾2019',
    lines: [
      [58, 'buyer', '羽绒被有1.5米的吗'],
      [57, 'agent', '有的，1.5米和1.8米都有'],
      [12, 'buyer', { image: 'quilt' }],
      [2.5, 'buyer', '这个会不会钻绒'],
      [2.4, 'buyer', '发送链接'],
    ],
  },
  {
    id: '宁波进货小周',
    name: '宁波进货小周',
    lines: [
      [130, 'buyer', '拿200个什么价'],
      [129, 'agent', '200个起订，单价按阶梯价走'],
      [9, 'buyer', '能开专票吗'],
    ],
  },
  {
    id: '麦芽糖铺子',
    name: '麦芽糖铺子',
    lines: [
      [610, 'buyer', '货收到了，谢谢'],
      [609, 'agent', '不客气，有事随时找我'],
    ],
  },
];

const names = ['tb夏至', 'tb小舟', '义乌百货阿强', 'tb晚晴', '阿青家纺', 'tb冬枣', '临安山货', 'tb橙子酱'];

/** A 旺旺 name is unique, so further rounds of the names get a number. */
export function records(count) {
  const others = crowd({ count: count - told.length, seed: 31, names, idOf: (index) => `crowd-${index}` });
  return [...told, ...others.map((record) => ({ ...record, id: record.name }))];
}
