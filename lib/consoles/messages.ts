import type { Message, MessageKind, Side } from '../domain/conversation';
import { sideOfPage } from './alignment';
import type { ConsoleDefinition } from './definition';
import { locate, locateLine } from './locate';
import type { Memory } from './memory';
import { textOf } from './page-text';
import { parseTime } from './parse-time';
import { firstMatch, holds, isOne, isVisible, queryFirst } from './query';

type MessageRules = ConsoleDefinition['messages'];

/** How many messages a snapshot carries. */
export const messageLimit = 30;

/** A row as read once; kept until the row changes, with the moment it was given then: a clock alone would move on with the day. */
interface Row {
  message: Message;
  /** The console gave the id; two buyers never share it. */
  hasOwnId: boolean;
  timeText: string | null;
  /** No message: it only says when the ones below were written. */
  isTime: boolean;
}

const clock = '\\d+:\\d+(?::\\d+)?';

export interface TranscriptRow extends Row {
  element: Element;
}

function sideOf(row: Element, rules: MessageRules): Side {
  let text: string | undefined;
  for (const { css, text: words, stands, side } of rules.side) {
    if (css !== undefined && !holds(row, css)) continue;
    if (stands !== undefined && sideOfPage(row) !== stands) continue;
    if (words === undefined) return side;
    text ??= textOf(row);
    if (firstMatch(text, words) !== null) return side;
  }
  return 'system';
}

function kindOf(row: Element, rules: MessageRules): MessageKind {
  return rules.kind?.find(({ css }) => holds(row, css))?.kind ?? 'text';
}

function parseTimeRow(element: Element): Row {
  const message: Message = { id: '', side: 'system', kind: 'text', text: '', at: null };
  return { message, hasOwnId: false, timeText: locateLine(element, [{}]), isTime: true };
}

/** Null for a row that is no message and says nothing of one, or that nobody sees. */
function parseRow(element: Element, rules: MessageRules): Row | null {
  if (!isVisible(element)) return null;
  if (rules.timeRow !== undefined && isOne(element, rules.timeRow)) return parseTimeRow(element);
  const ownId = locateLine(element, rules.id);
  if (ownId && rules.skipId !== undefined && firstMatch(ownId, rules.skipId) !== null) return null;
  const side = sideOf(element, rules);
  const kind = kindOf(element, rules);
  const text = kind === 'image' ? '' : (locate(element, rules.text) ?? '');
  const timeText = locateLine(element, rules.time);
  const ms = ownId && rules.timeInId !== undefined ? firstMatch(ownId, rules.timeInId) : null;
  // Of a time only the clock: "2分钟" ticks, and would make a new message of an old one.
  const id = ownId ?? [side, firstMatch(timeText ?? '', clock) ?? '', text.slice(0, 80)].join('|');
  return {
    message: { id, side, kind, text, at: ms ? Number(ms) : null },
    hasOwnId: ownId !== null,
    timeText,
    isTime: false,
  };
}

/** The rows inside, the lowest first. Only as many are looked for as are asked for: transcripts have hundreds. */
function* rowsFromBelow(inside: Element, css: string): Generator<Element> {
  for (let child = inside.lastElementChild; child; child = child.previousElementSibling) {
    if (isOne(child, css)) yield child;
    else yield* rowsFromBelow(child, css);
  }
}

/** The newest rows, oldest first. */
function newestRows(list: Element, rules: MessageRules, memory: Memory, count: number): TranscriptRow[] {
  const rows: TranscriptRow[] = [];
  const row = rules.row.find((css) => queryFirst(list, css) !== null);
  const wanted = [row, rules.timeRow].filter((css) => css !== undefined).join(', ');
  let left = count;
  for (const element of row === undefined ? [] : rowsFromBelow(list, wanted)) {
    const read = memory.of(element, 'row', () => parseRow(element, rules));
    if (read) rows.push({ ...read, element });
    if (read && !read.isTime) left -= 1;
    if (left === 0) break;
  }
  return rows.reverse();
}

/** From the newest up, since a clock without a date was before the message below it; then down, since groups show it once. */
function giveTimes(rows: readonly TranscriptRow[], now: number): void {
  let latest = now;
  for (const { message, timeText } of [...rows].reverse()) {
    if (message.at === null && timeText !== null) message.at = parseTime(timeText, latest, now);
    latest = message.at ?? latest;
  }
  let above: number | null = null;
  for (const { message, timeText, isTime } of rows) {
    if (message.at === null && timeText === null) message.at = above;
    above = isTime ? message.at : (message.at ?? above);
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
  list: Element,
  now: number,
  memory: Memory,
): TranscriptRow[] {
  // A group shows its time at its first message, which may stand above the ones wanted.
  const rows = newestRows(list, rules, memory, messageLimit + (rules.time || rules.timeRow ? 10 : 0));
  giveTimes(rows, now);
  return withUniqueIds(rows.filter((row) => !row.isTime).slice(-messageLimit));
}
