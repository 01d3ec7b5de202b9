import { type Item, parseItem } from '../domain/items';
import type { InquiryEvent } from '../domain/tally/events';
import { parseEvent } from '../domain/tally/parse-event';
import { isHashKey } from '../settings/hash-key';
import { parseSettings } from '../settings/parse';
import type { Settings } from '../settings/settings';
import { oldPromotions } from './old-promotions';

const FORMAT = 'chengdan-backup';
const VERSION = 1;

/** All that makes up this install. */
export interface Backup {
  /**
   * Belongs in the file: without it the same buyers would get new hashes on the new machine, and a buyer of both days would count twice.
   * The file is the agent's own and holds no names and no texts; it is to be kept as carefully as the figures in it.
   */
  hashKey: string;
  settings: Partial<Settings>;
  events: readonly InquiryEvent[];
  /** Scripts, cards and all else that the shop made; none in a file of before they could be made. */
  items: readonly Item[];
}

export type ParsedBackup = { ok: true; backup: Backup } | { ok: false; line: string };

const refuse = (line: string): ParsedBackup => ({ ok: false, line: `${line}没有改动任何数据。` });

export function formatBackup({ hashKey, settings, events, items: made }: Backup): string {
  const items = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, { v: 1, value }]));
  return JSON.stringify({ format: FORMAT, version: VERSION, hashKey, settings: items, events, items: made });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** A file is taken whole or not at all: one event that cannot be read means that somebody or something has damaged it. */
export function parseBackup(text: string): ParsedBackup {
  const json = parseJson(text);
  if (json === undefined) return refuse('文件不完整或已损坏，读不出内容。');
  const file = asObject(json);
  if (file.format !== FORMAT) return refuse('这不是成单的备份文件。');
  if (file.version !== VERSION) return refuse('这份备份来自更新的版本，请先升级成单再恢复。');
  if (!isHashKey(file.hashKey) || !Array.isArray(file.events)) return refuse('备份文件缺了一部分。');
  const events = file.events.map(parseEvent);
  const broken = events.indexOf(null);
  if (broken >= 0) return refuse(`备份里第 ${broken + 1} 条记录读不懂，文件可能被改动过。`);
  const made = Array.isArray(file.items) ? file.items.map(parseItem) : [];
  const unread = made.indexOf(null);
  if (unread >= 0) return refuse(`备份里第 ${unread + 1} 条话术或资料读不懂，文件可能被改动过。`);
  const items = asObject(file.settings);
  const settings = parseSettings((key) => items[key]);
  const old = oldPromotions(items.promotions);
  return {
    ok: true,
    backup: { hashKey: file.hashKey, settings, events: events as InquiryEvent[], items: [...old, ...(made as Item[])] },
  };
}
