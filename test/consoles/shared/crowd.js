import { createRandom, pick } from './random.js';

const chineseAsks = [
  '在吗',
  '有货吗',
  '今天能发吗',
  '可以换颜色吗',
  '质量怎么样',
  '能送个小礼物吗',
  '好的',
  '用什么快递',
  '退货有运费险吗',
];
const chineseAnswers = ['在的亲', '有货，拍下48小时内发', '可以的，备注颜色就行', '好的亲，有事随时喊我'];

/** As many more buyers as are wanted, each with a line or two: every third waits. All invented. */
export function crowd({ count, seed, names, idOf, asks = chineseAsks, answers = chineseAnswers }) {
  const random = createRandom(seed);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const ago = 6 + index * 9 + random() * 6;
    const lines = [[ago + 1.5, 'buyer', pick(random, asks)]];
    if (index % 3 > 0) lines.push([ago, 'agent', pick(random, answers)]);
    const round = Math.floor(index / names.length);
    return { id: idOf(index), name: `${names[index % names.length]}${round || ''}`, lines };
  });
}
