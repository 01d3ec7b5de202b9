import { describe, expect, it } from 'vitest';
import { features } from '../../../lib/catalog/fab';
import {
  blankCard,
  blankFeature,
  blankPoint,
  draftOfCard,
  draftOfFeature,
  readCardDraft,
  readFeatureDraft,
} from '../../../lib/domain/fab/draft';
import { tryCard } from '../../../lib/domain/fab/try-card';
import { aCard } from './build';

const card = aCard({
  productId: '7',
  scenes: ['通勤', '夏天'],
  care: '冷水手洗',
  points: [
    {
      id: 'p',
      name: '领口',
      feature: '领口包了边',
      benefit: '穿久了领子还是平的',
      asks: ['松', '变形'],
      skipped: ['advantage'],
    },
  ],
  sizes: { unit: 'jin', rows: [{ size: 'M', ranges: { height: { low: 158, high: 164 } } }] },
});

describe('a product card in its fields', () => {
  it('comes back as it was', () => {
    expect(readCardDraft(draftOfCard(card), card.id, false)).toEqual({ ok: true, card });
  });

  it.each([
    ['nothing that tells the product', blankCard, 'title'],
    [
      'a point without a name',
      { ...blankCard, title: '衬衫', points: [{ ...blankPoint('a'), benefit: '轻' }] },
      'points',
    ],
    [
      'two points of one name',
      { ...blankCard, title: '衬衫', points: ['a', 'b'].map((id) => ({ ...blankPoint(id), name: '领' })) },
      'points',
    ],
    ['a size table that cannot be read', { ...blankCard, title: '衬衫', sizes: '尺码 身高\nM 高' }, 'sizes'],
  ])('says what is wrong with %s', (_name, draft, field) => {
    const read = readCardDraft(draft, 'c', false);
    expect(read.ok || Object.keys(read.problems)).toEqual([field]);
  });

  it('leaves out the lines that were not filled in', () => {
    const read = readCardDraft({ ...blankCard, title: '衬衫', points: [blankPoint('a')] }, 'c', false);
    expect(read.ok && read.card.points).toEqual([]);
  });
});

describe('a selling point in its fields', () => {
  it.each(features.filter((_feature, place) => place % 10 === 0).map((feature) => [feature.id, feature] as const))(
    '%s comes back as it was',
    (_id, feature) => {
      const read = readFeatureDraft(draftOfFeature(feature), feature.id, feature);
      expect(read.ok && read.feature).toEqual({ ...feature, off: false });
    },
  );

  it('wants its name and its three parts', () => {
    const read = readFeatureDraft({ ...blankFeature, feature: '' }, 'o', null);
    expect(read.ok || Object.keys(read.problems)).toEqual(['names', 'feature', 'advantage', 'benefit']);
  });
});

describe('trying a card', () => {
  it('says what a buyer would get to read', () => {
    expect(tryCard(card, features, '领口会不会松，160穿什么码')).toEqual([
      { name: '尺码', text: expect.stringContaining('身高') },
      { name: '领口', text: '这款领口包了边，穿久了领子还是平的' },
      { name: '亚麻', text: expect.any(String) },
    ]);
  });
});
