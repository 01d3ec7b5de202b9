import type { Item } from '../domain/items';
import type { ScriptUses } from '../domain/scripts/uses';
import type { InquiryEvent } from '../domain/tally/events';
import type { RangeFigures } from '../domain/tally/figures';
import type { Groups } from '../domain/tally/groups';

/** Inclusive days (`2024-05-01`, the shop's own), and whose events; `agent` null = all. */
export interface Range {
  from: string;
  to: string;
  agent: string | null;
}

/** `now`, ms: days whose payments may still come are not final. */
export interface FiguresAsk extends Range {
  now: number;
}

export interface Counted {
  figures: RangeFigures | null;
  /** Share of the log that the sums hold, 0 to 1. */
  built: number;
}

/** Figures and the same days by hour, reason, worry, product, script and wait. */
export interface RangeViews {
  figures: RangeFigures;
  groups: Groups;
}

export interface CountedViews {
  views: RangeViews | null;
  /** Share of the log that the sums hold, 0 to 1. */
  built: number;
}

export interface ItemAsk {
  kinds: readonly string[];
  /** The revision that the page has; 0: everything. */
  since: number;
}

export interface ItemChanges {
  revision: number;
  items: readonly Item[];
}

export type RestoreReport =
  | { ok: true; eventsNew: number; eventsKnown: number; itemsNew: number; settings: readonly string[] }
  /** `line`: what is wrong with the file, in the agent's words. Nothing was changed. */
  | { ok: false; line: string };

/** Every message to the background, by `noun.verb`, with the signature of its handler. Values are plain JSON. */
export interface Protocol {
  /** A reader is about to open an overlay frame in its tab. */
  'link.offer': (nonce: string) => void;
  /** Asked by the overlay in that frame: is this nonce ours, for this tab, and unused? */
  'link.check': (nonce: string) => boolean;
  /** The outbox holds something: put it in the database. Answers once it is there. */
  'tally.flush': () => void;
  /** All events that bear on the days of the range (72 h windows included), oldest first. */
  'tally.events': (range: Range) => InquiryEvent[];
  /** The figures of these days, from sums that are kept beside the log; null while those are being built: ask again. */
  'tally.figures': (ask: FiguresAsk) => Counted;
  /** What the statistics page shows of these days; null as in `tally.figures`. */
  'tally.views': (ask: FiguresAsk) => CountedViews;
  /** Orders and payments that were marked since this moment, what took them back included, oldest first. */
  'tally.orders': (since: number) => InquiryEvent[];
  /** Under whose name the newest line of this console stands; `''` = nobody's. */
  'tally.newestAgent': (console: string) => string;
  /** Agents that occur in the log. */
  'tally.agents': () => string[];
  /** How often scripts were used since this moment (ms), by script. */
  'tally.scriptUses': (since: number) => ScriptUses;
  /** What of some kinds changed since, what is in the trash included. */
  'items.read': (ask: ItemAsk) => ItemChanges;
  /** One item; null where there is none or it is in the trash. */
  'items.one': (key: { kind: string; id: string }) => Item | null;
  /** All of them or none; of two versions the later holds. Pages that watch hear of it. Rejects where there is no room. At most some 5,000 at once. */
  'items.write': (items: readonly Item[]) => void;
  /** Gone at once, without a trash. */
  'items.erase': (keys: readonly (readonly [kind: string, id: string])[]) => void;
  /** Everything, as one JSON text. */
  'backup.export': () => string;
  /** What restoring this text would do; changes nothing. */
  'backup.preview': (text: string) => RestoreReport;
  'backup.restore': (text: string) => RestoreReport;
  /** Opens the side panel for the asking tab. */
  'panel.open': () => boolean;
}
