import { describe, expect, it } from 'vitest';
import type { Message } from '../../../lib/domain/conversation';
import type { Intent } from '../../../lib/domain/intents/intents';
import { recognise, recogniseLatest } from '../../../lib/domain/intents/recognise';

const named = (text: string) => recognise(text).map(({ intent }) => intent);

it.each<[string, Intent]>([
  ['哎这个太贵了', 'price_high'],
  ['能不能便宜点呀', 'price_high'],
  ['88能给吗，能给我现在就拍', 'price_high'],
  ['按60算我要三件', 'price_high'],
  ['给我凑个整吧', 'price_high'],
  ['把零头抹了呗，抹个零', 'price_high'],
  ['昨晚刚买今早就降价了', 'price_high'],
  ['学生党没钱，感觉不值这个价', 'price_high'],
  ['我去隔壁问问', 'compare'],
  ['我再多看看，比较一下', 'compare'],
  ['拼多多上同款才三十几', 'elsewhere'],
  ['小区门口超市就有卖', 'elsewhere'],
  ['咋还不发货呢', 'shipping'],
  ['到昆明几天能到', 'shipping'],
  ['包油吗', 'shipping'],
  ['肿么发货这么慢', 'shipping'],
  ['洗了会不会缩水啊', 'worry'],
  ['是正品吗，怕买到假货', 'worry'],
  ['穿着不合适可以退吗', 'worry'],
  ['杯子收到就裂了', 'worry'],
  ['我一米六一百斤穿什么码', 'stock_size'],
  ['藏青色的还有货吗', 'stock_size'],
  ['两个型号有啥区别', 'product_info'],
  ['这是什么材质的', 'product_info'],
  ['有满减券可以领吗', 'promo'],
  ['买两盒送什么', 'promo'],
  ['我回去跟老公商量下', 'hesitate'],
  ['我考虑考虑', 'hesitate'],
  ['行那我下单了', 'ready'],
  ['怎么付款', 'ready'],
  ['什么破态度，我要投诉', 'negative'],
  ['算了不想要了', 'negative'],
  ['好的谢谢', 'other'],
  ['在吗', 'other'],
])('%s → %s', (text, intent) => {
  expect(named(text)).toContain(intent);
});

it.each([
  '不贵',
  '没说贵',
  '不是太贵',
  '我觉得不贵呀',
  '不用便宜，我就要这个',
  '要是贵我再跟你说',
  '价格不算贵',
  '名贵木材的吗',
  '贵公司在哪',
  '客服说“太贵了就别买”',
])('%s is no complaint about the price', (text) => {
  expect(named(text)).not.toContain('price_high');
});

it.each(['是不是太贵了', '有没有便宜点的', '能不能便宜', '真不便宜'])('%s still is one', (text) => {
  expect(named(text)).toContain('price_high');
});

it.each<[string, Intent]>([
  ['杯子没坏，挺好的', 'worry'],
  ['我不担心这个', 'worry'],
  ['放心，我不会投诉的', 'negative'],
])('%s is not taken as %s', (text, intent) => {
  expect(named(text)).not.toContain(intent);
});

it.each([
  ['包油吗', '包油'],
  ['肿么还不发货', '肿么还不发货'],
  ['ＱＱ說太貴了', '太貴了'],
])('in %s shows the words as typed: %s', (text, words) => {
  expect(recognise(text)[0]?.words).toContain(words);
});

it('names every want of a message, with the words as they stand there', () => {
  const hits = recognise('有點貴啊，什么时候发货？');
  expect(hits.map(({ intent }) => intent).sort()).toEqual(['price_high', 'shipping']);
  expect(hits.find(({ intent }) => intent === 'price_high')?.words).toEqual(['有點貴啊']);
});

it('scores between 0 and 1, best first', () => {
  const scores = recognise('太贵了能便宜点吗，质量好吗，什么时候发货').map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
});

it.each(['', '   ', '\0\u202e', '？？？', '<b>太</b>', '\ud83d', 'a'.repeat(100_000)])(
  'reads %j without harm',
  (text) => {
    expect(named(text)).toEqual(['other']);
  },
);

it('looks at the beginning of a long paste only', () => {
  expect(named(`${'啊'.repeat(600)}太贵了`)).toEqual(['other']);
});

describe('the latest', () => {
  const say = (side: Message['side'], text: string, i = 0): Message => ({
    id: `${i}${text}`,
    side,
    kind: 'text',
    text,
    at: null,
  });

  it('is what the buyer wrote since a person answered, the newest first', () => {
    const hits = recogniseLatest([
      say('buyer', '太贵了'),
      say('agent', '理解'),
      say('buyer', '会掉色吗'),
      say('buyer', '多久发货'),
    ]);
    expect(hits.map(({ intent }) => intent)).toEqual(['shipping', 'worry']);
  });

  it('is nothing once the agent has answered last', () => {
    expect(recogniseLatest([say('buyer', '太贵了'), say('agent', '理解')])).toEqual([]);
  });

  it('is not answered by a robot or a notice', () => {
    const hits = recogniseLatest([say('buyer', '太贵了'), say('robot', '您好'), say('system', '已接入')]);
    expect(hits[0]?.intent).toBe('price_high');
  });

  it('joins the words of one worry over several messages', () => {
    expect(recogniseLatest([say('buyer', '太贵了'), say('buyer', '便宜点')])[0]?.words).toEqual(['便宜点', '太贵了']);
  });

  it('forgets a courtesy beside a worry', () => {
    expect(recogniseLatest([say('buyer', '你好'), say('buyer', '太贵了')]).map(({ intent }) => intent)).toEqual([
      'price_high',
    ]);
  });
});
