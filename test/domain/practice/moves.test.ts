import { expect, it } from 'vitest';
import { movesOf } from '../../../lib/domain/practice/moves';

it.each([
  ['您好，在的', ['greet']],
  ['理解您的想法', ['care']],
  ['面料厚实，耐用', ['value']],
  ['现在满150减10', ['offer']],
  ['7天无理由退换', ['assure']],
  ['今天就能发出', ['dispatch']],
  ['雾蓝的有现货', ['alternative']],
  ['承重9公斤', ['fact']],
  ['您直接拍下就行', ['confirm']],
  ['不能便宜了', ['refuse']],
  ['您好，没有优惠', ['refuse']],
  ['自己看详情', ['refuse']],
  ['不能再优惠了，不过有运费险', ['assure']],
  ['嗯', []],
  ['', []],
])('%j does %j', (text, expected) => {
  expect([...movesOf(text)]).toEqual(expected);
});
