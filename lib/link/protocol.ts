import type { ConsoleClock } from '../domain/console-clock';
import type { Snapshot } from '../domain/conversation';
import type { Field } from '../domain/health';
import type { Binding } from '../domain/keys';
import type { Dock } from '../domain/placement';

/** Why a fill did not happen, or did not end as asked. `text` is what stands in the box where that is known. */
export type FillFailure =
  /** Another buyer is open now, or the page is between two buyers. */
  | 'buyer-changed'
  | 'no-composer'
  /** What is written now goes to colleagues alone. */
  | 'internal-note'
  /** The box is disabled or read-only. */
  | 'locked'
  /** The agent is composing with an input method. */
  | 'composing'
  /** What the text was to replace does not stand before the caret any more. */
  | 'code-gone'
  /** After the fill the box did not hold the expected text; it was undone. */
  | 'not-taken';

export type FillResult = { ok: true; text: string } | { ok: false; reason: FillFailure };

/** Which conversation an answer was made for. `newestId`: the newest message it was made from, which must still be there. */
export interface FillTarget {
  buyerKey: string;
  newestId: string | null;
}

/** Reader → overlay. Plain JSON only. */
export type ReaderMessage =
  /** The console lives by a time of its own, which comes before all that is read by it. Of the practice console alone. */
  | { type: 'clock'; clock: ConsoleClock }
  /** Only members that changed since the last one; the first carries all. Null: the chat is gone (logged out, route left). */
  | { type: 'snapshot'; changed: Partial<Snapshot> | null }
  | { type: 'filled'; call: number; result: FillResult }
  /** A bound key was pressed in the console's page. */
  | { type: 'command'; command: string }
  /** A short code was typed in the reply box and Tab pressed behind it. `typed`: as it stands there, prefix and all. */
  | { type: 'code'; code: string; typed: string }
  /** Where the frame now stands, after clamping. */
  | { type: 'placed'; dock: Dock; width: number; height: number };

/** Overlay → reader. */
export type OverlayMessage =
  /**
   * `caret`: where it goes once the text stands, in UTF-16 units of the text; null: behind it. `replaces`: what stands before the caret and
   * gives way to the text; null: nothing.
   */
  | {
      type: 'fill';
      call: number;
      target: FillTarget;
      text: string;
      caret: number | null;
      replaces: string | null;
    }
  /** How the agent wants the frame to stand; the reader clamps it clear of the reply box and answers `placed`. */
  | { type: 'place'; dock: Dock }
  /** Keys to catch in the console's page; replaces the former. */
  | { type: 'bind'; bindings: readonly Binding[] }
  /** Short codes to watch for in the reply box; replaces the former. An empty prefix: none. */
  | { type: 'codes'; prefix: string; codes: readonly string[] }
  /** Look at the page's shape: to remember it, or to find again what is not where it was. */
  | { type: 'look' }
  /** Begin teaching of this one field in the page. */
  | { type: 'teach'; field: Field }
  /** Give the keyboard back to the reply box. */
  | { type: 'focusComposer' };
