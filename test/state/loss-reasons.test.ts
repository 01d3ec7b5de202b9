import { expect, it } from 'vitest';
import { addReason, changeReason, moveReason, reasonProblem, removeReason } from '../../lib/state/loss-reasons';

const reasons = [
  { code: 'price', label: '嫌贵', byAgent: true },
  { code: 'stock', label: '缺货', byAgent: false },
];

it.each([
  ['  ', null, '请填写原因'],
  ['一二三四五六七八九十一二三', null, '最多 12 个字'],
  ['缺货', 'price', '已有同名的原因'],
  ['缺货', 'stock', null],
  ['物流太慢', null, null],
])('says of “%s” (of %s): %s', (label, code, problem) => {
  expect(reasonProblem(reasons, label, code)).toBe(problem);
});

it('refuses a 21st reason', () => {
  const many = Array.from({ length: 20 }, (_, n) => ({ code: `c${n}`, label: `原因${n}`, byAgent: true }));
  expect(reasonProblem(many, '又一条', null)).toBe('最多 20 条，请先删去用不到的');
});

it('adds at the end, without the blanks around', () => {
  expect(addReason(reasons, { code: 'x', label: ' 物流慢 ', byAgent: false }).at(-1)).toEqual({
    code: 'x',
    label: '物流慢',
    byAgent: false,
  });
});

it('changes one and leaves its code', () => {
  expect(changeReason(reasons, 'stock', { label: '断码' })).toEqual([
    reasons[0],
    { code: 'stock', label: '断码', byAgent: false },
  ]);
});

it('moves one step and stays at the ends', () => {
  expect(moveReason(reasons, 'stock', -1).map((reason) => reason.code)).toEqual(['stock', 'price']);
  expect(moveReason(reasons, 'stock', 1)).toEqual(reasons);
  expect(moveReason(reasons, 'price', -1)).toEqual(reasons);
});

it('removes, but never the last', () => {
  const one = removeReason(reasons, 'price');
  expect(one.map((reason) => reason.code)).toEqual(['stock']);
  expect(removeReason(one, 'stock')).toEqual(one);
});
