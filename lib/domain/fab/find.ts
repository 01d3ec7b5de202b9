import type { Attribute, Product } from '../conversation';
import { categoryOf } from '../playbook/category';
import { clean } from '../scripts/slots';
import { askWords } from './ask-words';
import type { ProductCard } from './card';
import { parseComposition } from './composition';
import type { Feature } from './feature';
import { findName, type NameHit, withoutInner } from './named';
import type { Point } from './point';

interface Hit extends NameHit {
  feature: Feature;
  attribute: Attribute | null;
}

const leastShare = 30;
/** 防水：否 says nothing for it. */
const denial = /^(?:否|无|没有|不含|不支持|×|未标注|\/|-+)$/;

/** Where the composition is told it decides: a sweater with 5 % 羊绒 is not sold as 羊绒. */
type Share = ReturnType<typeof parseComposition>[number];

function hitsOfFibres(feature: Feature, attribute: Attribute, shares: readonly Share[]): (Hit & { percent: number })[] {
  const { fibres = [], leastShare: least = leastShare } = feature;
  return shares
    .filter(({ fibre, percent }) => fibres.includes(fibre) && percent >= least)
    .map(({ fibre, percent }) => ({ name: fibre, start: 0, end: fibre.length, feature, attribute, percent }));
}

/** Both readings of a line, apart from each other by more than a line is long: 能效等级：一级 is found by 一级能效 too. */
const apart = 200;

function hitsOfNames(features: readonly Feature[], attribute: Attribute): Hit[] {
  const readings = [`${attribute.name}：${attribute.value}`, `${attribute.value}${attribute.name}`];
  return readings.flatMap((text, reading) => {
    const [low, shift] = [text.toLowerCase(), reading * apart];
    return features.flatMap((feature) =>
      feature.names.flatMap((name) =>
        findName(text, name, low).map((hit) => ({
          ...hit,
          start: hit.start + shift,
          end: hit.end + shift,
          feature,
          attribute,
        })),
      ),
    );
  });
}

function hitsIn(features: readonly Feature[], attribute: Attribute, isTold: boolean): Hit[] {
  if (denial.test(attribute.value.trim())) return [];
  const told = parseComposition(attribute.value);
  const shares = told.length > 0 ? told : [{ fibre: attribute.value, percent: 100 }];
  const byFibre = features.flatMap((feature) => hitsOfFibres(feature, attribute, shares));
  const named = features.filter((feature) => !(isTold && feature.fibres));
  const byName = withoutInner(hitsOfNames(named, attribute));
  return [...byFibre.sort((a, b) => b.percent - a.percent), ...byName];
}

/** What the page itself says, where the words found are the first that it says: 面料是55%亚麻45%棉. A share is never left out. */
function asShown({ name, value }: Attribute, found: string): string | null {
  const said = value.includes('%') ? value : (value.split(/[，,；;。]/)[0] ?? value);
  if (!said.toLowerCase().includes(found.toLowerCase()) || [...said].length > 24 || /[是：:]/.test(said)) return null;
  return `${name}是${said}`;
}

function pointOf({ feature, attribute, name }: Hit): Point {
  const { id, names, advantage, benefit, scenes, who, care, asks } = feature;
  const shown = attribute && { name: clean(attribute.name), value: clean(attribute.value) };
  return {
    id,
    name: names[0] ?? name,
    feature: (shown && asShown(shown, name)) ?? feature.feature.replace('{名}', name),
    advantage,
    benefit,
    scenes,
    who,
    care,
    asks: [...new Set([...asks, ...names, ...(shown ? askWords(shown.name) : [])])],
    from: attribute ? 'attribute' : 'title',
    shown: shown ? `${shown.name}：${shown.value}` : name,
    skipped: [],
  };
}

/** How a line of the parameters is said: 颜色有…, 适合…; the rest is what it is. */
const sayings: readonly (readonly [name: RegExp, say: (name: string, value: string) => string])[] = [
  [/洗|打理|保养|护理/, (_name, value) => `平时${value}`],
  [/售后|质保|保修|颜色|色号|尺码|码数|口味|规格/, (name, value) => `${name}有${value}`],
  [/^(?:适用|适合)/, (_name, value) => `适合${value}`],
];

const factText = (name: string, value: string): string =>
  sayings.find(([pattern]) => pattern.test(name))?.[1](name, value) ?? `${name}是${value}`;

function factOf(attribute: Attribute): Point {
  const [name, value] = [clean(attribute.name), clean(attribute.value)];
  return {
    id: `fact.${name}`,
    name,
    feature: factText(name, value),
    advantage: null,
    benefit: null,
    scenes: [],
    who: [],
    care: null,
    asks: askWords(name),
    from: 'attribute',
    shown: `${name}：${value}`,
    skipped: [],
  };
}

/** What the shop wrote on the product's card; where it leaves the fact open, the page's line of the same name is the fact. */
function ownPoints(card: ProductCard, facts: readonly Point[]): Point[] {
  return card.points.map((point) => {
    const fact = facts.find(({ name }) => name === point.name);
    return {
      id: `own.${card.id}.${point.id}`,
      name: point.name,
      feature: point.feature || (fact?.feature ?? ''),
      advantage: point.advantage || null,
      benefit: point.benefit || null,
      scenes: card.scenes,
      who: card.who,
      care: card.care || null,
      asks: [...new Set([...point.asks, ...askWords(point.name)])],
      from: 'card',
      shown: fact?.shown ?? point.name,
      skipped: point.skipped,
    };
  });
}

const firstOfEach = (points: readonly Point[], key: (point: Point) => string): Point[] =>
  points.filter((point, place) => points.findIndex((other) => key(other) === key(point)) === place);

/** All that may be said for this product: what the shop wrote, then what the page's parameters show, then the title. Hostile text is cleaned. */
export function findPoints(product: Product, features: readonly Feature[], card: ProductCard | null): Point[] {
  const category = categoryOf(product.title);
  const fitting = features.filter((feature) => category === null || feature.category === category);
  const isTold = product.attributes.some(({ value }) => parseComposition(value).length > 0);
  const shown = product.attributes.flatMap((attribute) => hitsIn(fitting, attribute, isTold));
  const title = (product.title ?? '').slice(0, 200);
  const lowTitle = title.toLowerCase();
  const byTitle = fitting
    .filter(({ fibres }) => !(isTold && fibres))
    .flatMap((feature) =>
      feature.names.flatMap((name) =>
        findName(title, name, lowTitle).map((hit): Hit => ({ ...hit, feature, attribute: null })),
      ),
    );
  const facts = product.attributes.filter(({ value }) => clean(value) !== '').map(factOf);
  const own = card ? ownPoints(card, facts) : [];
  const found = [...shown, ...withoutInner(byTitle)].map(pointOf);
  const named = firstOfEach(
    firstOfEach([...own, ...found], ({ id }) => id),
    ({ name }) => name,
  );
  const said = new Set(named.map(({ shown: line }) => line));
  return [...named, ...facts.filter((fact) => !said.has(fact.shown))];
}
