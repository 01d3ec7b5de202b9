import { describe, expect, it } from 'vitest';
import { scripts } from '../../lib/catalog';
import { facts } from '../../lib/domain/facts/facts';
import { intents } from '../../lib/domain/intents/intents';
import { benefits, categories, type Script, stages, tones } from '../../lib/domain/scripts/script';

const slots = /\{\{[^{}\s]{1,20}\}\}/g;

/** What no reply of ours may say: rank words, promises, ways off the platform, made-up hurry, paid reviews, cures. */
const forbidden: readonly RegExp[] = [
  /最(?!近|后)|第一(?!时间)|唯一|顶级|极致|绝对|百分百|100%|全网|国家级|永久|万能|史上/,
  /保证|肯定(?!不舒服)|一定(?!要)|包您|假一赔|终身|无敌/,
  /微信|薇|QQ|扣扣|加我|公众号|二维码|手机号|转账|私下|淘宝|京东|拼多多|抖音/i,
  /好评|返现|晒图|五星/,
  /马上涨|要涨价|手慢|抢完|仅剩|错过|多人在(?:看|抢)|限时|秒杀|亏本|清仓|原价/,
  /治疗|治好|杀菌|消炎|疗效|减肥|药/,
  /身份证|验证码|银行卡|密码/,
];

/** A text with one of these states a fact about now: it needs a slot or a fact that holds. */
const claims =
  /有货|断货|缺货|现货|今天(?:就能|能|还能)|(?<!来)送|赠|活动到|已经|批下来|查到了|问好了|满减|包邮|免邮|截单|原路/;

/** Objections that a benefit can answer; who is angry is not sold to. */
const objections = ['price_high', 'compare', 'elsewhere', 'shipping', 'worry', 'hesitate'] as const;

const tonesOf = (some: readonly Script[]) => new Set(some.flatMap(({ tone }) => tone ?? []));
const without = (text: string) => text.replace(slots, '');
const breaking = (broken: (script: Script) => boolean) => scripts.filter(broken).map(({ id, text }) => `${id} ${text}`);

describe('every script', () => {
  it('is short, with a title that fits the list', () => {
    const long = ({ title, text }: Script) =>
      [...title].length > 10 || [...text].length > 60 || /\n|[!！]{2}/.test(text);
    expect(breaking(long)).toEqual([]);
  });

  it('has well-formed slots', () => {
    expect(breaking(({ text }) => /[{}]/.test(without(text)))).toEqual([]);
  });

  it.each(forbidden)('says nothing of %s', (words) => {
    expect(breaking(({ title, text }) => words.test(`${title} ${text}`))).toEqual([]);
  });

  it('states a fact only with a slot or a fact that holds', () => {
    expect(breaking(({ text, needs }) => claims.test(without(text)) && !needs && without(text) === text)).toEqual([]);
  });

  it('needs facts that are known', () => {
    expect(breaking(({ needs }) => needs?.some((need) => !Object.hasOwn(facts, need)) ?? false)).toEqual([]);
  });

  it('names a price only as what the order page decides', () => {
    const bare = ({ text }: Script) =>
      /\{\{(?:到手价|尾款|邮费)\}\}/.test(text) && !/以下单页(?:显示的)?为准/.test(text);
    expect(breaking(bare)).toEqual([]);
  });
});

describe('the library', () => {
  it('has at least 400 scripts with ids of their own', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(400);
    expect(new Set(scripts.map(({ id }) => id)).size).toBe(scripts.length);
  });

  it.each(stages)('has five ready to say in stage %s', (stage) => {
    expect(scripts.filter((script) => script.stage === stage).length).toBeGreaterThanOrEqual(5);
  });

  it.each(['price_high', 'compare', 'elsewhere', 'shipping', 'worry', 'hesitate', 'negative'] as const)(
    'answers the objection %s in five ways, one of them without slot or fact',
    (intent) => {
      const answers = scripts.filter((script) => script.intents?.[0] === intent && script.stage === 'objection');
      expect(answers.length).toBeGreaterThanOrEqual(5);
      expect(answers.some(({ text, needs }) => !needs && !text.includes('{{'))).toBe(true);
    },
  );

  it.each(intents.filter((intent) => intent !== 'other'))('answers %s', (intent) => {
    expect(scripts.filter((script) => script.intents?.includes(intent)).length).toBeGreaterThanOrEqual(5);
  });

  it.each(benefits.flatMap((benefit) => [['order', benefit] as const, ['pay', benefit] as const]))(
    'nudges to %s with %s in five wordings and every tone',
    (to, benefit) => {
      const nudges = scripts.filter(({ nudge }) => nudge?.to === to && nudge.benefit === benefit);
      expect(nudges.length).toBeGreaterThanOrEqual(5);
      expect(tonesOf(nudges)).toEqual(new Set(tones));
    },
  );

  it.each(objections.flatMap((intent) => benefits.map((benefit) => [intent, benefit] as const)))(
    'answers %s with %s in three wordings and every tone, whatever the goods',
    (intent, benefit) => {
      const cell = scripts.filter(
        (script) => script.benefit === benefit && script.intents?.[0] === intent && !script.category,
      );
      expect(cell.length).toBeGreaterThanOrEqual(3);
      expect(tonesOf(cell)).toEqual(new Set(tones));
    },
  );

  it.each(categories.flatMap((category) => objections.map((intent) => [category, intent] as const)))(
    'answers about %s the objection %s in every tone',
    (category, intent) => {
      const cell = scripts.filter((script) => script.category === category && script.intents?.includes(intent));
      expect(tonesOf(cell)).toEqual(new Set(tones));
    },
  );

  it.each(
    categories.flatMap((category) =>
      [
        ['probe', undefined] as const,
        ['probe', 'stock_size'] as const,
        ['guide', 'product_info'] as const,
        ['confirm', 'ready'] as const,
      ].map(([stage, intent]) => [category, stage, intent] as const),
    ),
  )('speaks about %s in stage %s of %s in every tone', (category, stage, intent) => {
    const cell = scripts.filter(
      (script) => script.category === category && script.stage === stage && script.intents?.[0] === intent,
    );
    expect(tonesOf(cell)).toEqual(new Set(tones));
  });

  it.each(stages)('has for stage %s three wordings in every tone, whatever the goods', (stage) => {
    const cell = scripts.filter((script) => script.stage === stage && !script.category);
    for (const tone of tones) expect(cell.filter((script) => script.tone === tone).length).toBeGreaterThanOrEqual(3);
  });

  it.each(tones)('has eighty wordings in the tone %s', (tone) => {
    expect(scripts.filter((script) => script.tone === tone).length).toBeGreaterThanOrEqual(80);
  });

  it.each(categories)(
    'has twenty scripts of its own for %s, in every tone, for the needs and every objection',
    (name) => {
      const own = scripts.filter(({ category }) => category === name);
      expect(own.length).toBeGreaterThanOrEqual(20);
      expect(new Set(own.map(({ tone }) => tone))).toEqual(new Set(tones));
      expect(own.filter(({ stage, intents }) => stage === 'probe' && !intents).length).toBeGreaterThanOrEqual(3);
      const answered = new Set(own.flatMap(({ intents }) => intents ?? []));
      for (const intent of ['price_high', 'compare', 'elsewhere', 'shipping', 'worry', 'hesitate'] as const)
        expect(answered).toContain(intent);
    },
  );

  it('offers a narrow answer for its words only, which it has', () => {
    expect(breaking(({ narrow, words }) => narrow === true && !words?.length)).toEqual([]);
  });

  it('says nothing twice, nor nearly', () => {
    const pairsOf = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
    const read = scripts.map(({ id, text }) => ({ id, pairs: pairsOf(text) }));
    const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>) => {
      let shared = 0;
      for (const pair of one) if (other.has(pair)) shared++;
      return (2 * shared) / (one.size + other.size);
    };
    const twins = read.flatMap((a, i) =>
      read
        .slice(i + 1)
        .filter((b) => alike(a.pairs, b.pairs) > 0.6)
        .map((b) => `${a.id} ~ ${b.id}`),
    );
    expect(twins).toEqual([]);
  });
});
