import type { InquiryEvent } from '../domain/tally/events';

/** Inclusive days (`2024-05-01`, the shop's own), and whose events; `agent` null = all. */
export interface Range {
  from: string;
  to: string;
  agent: string | null;
}

export type RestoreReport =
  | { ok: true; eventsNew: number; eventsKnown: number; settings: readonly string[] }
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
  /** Agents that occur in the log. */
  'tally.agents': () => string[];
  /** Everything, as one JSON text. */
  'backup.export': () => string;
  /** What restoring this text would do; changes nothing. */
  'backup.preview': (text: string) => RestoreReport;
  'backup.restore': (text: string) => RestoreReport;
  /** Opens the side panel for the asking tab. */
  'panel.open': () => boolean;
}
