import type { CardLocator, ConsoleDefinition, Locator, Place, PlaceRule } from '../definition';
import type { Scope, Unit } from './units';

/** What is asked instead; the same where nothing is. */
export type Translate = (unit: Unit) => Pick<Unit, 'css' | 'attr'>;

const worded = ({ role, label, text, near }: PlaceRule): boolean =>
  [role, label, text, near].some((condition) => condition !== undefined);

/** The kinds of members that a definition is made of, each with its selectors as `translate` says them. */
function createWriter(translate: Translate) {
  const css = (scope: Scope, was: string, use: Unit['use'] = 'inside'): string =>
    translate({ scope, css: was, attr: undefined, use }).css ?? was;
  const locator =
    (scope: Scope) =>
    (was: Locator): Locator => {
      // An address, or what is known by its words alone.
      if (was.url !== undefined || (was.css === undefined && (was.attr === undefined || worded(was)))) return was;
      const { pick = 'first' } = was;
      const takes = pick === 'first' || pick === 'last' ? { takes: pick } : {};
      const now = translate({ scope, css: was.css, attr: was.attr, use: 'inside', ...takes });
      const { css: _css, attr: _attr, ...rest } = was;
      return {
        ...rest,
        ...(now.css === undefined ? {} : { css: now.css }),
        ...(now.attr === undefined ? {} : { attr: now.attr }),
      };
    };
  const locators = (scope: Scope, was: readonly Locator[]): Locator[] => was.map(locator(scope));
  return {
    css,
    locators,
    /** A member that may be absent, to be spread. */
    may: <Name extends string>(name: Name, scope: Scope, was: readonly Locator[] | undefined) =>
      (was ? { [name]: locators(scope, was) } : {}) as { [Key in Name]?: Locator[] },
    places: (was: readonly Place[]): Place[] =>
      was.map((place) => {
        if (typeof place === 'string') return css('page', place);
        return place.css === undefined ? place : { ...place, css: css('page', place.css) };
      }),
    card: <Card extends CardLocator>(scope: Scope, was: Card): Card => ({ ...was, css: css(scope, was.css) }),
    /** What is asked of a row and of all that is in it. */
    rule: <Rule extends { css?: string }>(was: Rule): Rule =>
      was.css === undefined ? was : { ...was, css: css('row', was.css, 'self') },
  };
}

type Writer = ReturnType<typeof createWriter>;
type Present<Member extends keyof ConsoleDefinition> = NonNullable<ConsoleDefinition[Member]>;

const writeBuyer = (buyer: Present<'buyer'>, { locators, may }: Writer): Present<'buyer'> => ({
  ...buyer,
  key: locators('page', buyer.key),
  name: locators('page', buyer.name),
  ...may('site', 'page', buyer.site),
  ...may('keyAgain', 'page', buyer.keyAgain),
  ...may('nameAgain', 'page', buyer.nameAgain),
  ...(buyer.nameGlued ? { nameGlued: { ...buyer.nameGlued, at: locators('page', buyer.nameGlued.at) } } : {}),
  ...may('keyInMessages', 'page', buyer.keyInMessages),
});

const writeMessages = (
  messages: Present<'messages'>,
  { css, locators, may, places, rule }: Writer,
): Present<'messages'> => ({
  ...messages,
  list: places(messages.list),
  row: messages.row.map((was) => css('list', was, 'row')),
  ...(messages.timeRow === undefined ? {} : { timeRow: css('list', messages.timeRow) }),
  ...may('id', 'row', messages.id),
  side: messages.side.map(rule),
  ...(messages.kind ? { kind: messages.kind.map(rule) } : {}),
  text: locators('row', messages.text),
  ...may('time', 'row', messages.time),
});

const writeProduct = (product: Present<'product'>, { css, may, card }: Writer): Present<'product'> => ({
  ...product,
  ...(product.card ? { card: product.card.map((was) => card(was.within === 'panel' ? 'panel' : 'list', was)) } : {}),
  ...may('title', 'card', product.title),
  ...may('price', 'card', product.price),
  ...may('id', 'card', product.id),
  ...may('link', 'card', product.link),
  ...(product.coupons === undefined ? {} : { coupons: css('card', product.coupons) }),
});

const writeOrders = (orders: Present<'orders'>, { locators, may, card }: Writer): Present<'orders'> => ({
  ...orders,
  card: card('panel', orders.card),
  id: locators('order', orders.id),
  status: locators('order', orders.status),
  ...may('amount', 'order', orders.amount),
});

const writeConversations = (
  conversations: Present<'conversations'>,
  { css, locators, may }: Writer,
): Present<'conversations'> => ({
  ...conversations,
  row: conversations.row.map((was) => css('page', was, 'row')),
  name: locators('chat', conversations.name),
  ...may('key', 'chat', conversations.key),
  ...may('unread', 'chat', conversations.unread),
  ...may('waiting', 'chat', conversations.waiting),
});

/** The definition with each selector as `translate` says it. */
export function rewrite(definition: ConsoleDefinition, translate: Translate): ConsoleDefinition {
  const writer = createWriter(translate);
  const { places, may } = writer;
  const { buyer, messages, product, orders, conversations } = definition;
  return {
    ...definition,
    present: places(definition.present),
    ...(definition.panel ? { panel: places(definition.panel) } : {}),
    ...may('agent', 'page', definition.agent),
    ...may('shop', 'page', definition.shop),
    buyer: writeBuyer(buyer, writer),
    messages: writeMessages(messages, writer),
    ...(product ? { product: writeProduct(product, writer) } : {}),
    ...(orders ? { orders: writeOrders(orders, writer) } : {}),
    ...(conversations ? { conversations: writeConversations(conversations, writer) } : {}),
    composer: places(definition.composer),
    send: places(definition.send),
  };
}
