import type { MessageKind, Side } from '../domain/conversation';

/**
 * One way to find something. Locators stand in ordered lists; the first that yields a non-empty value counts.
 * A definition is data only: no functions, no code.
 */
export interface Locator {
  /** Elements inside the field's scope, in page order, visible ones only. Without it the scope itself. */
  css?: string;
  /** What to take: this attribute, instead of the text. */
  attr?: string;
  /** Take the URL in the element's background-image, instead of the text. */
  background?: true;
  /** Take from `location.href`, not from an element. */
  url?: true;
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
  side: Side;
}

export interface KindRule {
  /** The row itself, or something in it, matches. */
  css: string;
  kind: MessageKind;
}

/** All that is known about one chat console. Facts carry the month they were seen in a comment beside them. */
export interface ConsoleDefinition {
  id: string;
  /** As agents call it: 飞鸽. */
  name: string;
  /** Match patterns of the manifest. */
  matches: readonly string[];
  /** The chat is there when something visible matches one of these selectors; gone when nothing does (login page, other route). */
  present: readonly string[];
  /** The column beside the messages, with products and orders. Read again only when something in it has changed. */
  panel?: string;
  agent?: readonly Locator[];
  shop?: readonly Locator[];
  buyer: {
    /** What tells buyers apart. */
    key: readonly Locator[];
    name: readonly Locator[];
    /** Other places that show the open buyer's name; each that is found must agree with `name`, else a switch is under way. */
    nameAgain?: readonly Locator[];
    /** Buyer's key as the transcript shows it; where found it must agree with `key`, else the transcript is still the former buyer's. */
    keyInMessages?: readonly Locator[];
  };
  messages: {
    /** The transcript of the open conversation. */
    list: string;
    row: string;
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
    card: readonly ProductCardLocator[];
    title: readonly Locator[];
    price: readonly Locator[];
    id?: readonly Locator[];
    link?: readonly Locator[];
    /** Each visible element's text that reads like a coupon. */
    coupons?: string;
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
  };
  /** Ordered; the first that is visible is the reply box. */
  composer: readonly string[];
  /** Never clicked: only kept clear of. */
  send: readonly string[];
}
