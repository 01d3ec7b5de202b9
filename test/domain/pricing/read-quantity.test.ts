import { expect, it } from 'vitest';
import { readQuantity, readUnit } from '../../../lib/domain/pricing/read-quantity';

it.each([
  ['拍3盒多少钱', 3],
  ['拍３盒', 3],
  ['两件多少钱', 2],
  ['我要十二瓶', 12],
  ['二十件有优惠吗', 20],
  ['来十盒', 10],
  ['买俩能便宜点吗', 2],
  ['要3个', 3],
  ['拍2', 2],
  ['一盒怎么卖', 1],
  ['买3送1的话我拍4盒，一共多少', 4],
  ['满300减50，我拍2件呢', 2],
  ['第2件半价，那我拍2件多少', 2],
  ['2包', 2],
  ['50套能开票吗', 50],
])('reads how many are meant: %s', (text, quantity) => {
  expect(readQuantity(text)).toBe(quantity);
});

it.each([
  '买三送一',
  '买3送1吗',
  '拍一发三',
  '拍2件打8折吗',
  '第2件半价',
  '第二件多少钱',
  '满3件8折',
  '2件8折',
  '两三件',
  '3-5盒',
  '几件包邮',
  '3盒装的',
  '2件起拍吗',
  '3件以上有优惠吗',
  '3包邮吗',
  '99元',
  '满300减50',
  '用了3个月',
  '要2个颜色',
  '要2号发货',
  '一盒有多少片',
  '我昨天拍了3盒还没到',
  '3盒多少钱，5盒呢？5盒多少钱',
  '多少钱',
  '什么时候发货',
  '一样吗',
  '0件',
  '',
])('is not sure: %s', (text) => {
  expect(readQuantity(text)).toBeNull();
});

it.each([
  ['拍3盒多少钱', '盒'],
  ['来两瓶', '瓶'],
  ['拍3个', null],
  ['第2件半价', null],
  ['3盒装的', null],
])('%s is counted in %s', (text, unit) => {
  expect(readUnit(text)).toBe(unit);
});
