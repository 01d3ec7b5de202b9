import { parseItem } from '../domain/items';
import {
  backupEnd,
  backupFormat,
  backupLines,
  backupMiddle,
  backupStart,
  backupVersion,
} from '../domain/records/backup-format';
import { createPieceReader, NoObject } from '../domain/records/json-pieces';
import { parseEvent } from '../domain/tally/parse-event';
import { call } from '../messages/client';
import type { BackupHead } from '../messages/protocol';
import { isHashKey } from '../settings/hash-key';

export interface Watch {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/**
 * Everything in one file, written page by page: the browser keeps what is written on disk, so that memory does not grow with the log.
 * Throws an AbortError where it was stopped.
 */
export async function makeBackup({ signal, onProgress }: Watch): Promise<Blob> {
  const { hashKey, settings, events, items } = await call('backup.head');
  const parts: Blob[] = [new Blob([backupStart(hashKey, settings)])];
  let done = 0;
  const put = (elements: readonly unknown[], isFirst: boolean): void => {
    signal.throwIfAborted();
    parts.push(new Blob([backupLines(elements, isFirst)]));
    done += elements.length;
    onProgress(done, events + items);
  };
  let page = await call('backup.events', '');
  for (let isFirst = true; page.length > 0; isFirst = false) {
    put(page, isFirst);
    page = await call('backup.events', page.at(-1)?.id ?? '');
  }
  parts.push(new Blob([backupMiddle]));
  let made = await call('backup.items', null);
  for (let isFirst = true; made.length > 0; isFirst = false) {
    put(made, isFirst);
    const last = made.at(-1);
    made = await call('backup.items', last ? [last.kind, last.id] : null);
  }
  parts.push(new Blob([backupEnd]));
  return new Blob(parts, { type: 'application/json;charset=utf-8' });
}

export type ReadBackup = { ok: true; head: BackupHead } | { ok: false; line: string };

/** What is wrong with a file, in the agent's words. */
class Refusal extends Error {}

const unchanged = '没有改动任何数据。';
const notOurs = '这不是成单的备份文件。';
const damaged = '文件不完整或已损坏，读不出内容。';

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** Refuses what is no backup of ours as soon as it shows. */
function createHead() {
  const members = new Map<string, unknown>();
  return {
    take(name: string, value: unknown): void {
      if (name === 'format' && value !== backupFormat) throw new Refusal(notOurs);
      // Ours say first that they are ours; a version says nothing of another program's file.
      if (name === 'version' && members.has('format') && value !== backupVersion)
        throw new Refusal('这份备份来自更新的版本，请先升级成单再恢复。');
      members.set(name, value);
    },
    read(lists: ReadonlySet<string>): BackupHead {
      if (!members.has('format')) throw new Refusal(notOurs);
      const hashKey = members.get('hashKey');
      if (!members.has('version') || !isHashKey(hashKey) || !lists.has('events'))
        throw new Refusal('备份文件缺了一部分。');
      return { hashKey, settings: asRecord(members.get('settings')) };
    },
  };
}

export interface Portion {
  events: unknown[];
  items: unknown[];
}

const textAtOnce = 1024 * 1024;
const elementsAtOnce = 5_000;
/** Characters of items, which may be long, that go in one message. */
const bytesAtOnce = 4 * textAtOnce;

/**
 * Reads a backup of any size a megabyte at a time and hands over its events and items in portions. A file is taken whole or not at all: one
 * event that cannot be read means that somebody or something has damaged it. Throws an AbortError where it was stopped.
 */
export async function readBackup(
  file: Blob,
  take: (portion: Portion) => Promise<void>,
  { signal, onProgress }: Watch,
): Promise<ReadBackup> {
  const head = createHead();
  const lists = new Set<string>();
  const counts = { events: 0, items: 0 };
  let portion: Portion = { events: [], items: [] };
  const reader = createPieceReader(new Set(['events', 'items']), {
    member: head.take,
    list: (name) => lists.add(name),
    element(name, value) {
      const isEvent = name === 'events';
      counts[isEvent ? 'events' : 'items'] += 1;
      if ((isEvent ? parseEvent(value) : parseItem(value)) === null)
        throw new Refusal(
          isEvent
            ? `备份里第 ${counts.events} 条记录读不懂，文件可能被改动过。`
            : `备份里第 ${counts.items} 条话术或资料读不懂，文件可能被改动过。`,
        );
      portion[isEvent ? 'events' : 'items'].push(value);
    },
  });
  let bytes = 0;
  const hand = async (isLast: boolean): Promise<void> => {
    const count = portion.events.length + portion.items.length;
    if (count === 0 || (!isLast && count < elementsAtOnce && bytes < bytesAtOnce)) return;
    const full = portion;
    portion = { events: [], items: [] };
    bytes = 0;
    await take(full);
  };
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let at = 0; at < file.size; at += textAtOnce) {
      signal.throwIfAborted();
      const chunk = await file.slice(at, at + textAtOnce).arrayBuffer();
      reader.feed(decoder.decode(chunk, { stream: true }));
      bytes += chunk.byteLength;
      onProgress(Math.min(file.size, at + textAtOnce), file.size);
      await hand(false);
    }
    reader.feed(decoder.decode());
    reader.end();
    const read = head.read(lists);
    await hand(true);
    return { ok: true, head: read };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, line: error.message + unchanged };
    if (error instanceof NoObject) return { ok: false, line: notOurs + unchanged };
    if (error instanceof SyntaxError || error instanceof TypeError) return { ok: false, line: damaged + unchanged };
    throw error;
  }
}

/** A file put aside in the background, to be looked at before it is taken in. */
export async function stageFile(file: Blob, watch: Watch): Promise<ReadBackup> {
  await call('restore.begin');
  return readBackup(file, (portion) => call('restore.stage', portion), watch);
}
