import type { Product, Snapshot } from '../conversation';
import { type Known, shopFactsNow } from '../facts/known';
import { type ShopFact, shapeOfShopFact } from '../facts/shop-fact';
import { yuan } from '../money';
import type { OfferSlots } from '../pricing/slots';
import { dayOf } from '../tally/day';
import { clean, type SlotValues, todayKey } from './slots';

/** Where the value of a slot comes from, as the agent would say it. */
export const originNames = {
  page: '页面',
  shop: '店铺事实',
  offer: '页面和店铺的优惠',
  price: '刚才算的价',
  size: '商品卡的尺码表',
} as const;
export type Origin = keyof typeof originNames;

export interface KnownSlots {
  values: SlotValues;
  /** By name; a slot that is not here is filled by the clock or the agent. */
  origins: Readonly<Record<string, Origin>>;
}

export interface SlotInput {
  snapshot: Snapshot;
  /** The agent's name: one source for greeting and farewell. */
  agent: string | null;
  known: Known;
  offers: OfferSlots;
  /** 尺码 and 尺码建议, where the product's table says them for this buyer. */
  sizes: SlotValues;
  /** Our own words (早上好) as the buyer reads them; absent: as they are written. */
  speak?: (text: string) => string;
}

const longestTitle = 12;

/** Masked (`小***子`) or given by the platform (`tb8273645`): nobody wants to be called that. */
function buyerName(name: string): string {
  const plain = clean(name);
  return /[*＊•●]|\d{3,}|[_@/]|^\d*$|用户|匿名/.test(plain) || [...plain].length > 12 ? '' : plain;
}

/** `【官方】2026新款 复古小白鞋女百搭 白色` → `复古小白鞋女百搭`: what an agent would call it. Cut between words. */
function shortTitle(title: string): string {
  const plain = clean(title.slice(0, 300).replace(/[【[（(「][^】\]）)」]*[】\]）)」]/g, ' '));
  const worded = plain
    .replace(/(?:20\d\d年?|新款|官方|正品|旗舰店|爆款|热卖|包邮|特价|春季|夏季|秋季|冬季)+/g, ' ')
    .trim();
  const part = (worded || plain).split(/[\s,，|/·、]+/).find((piece) => [...piece].length > 1) ?? plain;
  let short = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(part)) {
    if (short && short.length + segment.length > longestTitle) break;
    short += segment;
  }
  return [...short].slice(0, longestTitle).join('');
}

/** What consoles call a thing, and the slot that says it. Not 规格, 颜色, 尺码: those are what the buyer wants, not what the page lists. */
const attributeSlots: Readonly<Record<string, readonly string[]>> = {
  材质: ['材质', '面料', '材料'],
  面料成分: ['面料成分', '成分含量', '材质成分'],
  适合季节: ['适用季节', '季节'],
  保质期: ['保质期'],
  净含量: ['净含量'],
  配料: ['配料', '配料表'],
  储存方式: ['储存方式', '储藏方法', '贮存条件'],
  能效等级: ['能效等级'],
  承重: ['承重'],
  发货时间: ['发货时间', '发货时效'],
};
const longestAttribute = 24;

type Pair = [name: string, value: string];

function attributeValues({ attributes }: Product): Pair[] {
  return Object.entries(attributeSlots).map(([slot, names]) => {
    const value = clean(attributes.find(({ name }) => names.includes(name.trim()))?.value ?? '');
    return [slot, [...value].length > longestAttribute ? '' : value];
  });
}

function productValues(product: Product): Pair[] {
  const { title, price, priceIsFloor } = product;
  return [
    ...attributeValues(product),
    ['商品', title ? shortTitle(title) : ''],
    ['价格', price !== null && !priceIsFloor ? yuan(price) : ''],
  ];
}

/** 买家 商品 价格 客服 店铺 and what the page says of the goods, each only where it is certain. Never 到手价: the list price is not it. */
function pageValues(snapshot: Snapshot, agent: string | null): Pair[] {
  return [
    ['买家', buyerName(snapshot.buyer?.name ?? '')],
    ['客服', clean((agent ?? '').replace(/^.*[:：]/s, ''))],
    ['店铺', clean(snapshot.shop ?? '')],
    ...(snapshot.product ? productValues(snapshot.product) : []),
  ];
}

/** `59` stands as `59元`; an hour as the shop wrote it. */
function shopValue({ fact, value }: ShopFact): string {
  return shapeOfShopFact(fact).value?.type === 'yuan' ? `${value}元` : value.replace('：', ':');
}

function shopValues(known: Known): Pair[] {
  // What counts stands first, and of two pairs the later one holds.
  return shopFactsNow(known)
    .map((fact): Pair => [shapeOfShopFact(fact.fact).slot ?? '', shopValue(fact)])
    .filter(([slot]) => slot !== '')
    .reverse();
}

const greetings: readonly (readonly [until: number, words: string])[] = [
  [5, '晚上好'],
  [11, '早上好'],
  [13, '中午好'],
  [18, '下午好'],
  [24, '晚上好'],
];

function clockValues(now: number, speak: (text: string) => string): Pair[] {
  if (now === 0) return [];
  const hour = Math.floor((now / 3_600_000 + 8) % 24);
  return [
    [todayKey, dayOf(now)],
    ['问候', speak(greetings.find(([until]) => hour < until)?.[1] ?? '')],
  ];
}

/** All that fills by itself. What the shop set about these goods comes before what the page lists; a price only as it was worked out. */
export function slotValues({ snapshot, agent, known, offers, sizes, speak = String }: SlotInput): KnownSlots {
  const sources: readonly (readonly [Origin, readonly Pair[]])[] = [
    ['page', pageValues(snapshot, agent)],
    ['shop', shopValues(known).filter(([name]) => name !== '店铺' || !snapshot.shop)],
    ['offer', Object.entries(offers.offers)],
    ['price', Object.entries(offers.price)],
    ['size', Object.entries(sizes)],
  ];
  const filled = sources.flatMap(([origin, pairs]) =>
    pairs.filter(([, value]) => value !== '').map(([name, value]) => ({ origin, name, value })),
  );
  const clock = clockValues(known.now, speak).filter(([, value]) => value !== '');
  return {
    values: Object.fromEntries([...clock, ...filled.map(({ name, value }) => [name, value] as const)]),
    origins: Object.fromEntries(filled.map(({ name, origin }) => [name, origin])),
  };
}
