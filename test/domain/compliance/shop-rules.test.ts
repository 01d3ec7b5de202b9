import { describe, expect, it } from 'vitest';
import { checkReply } from '../../../lib/domain/compliance/check';
import { noShopRules } from '../../../lib/domain/compliance/finding';
import { mostShopRules, nameProblem, parseShopRules, phraseProblem } from '../../../lib/domain/compliance/shop-rules';

const phrase = { phrase: '秒发', category: 'promise' } as const;
const check = (text: string, rules: object) =>
  checkReply(text, { ids: [], settings: { ...noShopRules, muted: [], ...rules } });

describe('what was kept of the shop’s rules', () => {
  it.each([null, 3, 'text', []])('is none: %j', (value) => {
    expect(parseShopRules(value)).toBeNull();
  });

  it('loses what does not parse, and nothing else', () => {
    expect(
      parseShopRules({
        names: ['冠军红', '冠军红', '红', 7],
        levels: { absolute: 'strong', 'promise.lasting': 3, weather: 'warn' },
        phrases: [phrase, { phrase: '··', category: 'promise' }, { phrase: '亲亲', category: 'love' }, null],
      }),
    ).toEqual({ names: ['冠军红'], levels: { absolute: 'strong' }, phrases: [phrase] });
  });

  it('is bounded', () => {
    const phrases = Array.from({ length: mostShopRules + 5 }, (_, at) => ({ ...phrase, phrase: `秒发${at}` }));
    expect(parseShopRules({ phrases })?.phrases).toHaveLength(mostShopRules);
  });
});

describe('a phrase of the shop', () => {
  it('is found however it is written', () => {
    const found = check('今天给您秒·发', { phrases: [phrase] });
    expect(found.map(({ rule, category, start, end }) => [rule, category, start, end])).toEqual([
      ['shop.秒发', 'promise', 4, 7],
    ]);
  });

  it.each([
    ['', '先写要提醒的说法'],
    [' ·· ', '先写要提醒的说法'],
    ['发', '一个字太短，到处都会提醒'],
    ['秒 发', '已经有这一条了'],
    ['发'.repeat(31), '最多 30 个字'],
  ])('is refused with the reason: %j', (typed, problem) => {
    expect(phraseProblem({ ...noShopRules, phrases: [phrase] }, typed)).toBe(problem);
  });

  it('may be added', () => expect(phraseProblem(noShopRules, '秒发')).toBeNull());
});

describe('a name of the shop', () => {
  it('may be said though a rule would speak', () => {
    expect(check('我们家全网最低', {})).not.toEqual([]);
    expect(check('我们家全网最低', { names: ['全网最低'] })).toEqual([]);
  });

  it.each([
    ['红', '至少两个字'],
    ['冠军红', '已经有这一个了'],
    ['红'.repeat(31), '最多 30 个字'],
    ['樱桃红', null],
  ])('%s: %s', (typed, problem) => {
    expect(nameProblem({ ...noShopRules, names: ['冠军红'] }, typed)).toBe(problem);
  });
});
