import { type Category, categories } from '../scripts/script';
import { type OwnFeature, type OwnPoint, type ProductCard, parseOwnFeature, parseProductCard } from './card';
import type { Feature, Part } from './feature';
import { writeSizeTable } from './size/table';
import { readTypedTable } from './size/type-table';

/** A selling point as it stands in the fields. */
export interface PointDraft {
  id: string;
  name: string;
  feature: string;
  advantage: string;
  benefit: string;
  asks: string;
  skipped: readonly Part[];
}

/** A product's card as it stands in the fields; lists are words with 、 between them. */
export interface CardDraft {
  title: string;
  productId: string;
  link: string;
  scenes: string;
  who: string;
  care: string;
  points: readonly PointDraft[];
  sizes: string;
}

export interface FeatureDraft {
  category: Category;
  names: string;
  feature: string;
  advantage: string;
  benefit: string;
  scenes: string;
  who: string;
  care: string;
  asks: string;
}

/** What is wrong, by field. */
export type Problems<Draft> = Readonly<Partial<Record<keyof Draft, string>>>;

const join = (words: readonly string[]): string => words.join('、');
const split = (text: string): string[] => text.split(/[、，,;；\s]+/).filter((word) => word !== '');

export const blankPoint = (id: string): PointDraft => ({
  id,
  name: '',
  feature: '',
  advantage: '',
  benefit: '',
  asks: '',
  skipped: [],
});

export const blankCard: CardDraft = {
  title: '',
  productId: '',
  link: '',
  scenes: '',
  who: '',
  care: '',
  points: [],
  sizes: '',
};

export const blankFeature: FeatureDraft = {
  category: categories[0],
  names: '',
  feature: '用的是{名}',
  advantage: '',
  benefit: '',
  scenes: '',
  who: '',
  care: '',
  asks: '',
};

export const draftOfCard = ({ title, productId, link, scenes, who, care, points, sizes }: ProductCard): CardDraft => ({
  title,
  productId,
  link,
  scenes: join(scenes),
  who: join(who),
  care,
  points: points.map((point) => ({ ...point, asks: join(point.asks) })),
  sizes: sizes ? writeSizeTable(sizes) : '',
});

export const draftOfFeature = ({
  category,
  names,
  feature,
  advantage,
  benefit,
  scenes,
  who,
  care,
  asks,
}: Feature): FeatureDraft => ({
  category,
  names: join(names),
  feature,
  advantage,
  benefit,
  scenes: join(scenes),
  who: join(who),
  care: care ?? '',
  asks: join(asks),
});

const isBlank = ({ name, feature, advantage, benefit }: PointDraft): boolean =>
  `${name}${feature}${advantage}${benefit}`.trim() === '';

function pointProblem(points: readonly PointDraft[]): string | null {
  const nameless = points.find(({ name }) => name.trim() === '');
  if (nameless) return '每条卖点给个短名字，如：领口';
  const twin = points.find(
    ({ name }, place) => points.findIndex((other) => other.name.trim() === name.trim()) !== place,
  );
  return twin ? `“${twin.name.trim()}”有两条，合成一条吧` : null;
}

/** The card that the fields say, to be kept as an item; what is wrong stands by its field, and nothing is lost. Blank points are left out. */
export function readCardDraft(
  draft: CardDraft,
  id: string,
  archived: boolean,
): { ok: true; card: ProductCard } | { ok: false; problems: Problems<CardDraft> } {
  const points = draft.points.filter((point) => !isBlank(point));
  const sizes = readTypedTable(draft.sizes);
  const slip = pointProblem(points);
  const isNameless = `${draft.title}${draft.productId}${draft.link}`.trim() === '';
  const problems: Problems<CardDraft> = {
    ...(isNameless && { title: '标题、编号、链接填一样就行，聊天时靠它认出这款' }),
    ...(slip && { points: slip }),
    ...(!sizes.ok && { sizes: sizes.line }),
  };
  const own = points.map((point): OwnPoint => ({ ...point, asks: split(point.asks), skipped: point.skipped }));
  const card =
    sizes.ok &&
    parseProductCard(
      { ...draft, archived, scenes: split(draft.scenes), who: split(draft.who), points: own, sizes: sizes.table },
      id,
    );
  return card && Object.keys(problems).length === 0 ? { ok: true, card } : { ok: false, problems };
}

/** The selling point that the fields say. `former`: what the fields do not show (fibres) stays as it was. */
export function readFeatureDraft(
  draft: FeatureDraft,
  id: string,
  former: Feature | null,
): { ok: true; feature: OwnFeature } | { ok: false; problems: Problems<FeatureDraft> } {
  const lists = {
    names: split(draft.names),
    scenes: split(draft.scenes),
    who: split(draft.who),
    asks: split(draft.asks),
  };
  const needed = {
    names: '页面上怎么叫它，如：冰丝',
    feature: '接在“这款”后面说',
    advantage: '写一句它有什么用',
    benefit: '写一句买家用着怎样',
  };
  const problems = Object.fromEntries(
    Object.entries(needed).filter(([field]) => draft[field as keyof typeof needed].trim() === ''),
  );
  const feature = parseOwnFeature({ ...former, ...draft, ...lists, off: false }, id);
  return feature && Object.keys(problems).length === 0 ? { ok: true, feature } : { ok: false, problems };
}
