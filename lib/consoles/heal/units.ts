import type { CardLocator, ConsoleDefinition, Locator, Place, PlaceRule } from '../definition';
import { piecesOf } from './pieces';

/** Within what a selector is asked: the whole page, the list of messages, each of its rows … `chat`: a row of the list of conversations. */
export const scopes = ['page', 'list', 'row', 'panel', 'card', 'order', 'chat'] as const;
export type Scope = (typeof scopes)[number];

/** One question that a definition puts to a page. What asks the same in two members is one unit. */
export interface Unit {
  scope: Scope;
  /** Absent: what it is asked of itself. */
  css: string | undefined;
  /** The attribute that is taken; absent where the text or the element itself is. */
  attr: string | undefined;
  /** `row`: what it finds are parts for other units. `self`: the part itself may be it too, as side rules ask. */
  use: 'inside' | 'row' | 'self';
}

/** What is asked instead; the same where nothing is. */
export type Translate = (unit: Unit) => Pick<Unit, 'css' | 'attr'>;

export const nameOf = ({ scope, css, attr, use }: Pick<Unit, 'scope' | 'css' | 'attr' | 'use'>): string =>
  `${scope}${use === 'self' ? '~' : ''} ${css ?? ''}${attr === undefined ? '' : ` @${attr}`}`;

const worded = ({ role, label, text, near }: PlaceRule): boolean =>
  [role, label, text, near].some((condition) => condition !== undefined);

/** The definition with each selector as `translate` says it. */
export function rewrite(definition: ConsoleDefinition, translate: Translate): ConsoleDefinition {
  const css = (scope: Scope, was: string, use: Unit['use'] = 'inside'): string =>
    translate({ scope, css: was, attr: undefined, use }).css ?? was;
  const locator =
    (scope: Scope) =>
    (was: Locator): Locator => {
      // An address, or what is known by its words alone.
      if (was.url !== undefined || (was.css === undefined && (was.attr === undefined || worded(was)))) return was;
      const now = translate({ scope, css: was.css, attr: was.attr, use: 'inside' });
      const { css: _css, attr: _attr, ...rest } = was;
      return {
        ...rest,
        ...(now.css === undefined ? {} : { css: now.css }),
        ...(now.attr === undefined ? {} : { attr: now.attr }),
      };
    };
  const locators = (scope: Scope, was: readonly Locator[]): Locator[] => was.map(locator(scope));
  const may = <Name extends string>(name: Name, scope: Scope, was: readonly Locator[] | undefined) =>
    (was ? { [name]: locators(scope, was) } : {}) as { [Key in Name]?: Locator[] };
  const places = (was: readonly Place[]): Place[] =>
    was.map((place) => {
      if (typeof place === 'string') return css('page', place);
      return place.css === undefined ? place : { ...place, css: css('page', place.css) };
    });
  const card = <Card extends CardLocator>(scope: Scope, was: Card): Card => ({
    ...was,
    css: css(scope, was.css),
  });
  const { buyer, messages, product, orders, conversations } = definition;
  return {
    ...definition,
    present: places(definition.present),
    ...(definition.panel ? { panel: places(definition.panel) } : {}),
    ...may('agent', 'page', definition.agent),
    ...may('shop', 'page', definition.shop),
    buyer: {
      ...buyer,
      key: locators('page', buyer.key),
      name: locators('page', buyer.name),
      ...may('site', 'page', buyer.site),
      ...may('keyAgain', 'page', buyer.keyAgain),
      ...may('nameAgain', 'page', buyer.nameAgain),
      ...(buyer.nameGlued ? { nameGlued: { ...buyer.nameGlued, at: locators('page', buyer.nameGlued.at) } } : {}),
      ...may('keyInMessages', 'page', buyer.keyInMessages),
    },
    messages: {
      ...messages,
      list: places(messages.list),
      row: messages.row.map((was) => css('list', was, 'row')),
      ...(messages.timeRow === undefined ? {} : { timeRow: css('list', messages.timeRow) }),
      ...may('id', 'row', messages.id),
      side: messages.side.map((rule) =>
        rule.css === undefined ? rule : { ...rule, css: css('row', rule.css, 'self') },
      ),
      ...(messages.kind ? { kind: messages.kind.map((rule) => ({ ...rule, css: css('row', rule.css, 'self') })) } : {}),
      text: locators('row', messages.text),
      ...may('time', 'row', messages.time),
    },
    ...(product
      ? {
          product: {
            ...product,
            ...(product.card
              ? { card: product.card.map((was) => card(was.within === 'panel' ? 'panel' : 'list', was)) }
              : {}),
            ...may('title', 'card', product.title),
            ...may('price', 'card', product.price),
            ...may('id', 'card', product.id),
            ...may('link', 'card', product.link),
            ...(product.coupons === undefined ? {} : { coupons: css('card', product.coupons) }),
          },
        }
      : {}),
    ...(orders
      ? {
          orders: {
            ...orders,
            card: card('panel', orders.card),
            id: locators('order', orders.id),
            status: locators('order', orders.status),
            ...may('amount', 'order', orders.amount),
          },
        }
      : {}),
    ...(conversations
      ? {
          conversations: {
            ...conversations,
            row: conversations.row.map((was) => css('page', was, 'row')),
            name: locators('chat', conversations.name),
            ...may('key', 'chat', conversations.key),
            ...may('unread', 'chat', conversations.unread),
            ...may('waiting', 'chat', conversations.waiting),
          },
        }
      : {}),
    composer: places(definition.composer),
    send: places(definition.send),
  };
}

/** Every unit of a definition, once, and before each the pieces of its selector, which are looked for by themselves too. */
export function unitsOf(definition: ConsoleDefinition): Unit[] {
  const units = new Map<string, Unit>();
  const add = (unit: Unit): void => void units.set(nameOf(unit), units.get(nameOf(unit)) ?? unit);
  rewrite(definition, (unit) => {
    for (const css of unit.css === undefined ? [] : piecesOf(unit.css))
      add({ scope: unit.scope, css, attr: undefined, use: unit.use === 'self' ? 'self' : 'inside' });
    add(unit);
    return unit;
  });
  return [...units.values()];
}
