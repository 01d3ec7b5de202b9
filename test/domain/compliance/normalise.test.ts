import { expect, it } from 'vitest';
import { normalise } from '../../../lib/domain/compliance/normalise';

it.each([
  ['ＶＸ', 'vx'],
  ['微·信 微-信 微\u200b信 微😊信', '微信微信微信微信'],
  ['國家級', '国家级'],
  ['①③❽🅥', '138v'],
  ['1️⃣3️⃣8️⃣', '138'],
  ['➕薇', '+薇'],
  ['shop.example.cn', 'shop.example.cn'],
  ['138-0000', '138-0000'],
  ['第一行\n第二行', '第一行\n第二行'],
  ['到手{{到手价}}哦', '到手□哦'],
])('reads %s as %s', (text, plain) => {
  expect(normalise(text).text).toBe(plain);
});

it('keeps where every character stood', () => {
  const original = '加 😊微·信{{到手价}}吧';
  const { text, starts, ends } = normalise(original);
  expect(text).toBe('加微信□吧');
  expect(starts.map((start, i) => original.slice(start, ends[i]))).toEqual(['加', '微', '信', '{{到手价}}', '吧']);
});
