import type { Waiting } from '../domain/conversation';
import { keyOnSite } from './buyer';
import type { ConsoleDefinition } from './definition';
import { locateLine } from './locate';
import { parseSpan } from './parse-time';
import { isVisible, queryAll, queryFirst } from './query';

const mostWaiting = 50;
/** No console shows more at once; a page that has more is not read to its end. */
const mostRows = 300;
const longestName = 60;

type ConversationRules = NonNullable<ConsoleDefinition['conversations']>;

/** Null for a row in which nobody waits. */
function readRow(row: Element, rules: ConversationRules): Waiting | null {
  const unread = Number(/\d{1,4}/.exec(locateLine(row, rules.unread) ?? '')?.[0] ?? 0);
  const since = locateLine(row, rules.waiting);
  if ((unread === 0 && since === null) || !isVisible(row)) return null;
  const name = locateLine(row, rules.name)?.slice(0, longestName);
  return name ? { key: locateLine(row, rules.key), name, unread, waitingMs: parseSpan(since ?? '') } : null;
}

/** Who waits, of those that the list shows now, from its top. */
export function readWaiting(definition: ConsoleDefinition, document: Document): Waiting[] {
  const { conversations: rules } = definition;
  const css = rules?.row.find((row) => queryFirst(document, row) !== null);
  if (!rules || css === undefined) return [];
  const seen = new Set<string>();
  const waiting: Waiting[] = [];
  for (const row of queryAll(document, css).slice(0, mostRows)) {
    const read = readRow(row, rules);
    // One buyer may stand in two groups of the list.
    if (!read || (read.key !== null && seen.has(read.key))) continue;
    if (read.key !== null) seen.add(read.key);
    waiting.push(read.key === null ? read : { ...read, key: keyOnSite(definition, document, read.key) });
    if (waiting.length === mostWaiting) break;
  }
  return waiting;
}
