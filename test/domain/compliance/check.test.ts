import { describe, expect, it } from 'vitest';
import { scripts } from '../../../lib/catalog';
import { checkReply } from '../../../lib/domain/compliance/check';
import { type ComplianceSettings, categories, noSettings } from '../../../lib/domain/compliance/finding';
import { rules } from '../../../lib/domain/compliance/rules';

const check = (text: string, settings: Partial<ComplianceSettings> = {}, ids: string[] = []) =>
  checkReply(text, { ids, settings: { ...noSettings, ...settings } });
const spans = (text: string) => check(text).map(({ start, end }) => text.slice(start, end));
const found = (text: string) => [...new Set(check(text).map(({ category }) => category))];

it.each(scripts.map(({ id, text }) => [id, text]))('%s, a script of ours, is clean', (_id, text) => {
  expect(check(text)).toEqual([]);
});

describe('the rules', () => {
  it('have ids of their own, under their category, and cover every category', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.every(({ id, category }) => id.startsWith(`${category}.`))).toBe(true);
    expect(new Set(rules.map(({ category }) => category))).toEqual(new Set(categories));
  });

  it('say why and a plainer wording in a line each, and the plainer wording is clean', () => {
    for (const { why, plainer } of rules) {
      expect(why.length).toBeLessThanOrEqual(40);
      expect(plainer.length).toBeLessThanOrEqual(40);
      expect(check(plainer)).toEqual([]);
    }
  });

  it('match something in every alternative source', () => {
    for (const { patterns } of rules) {
      for (const pattern of patterns) expect(new RegExp(pattern).test('')).toBe(false);
    }
  });
});

describe('where a finding stands', () => {
  it.each([
    ['您加我微信吧，微信上给您便宜点。', '微信'],
    ['好的 您 加 V X ： shop_2200 聊', 'V X'],
    ['亲亲😊，威·信号发您哦', '威·信号'],
    ['這款是國家級的工藝', '國家級'],
    ['ＶＸ同号', 'ＶＸ'],
    ['打这个①③⑧００００００００', '①③⑧００００００００'],
  ])('%s → %s, as it was written', (text, words) => {
    expect(spans(text).some((span) => span.includes(words))).toBe(true);
  });

  it('is in the order of the text, without overlaps inside a category', () => {
    const findings = check('全网最低价，绝对正品，加微信聊，五星好评返5元。');
    expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).sort((a, b) => a - b));
    expect(new Set(findings.map(({ category }) => category))).toEqual(
      new Set(['absolute', 'promise', 'offplatform', 'review']),
    );
  });

  it('reads a slot as one blank', () => {
    expect(check('到手{{最低价}}，{{微信}}')).toEqual([]);
  });
});

describe('a denial', () => {
  it.each(['这里不能加微信哦', '平台外转账我们不接受', '我们没有好评返现', '这款不是顶级配置', '别信让您转账的'])(
    '%s is clean',
    (text) => {
      expect(check(text)).toEqual([]);
    },
  );

  it.each([
    ['我们没有返现，但您五星好评了我给您返5元', 'review'],
    ['您不放心的话就加我微信', 'offplatform'],
    ['不打针不吃药就能治好湿疹', 'medical'],
    ['这里发不了图，加我微信', 'offplatform'],
    ['这条差评能不能删一下', 'review'],
  ])('%s takes nothing back', (text, category) => {
    expect(found(text)).toContain(category);
  });
});

describe('what the shop and the console know', () => {
  it('lets the numbers and links that the console shows be said, and no others', () => {
    expect(check('您的单号13800001111在路上', {}, ['13800001111'])).toEqual([]);
    expect(found('您记下13800001111')).toEqual(['offplatform']);
    const link = 'https://shop.example.cn/item/1';
    expect(check(`您点这个 ${link} 看看`, {}, [link])).toEqual([]);
    expect(found(`您点这个 ${link} 看看`)).toEqual(['offplatform']);
  });

  it('lets the shop name what is its own', () => {
    expect(found('顶级时光这款有货')).toEqual(['absolute']);
    expect(check('顶级时光这款有货', { names: ['顶级时光'] })).toEqual([]);
    expect(check('顶级时光是顶级好货', { names: ['顶级时光'] })).toHaveLength(1);
  });

  it('mutes a rule or a category', () => {
    expect(check('史无前例的软', { muted: ['absolute.rank'] })).toEqual([]);
    expect(check('史无前例的软', { muted: ['absolute'] })).toEqual([]);
    expect(check('史无前例的软', { muted: ['medical'] })).toHaveLength(1);
  });

  it('re-levels a rule before its category', () => {
    expect(check('史无前例的软')[0]?.level).toBe('warn');
    expect(check('史无前例的软', { levels: { absolute: 'strong' } })[0]?.level).toBe('strong');
    const levels = { absolute: 'strong', 'absolute.rank': 'warn' } as const;
    expect(check('史无前例的软', { levels })[0]?.level).toBe('warn');
  });

  it('adds a phrase, whatever signs it has and however it is spaced', () => {
    const phrases = [{ phrase: '亲（爱的）+1', category: 'abuse', plainer: '您好' } as const];
    expect(check('亲 爱的+1 在吗', { phrases })).toMatchObject([
      { category: 'abuse', start: 0, end: 6, plainer: '您好' },
    ]);
    expect(check('亲爱的', { phrases: [{ phrase: ' ', category: 'abuse' }] })).toEqual([]);
  });
});

it('survives hostile text', () => {
  expect(check('')).toEqual([]);
  expect(() => check('\ud83d{{'.repeat(500))).not.toThrow();
  expect(() => check('1-'.repeat(3000))).not.toThrow();
});
