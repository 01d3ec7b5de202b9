import { fields } from '../domain/health';
import { definitionFormat, taughtParts } from './definition';

/** What a value must be. Data, from which both the check and the published schema are made. */
export type Shape =
  | { is: 'text'; most: number; pattern?: string }
  | { is: 'css' }
  | { is: 'regex' }
  | { is: 'one'; of: readonly (string | number | boolean)[] }
  /** At most {@link mostInList}, at least one unless told. */
  | { is: 'list'; of: Shape; least?: number }
  | { is: 'either'; of: readonly [Shape, Shape] }
  | { is: 'object'; must: Readonly<Record<string, Shape>>; may: Readonly<Record<string, Shape>>; any?: true };

export const mostInList = 30;

const css: Shape = { is: 'css' };
const regex: Shape = { is: 'regex' };
const yes: Shape = { is: 'one', of: [true] };
const one = (...of: (string | number)[]): Shape => ({ is: 'one', of });
const list = (of: Shape, least = 1): Shape => ({ is: 'list', of, least });
const object = (must: Readonly<Record<string, Shape>>, may: Readonly<Record<string, Shape>> = {}): Shape => ({
  is: 'object',
  must,
  may,
});

const conditions = {
  css,
  role: { is: 'text', most: 20, pattern: '^[a-z]+$' },
  label: regex,
  text: regex,
  near: regex,
} as const;
/** `any`: at least one condition. */
const rule: Shape = { is: 'object', must: {}, may: conditions, any: true };
const place: Shape = { is: 'either', of: [css, rule] };
const places = list(place);
const attr: Shape = { is: 'text', most: 60, pattern: '^[\\w:.-]+$' };
const locator = object(
  {},
  {
    ...conditions,
    attr,
    background: yes,
    url: one('frame', 'page'),
    match: regex,
    pick: one('first', 'last', 'longest', 'join'),
  },
);
const locators = list(locator);
const side = one('buyer', 'agent', 'robot', 'system');
const kind = one('text', 'image', 'product', 'order', 'card');
const card = { css } as const;
const cardMay = { text: regex, pick: one('first', 'last') } as const;

/** The whole format. */
export const definitionShape: Shape = object(
  {
    format: one(definitionFormat),
    id: { is: 'text', most: 60, pattern: '^[a-z0-9][a-z0-9-]*$' },
    name: { is: 'text', most: 20 },
    matches: list({
      is: 'text',
      most: 200,
      // A whole site of one's own, or a part of one: never all sites.
      pattern: '^(?:https?|\\*)://(?:\\*\\.[\\w-]+(?:\\.[\\w-]+)+|[\\w-]+(?:\\.[\\w-]+)*)(?::\\d{1,5})?/\\S*$',
    }),
    present: places,
    buyer: object(
      { key: locators, name: locators },
      {
        site: locators,
        keyAgain: locators,
        nameAgain: locators,
        nameGlued: object({ at: locators, rest: regex }),
        keyInMessages: locators,
      },
    ),
    messages: object(
      {
        // Of a console whose messages nobody has seen yet these are empty.
        list: list(place, 0),
        row: list(css, 0),
        side: list(object({ side }, { css, text: regex, stands: one('left', 'right') }), 0),
        text: list(locator, 0),
      },
      { timeRow: css, id: locators, skipId: regex, kind: list(object({ css, kind })), time: locators, timeInId: regex },
    ),
    composer: places,
    send: list(place, 0),
  },
  {
    corrects: list(one(...taughtParts)),
    inFrame: yes,
    healed: list(one(...fields)),
    panel: places,
    internalNote: places,
    agent: locators,
    shop: locators,
    product: object(
      {},
      {
        card: list(object({ ...card, within: one('transcript', 'panel') }, cardMay)),
        title: locators,
        price: locators,
        id: locators,
        link: locators,
        coupons: css,
        address: object({ id: locators, of: locators }),
        attributes: object({ list: css, of: locators, row: css, name: locators, value: locators }),
      },
    ),
    orders: object(
      { card: object(card, cardMay), id: locators, status: locators },
      { amount: locators, words: object({}, { unpaid: regex, paid: regex, closed: regex }) },
    ),
    conversations: object({ row: list(css), name: locators }, { key: locators, unread: locators, waiting: locators }),
    nudgeLists: list(object({ name: { is: 'text', most: 20 }, to: one('order', 'pay'), list: places })),
  },
);
