import { describe, expect, it } from 'vitest';
import { features } from '../../lib/catalog/fab';
import { checkReply } from '../../lib/domain/compliance/check';
import { noSettings } from '../../lib/domain/compliance/finding';
import type { Choice, Reason } from '../../lib/domain/fab/answer';
import { askWords } from '../../lib/domain/fab/ask-words';
import { findPoints } from '../../lib/domain/fab/find';
import { phrase } from '../../lib/domain/fab/phrase';
import { categories, tones } from '../../lib/domain/scripts/script';

/** A product of these goods whose page shows the thing: among its parameters, or in the title alone. */
const titles = { apparel: '衬衫', beauty: '面霜', food: '坚果', digital: '耳机', home: '床垫' } as const;
const productOf = (category: keyof typeof titles, name: string, where: 'attribute' | 'title' = 'attribute') => ({
  title: where === 'title' ? `${titles[category]} ${name}` : titles[category],
  price: null,
  priceIsFloor: false,
  id: null,
  link: null,
  coupons: [],
  attributes: where === 'title' ? [] : [{ name: '卖点', value: name }],
});

const reasons: readonly Reason[] = ['asked', 'answers', 'scene', 'care', 'before', 'none'];

/** Every sentence that a built-in card can make, by every name and for every reason. */
const sentences = features.flatMap((feature) =>
  feature.names.flatMap((name) =>
    (['attribute', 'title'] as const).flatMap((where) => {
      const point = findPoints(productOf(feature.category, name, where), [feature], null).find(
        ({ id }) => id === feature.id,
      );
      if (!point) return [];
      return reasons.flatMap((reason) => {
        const words = reason === 'scene' ? feature.scenes : reason === 'none' ? [] : feature.asks;
        const choices: Choice[] =
          words.length > 0 ? words.map((word) => ({ point, reason, words: [word] })) : [{ point, reason, words: [] }];
        const made = choices.flatMap((choice) => [null, ...tones].flatMap((tone) => phrase(choice, tone)));
        return made.map(({ text }) => ({ id: feature.id, text }));
      });
    }),
  ),
);
const texts = [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()];
const breaking = (broken: (text: string) => boolean) =>
  texts.filter(({ text }) => broken(text)).map(({ id, text }) => `${id} ${text}`);

describe('every sentence of the built-in selling points', () => {
  it('passes the check before sending', () => {
    expect(texts.length).toBeGreaterThan(1_000);
    const context = { ids: [], settings: noSettings };
    const found = texts.flatMap(({ id, text }) =>
      checkReply(text, context).map(({ rule, start, end }) => `${id} ${rule} “${text.slice(start, end)}” ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('promises nothing, ranks nothing and cures nothing', () => {
    const never =
      /最(?!后)|第一(?!次)|唯一|绝对|保证|肯定|一定|百分百|永久|治|杀菌|抑菌|抗菌|消炎|疗|(?<!农)药|减肥|增高|排毒|美白|祛斑|除螨|防螨/;
    expect(breaking((text) => never.test(text))).toEqual([]);
  });

  it('fits a chat, has no place left open and no mark doubled', () => {
    expect(breaking((text) => [...text].length > 90 || /[{}]|[，。：]{2}|，$/.test(text))).toEqual([]);
  });
});

describe('the built-in selling points', () => {
  it('are at least 120 with ids of their own, 20 or more for each kind of goods', () => {
    expect(features.length).toBeGreaterThanOrEqual(120);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    for (const category of categories)
      expect(features.filter((feature) => feature.category === category).length).toBeGreaterThanOrEqual(20);
  });

  it('are found by each of their names on a page that shows it', () => {
    const lost = features.flatMap((feature) =>
      feature.names.filter(
        (name) => !findPoints(productOf(feature.category, name), features, null).some(({ id }) => id === feature.id),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('say what they are, for whom, where, and what they answer', () => {
    const bare = features.filter(
      ({ feature, scenes, who, asks, names }) =>
        !feature || scenes.length === 0 || who.length === 0 || asks.length < 3 || names.length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('offer three different sentences each, none of them beginning with 因为', () => {
    for (const feature of features) {
      const [point] = findPoints(productOf(feature.category, feature.names[0] ?? ''), [feature], null);
      const made = point ? phrase({ point, reason: 'answers', words: [feature.asks[0] ?? ''] }) : [];
      expect(new Set(made.map(({ text }) => text)).size, feature.id).toBe(3);
      expect(
        made.some(({ text }) => text.startsWith('因为')),
        feature.id,
      ).toBe(false);
    }
  });

  it('know what a line of the parameters is asked by', () => {
    expect(askWords('面料')).toContain('什么料');
    expect(askWords('孔距')).toEqual(['孔距']);
  });
});
