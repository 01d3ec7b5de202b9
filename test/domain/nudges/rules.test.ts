import { expect, it } from 'vitest';
import { goodsOf } from '../../../lib/domain/nudges/goods';
import { isWithin, withinHours } from '../../../lib/domain/nudges/hours';
import { liveTabs, replyClocks } from '../../../lib/domain/nudges/reply-clock';
import {
  defaultRules,
  parseRules,
  parseStepList,
  readRules,
  rulesTyped,
  stepListText,
} from '../../../lib/domain/nudges/rules';
import { minute, noon } from '../../support/follow-ups';

it.each([
  ['5、10、15', [5, 10, 15]],
  ['5分 2小时 1天', [5, 120, 1440]],
  ['', []],
  ['10, 5', null],
  ['0', null],
  ['5、abc', null],
  ['1,2,3,4,5,6', null],
  ['8天', null],
])('“%s” is read as %j', (typed, steps) => {
  expect(parseStepList(typed)).toEqual(steps);
  if (steps) expect(parseStepList(stepListText(steps))).toEqual(steps);
});

it('keeps of broken rules what can be read', () => {
  const steps = { big: { order: [10], pay: 'x' }, food: { order: [9, 3], pay: [] } };
  const rules = parseRules({ steps, perDay: 1, from: -5 });
  expect(rules).toMatchObject({ perDay: 1, from: defaultRules.from });
  expect(rules.steps.big).toEqual({ order: [10], pay: defaultRules.steps.big.pay });
  expect(rules.steps.food).toEqual({ order: defaultRules.steps.food.order, pay: [] });
  expect(parseRules(null)).toEqual(defaultRules);
});

it('working hours may go over midnight, or be all day', () => {
  const night = { from: 20 * 60, until: 2 * 60 };
  expect(isWithin(noon, night)).toBe(false);
  expect(withinHours(noon, night)).toBe(noon + 8 * 60 * minute);
  expect(isWithin(noon + 13 * 60 * minute, night)).toBe(true);
  expect(isWithin(noon, { from: 0, until: 0 })).toBe(true);
});

it.each([
  ['双开门冰箱 家用', 'big'],
  ['冰箱贴 磁性', 'digital'],
  ['沙发垫 防滑', 'home'],
  ['亚麻衬衫 宽松', 'apparel'],
  [null, 'other'],
])('%s goes at the pace of %s', (title, kind) => {
  expect(goodsOf(title)).toBe(kind);
});

it('tells all who wait, in every tab, the most urgent first and each once; a tab that is gone tells nothing', () => {
  const one = (name: string, since: number, isFirst = false) => ({
    console: 'feige',
    name,
    since,
    isFirst,
    isUnread: false,
  });
  const tabs = [
    { at: noon, waiting: [one('甲', noon - 60_000), one('乙', noon - 8_000, true)] },
    { at: noon, waiting: [one('甲', noon - 50_000), one('丙', noon - 200_000), one('丁', noon - 3_000, true)] },
    { at: noon - 600_000, waiting: [one('戊', noon - 900_000)] },
  ];
  const clocks = replyClocks(liveTabs(tabs, noon), noon);
  expect(clocks.map(({ name, urgency }) => [name, urgency])).toEqual([
    ['丙', 'late'],
    ['乙', 'soon'],
    ['丁', 'fine'],
    ['甲', 'fine'],
  ]);
  expect(clocks.at(-1)?.waitedMs).toBe(60_000);
});

it('the fields say the rules and give them back; what cannot be read is told at its field, and nothing is saved', () => {
  const typed = rulesTyped(defaultRules);
  expect(typed).toMatchObject({ 'big.order': '1天', 'food.pay': '5、10、15', from: '09:00', perDay: '2' });
  expect(readRules(typed)).toEqual({ rules: defaultRules, problems: {} });
  const wrong = readRules({ ...typed, 'food.order': '很快', until: '25:00' });
  expect(wrong.rules).toBeNull();
  expect(Object.keys(wrong.problems)).toEqual(['food.order', 'until']);
});
