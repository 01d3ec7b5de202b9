import type { Field } from '../domain/health';
import type { Item } from '../domain/items';
import type { DeskWish } from '../domain/nudges/desk-wish';
import type { TeachField } from '../domain/own-console';
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

/**
 * `now`, ms: days whose payments may still come are not final. `withoutPractice`: training is left out even of an agent who is asked for by name, so
 * that all agents come to the shop.
 */
export interface FiguresAsk extends Range {
  now: number;
  withoutPractice?: true;
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

/** A backup apart from its events and items. `settings`: the items of `storage.local` without their prefix. */
export interface BackupHead {
  hashKey: string;
  settings: Readonly<Record<string, unknown>>;
}

export interface BackupSize {
  events: number;
  items: number;
}

/** `fileWins`: scripts and all else that was made become what the file says, even where they were changed later. */
export interface RestoreChoice {
  head: BackupHead;
  fileWins: boolean;
}

export type RestoreReport =
  | { ok: true; eventsNew: number; eventsKnown: number; itemsNew: number; settings: readonly string[] }
  /** `line`: what is wrong, in the agent's words. Nothing was changed. */
  | { ok: false; line: string };

/** `cut`: only buyers of whom nothing was heard since (ms); `after`: where the last page ended, first `''`. */
export interface ArchiveAsk {
  cut: number;
  after: string;
}

export interface ArchivePage {
  events: InquiryEvent[];
  /** The buyer up to whom was looked; null: that was all. */
  upTo: string | null;
}

/** A backup that was made by itself and lies beside the log. */
export interface KeptBackup {
  /** The day it was made, the shop's own. */
  day: string;
  at: number;
  events: number;
  items: number;
}

/** How much of one kind is kept. */
export interface StoredKind {
  kind: string;
  count: number;
  /** Of these, in the trash. */
  trashed: number;
  /** Characters as JSON, some of them guessed from a sample. */
  size: number;
  /** The newest, as it is kept. */
  example: unknown;
}

/** All that is kept. */
export interface Inventory {
  events: readonly StoredKind[];
  items: readonly StoredKind[];
  /** Days of sums kept beside the log. */
  sums: number;
  settings: readonly { key: string; value: unknown }[];
  /** Events that still wait to be kept, and what waited there and was no event. */
  waiting: number;
  rejected: number;
  backups: readonly KeptBackup[];
}

/** The agent wants to teach the console in a tab. */
export interface TeachWish {
  /** Absent: the tab that asks, as the overlay does beside the chat. */
  tabId?: number;
  /** The match pattern of its site, `https://chat.example/*`, for which the browser asks the agent; absent where that is allowed already. */
  origin?: string;
  /** Teach only this one anew, over what is known of the console; absent: everything. */
  field?: TeachField;
}

/** `line`: why teaching could not begin, in the agent's words. */
export type TeachBegun = { ok: true } | { ok: false; line: string };

export type TeachSaved = { ok: true } | { ok: false; line: string };

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
  /** What a backup begins with, and how much follows. */
  'backup.head': () => BackupHead & BackupSize;
  /** The next events, a few thousand, by id; after `''` the first. None: that was all. */
  'backup.events': (after: string) => InquiryEvent[];
  /** The next items, the trash included; after null the first. */
  'backup.items': (after: readonly [kind: string, id: string] | null) => Item[];
  /** Makes room for a file that will be read in; what an earlier one left is gone. */
  'restore.begin': () => void;
  /** Puts some of the file aside. Rejects where something in it is no event or no item. */
  'restore.stage': (part: { events: readonly unknown[]; items: readonly unknown[] }) => void;
  /** What taking in what was put aside would do; changes nothing. */
  'restore.plan': (choice: RestoreChoice) => RestoreReport;
  /** Takes it in: events merged by id; all of it or nothing. */
  'restore.commit': (choice: RestoreChoice) => RestoreReport;
  /** The backups that were made by themselves, the newest first. */
  'backup.kept': () => KeptBackup[];
  /** Puts the kept backup of this day aside, as a file would be; null where there is none. */
  'backup.stageKept': (day: string) => BackupHead | null;
  /** The next events that may go into an archive file. */
  'archive.page': (ask: ArchiveAsk) => ArchivePage;
  /** Takes out of the log what that page held, `count` events; the figures of its days stay. Rejects where it has changed since. */
  'archive.remove': (ask: ArchiveAsk & { count: number }) => void;
  /** What exactly is kept. */
  'data.inventory': () => Inventory;
  /** Erases everything: log, items, switches, outbox, kept backups. */
  'data.wipe': () => void;
  /** A page sees other follow-ups due than before: the toolbar is to look too. */
  'nudges.look': () => void;
  /** Opens the desk of follow-ups beside a chat and brings its tab forward; false where no console is open. */
  'desk.open': (wish: DeskWish) => boolean;
  /** The asking overlay can show the desk; true where it is the one to. */
  'desk.claim': () => boolean;
  /** Teaching begins in that tab: at once, or when its site is allowed, which the popup asks for right after. */
  'teach.want': (wish: TeachWish) => TeachBegun;
  /** Teaching of one field begins in the asking tab, whose site is allowed: its reader runs there. */
  'teach.again': (field: Field) => void;
  /** The teaching goes on in the frame of the asking tab that has this address. */
  'teach.enter': (url: string) => TeachBegun;
  /** A definition as it was taught in the asking tab's page. */
  'teach.save': (definition: unknown) => TeachSaved;
  /** Looks at the shape of the asking page, in the frame that asks: remembers it, or finds again what a redesign has moved. */
  'page.look': () => void;
  /** The asking reader has found its chat, or an overlay calls it: brings the rest of its script. */
  'page.equip': () => void;
  /** Opens the side panel for the asking tab. */
  'panel.open': () => boolean;
}
