import type { MessageKind, OrderStatus, Side } from '../domain/conversation';
import type { Field } from '../domain/health';

/** The version of this format; files of a later one are refused with a line that says so. */
export const definitionFormat = 1;

/** Elements by what a redesign seldom touches. All conditions that are given must hold. */
export interface PlaceRule {
  css?: string;
  /** ARIA role, said or implied by the tag: `textbox`, `button`, `list`, `listitem`, `heading`, `link`, `img`, `row`, `log`, `tab`. */
  role?: string;
  /** Regular expression on the accessible name: label, placeholder, title, or what is written on a button, link or tab. */
  label?: string;
  /** Regular expression on the text; of nested elements the innermost. */
  text?: string;
  /** Regular expression on a caption (`收货人：`): what is meant is the element after it. */
  near?: string;
}

/** Where something stands in the page: a selector, or a rule. Places stand in ordered lists; the first that finds something visible counts. */
export type Place = string | PlaceRule;

/**
 * One way to find a value. Locators stand in ordered lists; the first that yields a non-empty value counts.
 * A definition is data only: no functions, no code.
 */
export interface Locator extends PlaceRule {
  /** What to take: this attribute, instead of the text. */
  attr?: string;
  /** Take the URL in the element's background-image, instead of the text. */
  background?: true;
  /** Take from the address of the chat's own frame, or of the whole page, not from an element. */
  url?: 'frame' | 'page';
  /** Regular expression on what was taken; yields its first group, else the whole match. No match: nothing. */
  match?: string;
  /** Which of several elements: default `first`; `join` glues the texts of all (a price split over nodes). */
  pick?: 'first' | 'last' | 'longest' | 'join';
}

/** A card, found by its place. Where pages name it in no stable way, by what is written in it. */
export interface CardLocator {
  css: string;
  /** Only elements whose text matches this regular expression; of nested ones the innermost. */
  text?: string;
  /** Which of several; default `first`. Transcripts have the newest last. */
  pick?: 'first' | 'last';
}

/** Where a product's card stands: among the messages, or in the column beside them. */
export interface ProductCardLocator extends CardLocator {
  within: 'transcript' | 'panel';
}

/** All conditions that are given must hold. */
export interface SideRule {
  /** The row itself, or something in it, matches. */
  css?: string;
  /** The row's text matches this regular expression. */
  text?: string;
  /** The row's words stand at this side of the transcript. Looked at where nothing in the row tells sides apart, for it costs a layout. */
  stands?: 'left' | 'right';
  side: Side;
}

export interface KindRule {
  /** The row itself, or something in it, matches. */
  css: string;
  kind: MessageKind;
}

/** Members of a definition that are taught anew one by one. */
export const taughtParts = [
  'present',
  'panel',
  'buyer',
  'messages',
  'product',
  'orders',
  'conversations',
  'composer',
  'send',
] as const;
export type TaughtPart = (typeof taughtParts)[number];

/** All that is known about one chat console. Facts carry the month they were seen in a comment beside them. */
export interface ConsoleDefinition {
  format: typeof definitionFormat;
  /** `feige`; letters, digits and dashes. What was taught by the agent begins with `own-`. */
  id: string;
  /** As agents call it: 飞鸽. */
  name: string;
  /** Match patterns of the manifest. */
  matches: readonly string[];
  /** Of a console that is built in under this id, the agent corrected these members alone: all else is the built-in one's, as it is by now. */
  corrects?: readonly TaughtPart[];
  /** The chat stands in a frame of the page, under an address that `matches` fits; without it in the page itself. */
  inFrame?: true;
  /** What was found anew after a redesign, and is not what the console's own definition says. */
  healed?: readonly Field[];
  /** The chat is there when something visible stands at one of these; gone when nothing does (login page, other route). */
  present: readonly Place[];
  /** The column beside the messages, with products and orders. Read again only when something in it has changed. */
  panel?: readonly Place[];
  agent?: readonly Locator[];
  shop?: readonly Locator[];
  buyer: {
    /** What tells buyers apart. */
    key: readonly Locator[];
    /** Of a console that each shop has at an address of its own, and that counts keys anew in each: which of them this is. */
    site?: readonly Locator[];
    /** Other places that show the open buyer's key (an address, the marked row); each that is found must agree, else a switch is under way. */
    keyAgain?: readonly Locator[];
    name: readonly Locator[];
    /** Other places that show the open buyer's name; each that is found must agree with `name`, else a switch is under way. */
    nameAgain?: readonly Locator[];
    /** The same where something is glued to the name (昵称2-22 18:55:20): what is left behind the name must match `rest`. */
    nameGlued?: { at: readonly Locator[]; rest: string };
    /**
     * Buyer's key as the transcript shows it, perhaps beside the shop's own: of all that these find one must be `key`, else the transcript is
     * still the former buyer's.
     */
    keyInMessages?: readonly Locator[];
  };
  /** Where nobody knows yet what they are made of, the four lists that must be there are empty: then none is read. */
  messages: {
    /** The transcript of the open conversation. */
    list: readonly Place[];
    /** Selectors of its rows; the first that has any counts. */
    row: readonly string[];
    /** Rows that say nothing but when the ones below them were written. */
    timeRow?: string;
    /** Within the row. */
    id?: readonly Locator[];
    /** Rows whose id matches are no messages. */
    skipId?: string;
    /** First that matches; no match: `system`. */
    side: readonly SideRule[];
    /** First that matches; no match: `text`. */
    kind?: readonly KindRule[];
    text: readonly Locator[];
    time?: readonly Locator[];
    /** 13-digit milliseconds inside the id: a regular expression whose first group they are. */
    timeInId?: string;
  };
  product?: {
    /** Ordered; the first that is found is the product in talk, and the fields below are looked for inside. */
    card?: readonly ProductCardLocator[];
    title?: readonly Locator[];
    price?: readonly Locator[];
    id?: readonly Locator[];
    link?: readonly Locator[];
    /** Each visible element's text that reads like a coupon. */
    coupons?: string;
    /** Without a card: the address names a product, and the buyer who came from it, whose `key` the decoded `of` must be. */
    address?: { id: readonly Locator[]; of: readonly Locator[] };
    /** The list of what the product is made of, in the panel. */
    attributes?: {
      list: string;
      /** The list's own word for whose it is, which must be the product's `id`: lists are drawn anew later than cards. */
      of: readonly Locator[];
      row: string;
      name: readonly Locator[];
      value: readonly Locator[];
    };
  };
  orders?: {
    /** One card for each order, in the panel. */
    card: CardLocator;
    id: readonly Locator[];
    status: readonly Locator[];
    amount?: readonly Locator[];
    /** This console's words for where an order stands, as regular expressions; absent: those that all consoles use. */
    words?: Partial<Record<Exclude<OrderStatus, 'unknown'>, string>>;
  };
  /** The list of conversations, for who is waiting and for how long. */
  conversations?: {
    /** Selectors of its rows; the first that has any counts. */
    row: readonly string[];
    /** Within the row. */
    key?: readonly Locator[];
    name: readonly Locator[];
    /** How many messages wait unread. */
    unread?: readonly Locator[];
    /** How long the buyer has been waiting: `45秒`, `已等待3分`. */
    waiting?: readonly Locator[];
  };
  /** Lists of people to come back to that the console keeps itself (今日咨询下单未付款). */
  nudgeLists?: readonly { name: string; to: 'order' | 'pay'; list: readonly Place[] }[];
  /** Ordered; the first that is visible is the reply box. */
  composer: readonly Place[];
  /** While something visible stands at one of these, what is written goes to colleagues alone (内部备注): there is no reply box then, whatever else says so. */
  internalNote?: readonly Place[];
  /** Never clicked: only kept clear of. */
  send: readonly Place[];
}
