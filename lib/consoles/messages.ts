import type { Message, MessageKind, Side } from '../domain/conversation';
import type { ConsoleDefinition } from './definition';
import { findFirst, firstMatch, holds, isVisible, locate, locateLine, queryAll } from './locate';
import { textOf } from './page-text';
import { parseTime } from './parse-time';

type MessageRules = ConsoleDefinition['messages'];

/** How many messages a snapshot carries. */
export const messageLimit = 30;

/** A row as read once; kept until the row changes, with the moment it was given then: a clock alone would move on with the day. */
interface Row {
  message: Message;
  /** The console gave the id; two buyers never share it. */
  hasOwnId: boolean;
  timeText: string | null;
}

const clock = '\\d+:\\d+(?::\\d+)?';

export interface TranscriptRow extends Row {
  element: Element;
}

/** What was read of an element; whoever watches the page drops what has changed. */
export type RowCache = WeakMap<Element, Row | 'skipped'>;

function sideOf(row: Element, rules: MessageRules): Side {
  let text: string | undefined;
  for (const { css, text: words, side } of rules.side) {
    if (css !== undefined && !holds(row, css)) continue;
    if (words === undefined) return side;
    text ??= textOf(row);
    if (firstMatch(text, words) !== null) return side;
  }
  return 'system';
}

function kindOf(row: Element, rules: MessageRules): MessageKind {
  return rules.kind?.find(({ css }) => holds(row, css))?.kind ?? 'text';
}

function parseRow(element: Element, rules: MessageRules): Row | 'skipped' {
  const ownId = locateLine(element, rules.id);
  if (ownId && rules.skipId !== undefined && firstMatch(ownId, rules.skipId) !== null) return 'skipped';
  const side = sideOf(element, rules);
  const kind = kindOf(element, rules);
  const text = kind === 'image' ? '' : (locate(element, rules.text) ?? '');
  const timeText = locateLine(element, rules.time);
  const ms = ownId && rules.timeInId !== undefined ? firstMatch(ownId, rules.timeInId) : null;
  // Of a time only the clock: "2分钟" ticks, and would make a new message of an old one.
  const id = ownId ?? [side, firstMatch(timeText ?? '', clock) ?? '', text.slice(0, 80)].join('|');
  return { message: { id, side, kind, text, at: ms ? Number(ms) : null }, hasOwnId: ownId !== null, timeText };
}

function rowOf(element: Element, rules: MessageRules, cache: RowCache): Row | 'skipped' {
  let row = cache.get(element);
  if (row === undefined) {
    row = parseRow(element, rules);
    cache.set(element, row);
  }
  return row;
}

/** The newest rows, from below: reading stops as soon as there are enough. */
function newestRows(list: Element, rules: MessageRules, cache: RowCache, count: number): TranscriptRow[] {
  const elements = queryAll(list, rules.row);
  const rows: TranscriptRow[] = [];
  for (let i = elements.length - 1; i >= 0 && rows.length < count; i--) {
    const element = elements[i];
    if (!element || !isVisible(element)) continue;
    const row = rowOf(element, rules, cache);
    if (row !== 'skipped') rows.unshift({ ...row, element });
  }
  return rows;
}

/** From the newest up, since a clock without a date was before the message below it; then down, since groups show it once. */
function giveTimes(rows: readonly TranscriptRow[], now: number): void {
  let latest = now;
  for (const { message, timeText } of [...rows].reverse()) {
    if (message.at === null && timeText !== null) message.at = parseTime(timeText, latest);
    latest = message.at ?? latest;
  }
  let above: number | null = null;
  for (const { message, timeText } of rows) {
    if (message.at === null && timeText === null) message.at = above;
    above = message.at ?? above;
  }
}

/** Ids that repeat get a counter, from the oldest down, so that a new message changes none above it. */
function withUniqueIds(rows: readonly TranscriptRow[]): TranscriptRow[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const { id } = row.message;
    const count = (times.get(id) ?? 0) + 1;
    times.set(id, count);
    return count === 1 ? row : { ...row, message: { ...row.message, id: `${id}#${count}` } };
  });
}

/** The newest messages of the transcript, oldest first. */
export function readTranscript(
  { messages: rules }: ConsoleDefinition,
  document: Document,
  now: number,
  cache: RowCache,
  count = messageLimit,
): TranscriptRow[] {
  const list = findFirst(document, [rules.list]);
  if (!list) return [];
  // A group shows its time at its first message, which may stand above the ones wanted.
  const rows = newestRows(list, rules, cache, count + (rules.time ? 10 : 0));
  giveTimes(rows, now);
  return withUniqueIds(rows.slice(-count));
}
